package suishin.platform.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import suishin.platform.database.Connections.Account;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;

class LockingScoresTest {

    private final ReviewOffice office = Product.bean(ReviewOffice.class);
    private final Rankings rankings = Product.bean(Rankings.class);
    private final Reviews reviews = Product.bean(Reviews.class);

    /// R12
    @Test
    void theDeliberationOpensOnlyWhenEveryReviewIsHandedInOrExcused() {
        var panel = ReviewFixtures.assigned(1);
        var made = panel.proposals().getFirst();
        var name = made.name();
        var readers = panel.readers(made.proposal());
        ReviewFixtures.review(panel, readers.get(0), made.proposal(), "A");
        ReviewFixtures.review(panel, readers.get(1), made.proposal(), "B");

        assertThat(office.openDeliberation(panel.office(), panel.call()))
                .isEqualTo(stillOpen("review.waiting", name, 1L));
        assertThat(rankings.of(panel.office(), panel.call())).isEqualTo(Decision.refuse(new ReviewRefusal.NotLocked()));

        var open = reviews.ofProposal(panel.office(), made.proposal()).stream()
                .filter(review -> review.stage() == ReviewStage.OPEN)
                .findFirst()
                .orElseThrow();
        accepted(office.excuse(panel.office(), panel.call(), open.id(), "急病のため"));
        assertThat(office.openDeliberation(readers.getFirst(), panel.call()))
                .isEqualTo(Decision.refuse(new ReviewRefusal.Denied()));
        ReviewFixtures.open(panel);
        assertThat(accepted(rankings.of(panel.member(0), panel.call()))
                        .lines()
                        .getFirst()
                        .total()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aProposalThatNobodyReviewedHoldsTheDeliberationBack() {
        var panel = ReviewFixtures.assigned(1);
        var made = panel.proposals().getFirst();
        reviews.ofProposal(panel.office(), made.proposal())
                .forEach(review -> accepted(office.excuse(panel.office(), panel.call(), review.id(), "辞退")));

        assertThat(office.openDeliberation(panel.office(), panel.call()))
                .isEqualTo(Decision.refuse(
                        new ReviewRefusal.StillOpen(List.of(Problem.at("", "review.unread", made.name())))));
    }

    /// R12
    @Test
    void aLockedScoreNeverChangesWhoeverAsks() {
        var panel = ReviewFixtures.deliberating(1);
        var proposal = panel.proposals().getFirst().proposal();
        var review = reviews.ofProposal(panel.office(), proposal).getFirst();
        var writer = new Actor.Person(review.person());

        assertThat(reviews.score(writer, proposal, new Score.Typed("concept", "C", "変更", 1)))
                .isEqualTo(Decision.refuse(new ReviewRefusal.NotNow(ReviewStage.LOCKED)));
        assertThat(reviews.takeBack(writer, proposal))
                .isEqualTo(Decision.refuse(new ReviewRefusal.NotNow(ReviewStage.LOCKED)));
        for (String command : List.of(
                "UPDATE review.score SET grade = 'C' WHERE review_id = '" + review.id() + "'",
                "DELETE FROM review.score WHERE review_id = '" + review.id() + "'",
                "UPDATE review.review SET stage = 'OPEN' WHERE id = '" + review.id() + "'",
                "INSERT INTO review.score VALUES ('" + review.id() + "', 'more', 'S', '', 1, now())")) {
            assertThatThrownBy(() -> run(Product.connections().owner(), writer, command))
                    .as(command)
                    .hasMessageContaining("locked");
        }
        assertThat(changedByTheApplication(writer, review)).isZero();
        assertThat(rankings.areAsLocked(panel.office(), panel.call())).contains(true);
    }

    /// R12
    @Test
    void theRankingComesAgainFromWhatIsStored() {
        var panel = ReviewFixtures.deliberating(3);
        var sheet = accepted(rankings.sheet(panel.office(), panel.call()));

        assertThat(sheet.ranking().lines())
                .extracting(Ranking.Line::proposal)
                .containsExactlyElementsOf(
                        panel.proposals().stream().map(made -> made.proposal()).toList());
        assertThat(Ranking.of(
                        sheet.reviews().reversed(),
                        sheet.rules(),
                        sheet.ranking().lockedAt()))
                .isEqualTo(sheet.ranking());
        assertThat(accepted(rankings.of(panel.member(2), panel.call()))).isEqualTo(sheet.ranking());
    }

    private static Decision<Object> stillOpen(String code, Words name, long open) {
        return Decision.refuse(new ReviewRefusal.StillOpen(List.of(Problem.at("", code, name, open))));
    }

    private static int changedByTheApplication(Actor.Person writer, Review review) {
        try {
            return run(
                    Product.connections().app(),
                    writer,
                    "UPDATE review.score SET grade = 'C' WHERE review_id = '" + review.id() + "'");
        } catch (SQLException refused) {
            return 0;
        }
    }

    private static int run(Account account, Actor.Person person, String command) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(Product.connections().url(), account.name(), account.password());
                var statement = connection.createStatement()) {
            statement.execute("SELECT set_config('suishin.person', '" + person.id() + "', false)");
            return statement.executeUpdate(command);
        }
    }
}
