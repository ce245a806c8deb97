package suishin.platform.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.programmes.Criterion;
import suishin.platform.programmes.Grade;
import suishin.platform.programmes.Words;
import suishin.platform.review.Ranking.Mean;

class RankingTest {

    private static final Instant THEN = Instant.parse("2026-04-01T00:00:00Z");
    private static final Words NONE = new Words("", "");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);

    /// R12
    @Test
    void theOrderIsTheSameFromTheSameScoresInAnyOrder() {
        var reviews = new ArrayList<>(List.of(
                review(FIRST, "A", "S"), review(FIRST, "B", "A"), review(SECOND, "S", "C"), review(THIRD, "S", "S")));
        var ranking = Ranking.of(reviews, rules(60), THEN);
        var random = new Random(7);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(reviews, random);
            assertThat(Ranking.of(reviews, rules(60), THEN)).isEqualTo(ranking);
        }
        assertThat(ranking.lines()).extracting(Ranking.Line::proposal).containsExactly(THIRD, SECOND, FIRST);
    }

    @Test
    void pointsAreTheExactMeanOfWeightedGrades() {
        var ranking = Ranking.of(List.of(review(FIRST, "S", "B"), review(FIRST, "A", "C")), rules(60), THEN);
        assertThat(ranking.lines().getFirst().total()).isEqualTo(new Mean((2 * 10 + 6) + (2 * 8 + 3), 2));
    }

    @Test
    void equalTotalsAreToldApartByTheTieBreakAndElseShareAPlace() {
        var apart = Ranking.of(List.of(review(FIRST, "B", "S"), review(SECOND, "A", "B")), rules(0), THEN);
        assertThat(apart.lines().getFirst().total())
                .isEqualByComparingTo(apart.lines().getLast().total());
        assertThat(apart.lines()).extracting(Ranking.Line::proposal).containsExactly(SECOND, FIRST);
        assertThat(apart.lines()).extracting(Ranking.Line::tied).containsOnly(false);

        var tied = Ranking.of(
                List.of(review(FIRST, "A", "B"), review(SECOND, "A", "B"), review(THIRD, "C", "C")), rules(0), THEN);
        assertThat(tied.lines()).extracting(Ranking.Line::place).containsExactly(1, 1, 3);
        assertThat(tied.lines()).extracting(Ranking.Line::tied).containsExactly(true, true, false);
    }

    @Test
    void aGateIsPassedExactlyAtItsBoundary() {
        var exact = line(Ranking.of(List.of(review(FIRST, "B", "B")), rules(60), THEN));
        assertThat(exact.floors()).isEqualTo(new Ranking.Floors(List.of(), true));
        var below = line(Ranking.of(List.of(review(FIRST, "B", "B"), review(FIRST, "B", "C")), rules(60), THEN));
        assertThat(below.floors().reachesTotal()).isFalse();
        var floor = line(Ranking.of(List.of(review(FIRST, "C", "S"), review(FIRST, "A", "S")), rules(0), THEN));
        assertThat(floor.floors().belowFloor()).containsExactly("main");
    }

    @Test
    void onlyLockedReviewsCount() {
        var open = new Review(
                UUID.randomUUID(),
                FIRST,
                FIRST,
                FIRST,
                ReviewStage.RECUSED,
                Optional.empty(),
                "",
                Optional.empty(),
                List.of());
        assertThat(Ranking.of(List.of(open), rules(60), THEN).lines()).isEmpty();
    }

    private static Ranking.Line line(Ranking ranking) {
        return ranking.lines().getFirst();
    }

    private static Review review(UUID proposal, String main, String side) {
        return new Review(
                UUID.randomUUID(),
                FIRST,
                proposal,
                UUID.randomUUID(),
                ReviewStage.LOCKED,
                Optional.of(THEN),
                "",
                Optional.empty(),
                List.of(new Score("main", main, "", 1, THEN), new Score("side", side, "", 1, THEN)));
    }

    private static suishin.platform.programmes.Review rules(int floorPercent) {
        return new suishin.platform.programmes.Review(
                List.of(
                        new Criterion("main", NONE, NONE, 2, Optional.of("B")),
                        new Criterion("side", NONE, NONE, 1, Optional.empty())),
                List.of(grade("S", 10), grade("A", 8), grade("B", 6), grade("C", 3)),
                new suishin.platform.programmes.Review.Experts(1, 8, List.of()),
                new suishin.platform.programmes.Review.Gates(floorPercent, List.of("main"), 50));
    }

    private static Grade grade(String key, int points) {
        return new Grade(key, NONE, points);
    }
}
