package suishin.platform.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import suishin.platform.programmes.Criterion;
import suishin.platform.programmes.Grade;

/// The order of the proposals of a call by their locked scores (書面審査の順位, R12): a pure function of what is stored.
///
/// Points of a review are the sum over criteria of weight × points of the grade; a proposal has their mean over its
/// reviews. Means are compared as fractions, so that no rounding decides. Equal means are told apart by the means of
/// the tie-break criteria in their order; proposals still equal share a place, and the place after it stays empty.
///
/// @param lines    best first; equal ones by the id of the proposal
/// @param lockedAt when the scores were locked
/// @param whole    whether its reader sees every proposal; if not, places are shown to nobody, for they would count
///                 only what is seen, and a gap among them would tell the place of what is not
public record Ranking(List<Line> lines, Instant lockedAt, boolean whole) {

    public Ranking {
        lines = List.copyOf(lines);
    }

    /// One proposal in its place.
    ///
    /// @param place      1 for the best among those the reader may see; shown only as {@link Ranking#placeOf} says
    /// @param tied       whether another proposal the reader may see shares the place
    /// @param total      points of the whole proposal
    /// @param criteria   points of each criterion without weight, by key, in the order of the definition
    /// @param floors     which gates it passes
    public record Line(UUID proposal, int place, boolean tied, Mean total, Map<String, Mean> criteria, Floors floors) {}

    /// Which gates a proposal does not pass (R11).
    ///
    /// @param belowFloor   keys of criteria whose mean is below their floor
    /// @param reachesTotal whether the points reach the least share of all points
    public record Floors(List<String> belowFloor, boolean reachesTotal) {
        public Floors {
            belowFloor = List.copyOf(belowFloor);
        }

        /// {@return whether every gate is passed}
        public boolean passed() {
            return belowFloor.isEmpty() && reachesTotal;
        }
    }

    /// An exact mean.
    ///
    /// @param count how many were summed, at least 1
    public record Mean(long sum, int count) implements Comparable<Mean> {

        @Override
        public int compareTo(Mean other) {
            return Long.compare(sum * other.count, other.sum * count);
        }

        /// {@return the mean as a number, for showing}
        public double value() {
            return (double) sum / count;
        }

        boolean isAtLeast(long points) {
            return sum >= points * count;
        }
    }

    /// {@return the place of a line as its reader may know it}
    public Optional<Integer> placeOf(Line line) {
        return whole ? Optional.of(line.place()) : Optional.empty();
    }

    /// {@return the same for a reader who does not see every proposal}
    Ranking inPart() {
        return new Ranking(lines, lockedAt, false);
    }

    /// {@return the line of a proposal}
    public Optional<Line> of(UUID proposal) {
        return lines.stream().filter(line -> line.proposal().equals(proposal)).findFirst();
    }

    /// {@return the ranking of the proposals these locked reviews are about}
    static Ranking of(List<Review> reviews, suishin.platform.programmes.Review rules, Instant lockedAt) {
        var byProposal = reviews.stream()
                .filter(Review::countsLocked)
                .collect(Collectors.groupingBy(Review::proposal, TreeMap::new, Collectors.toList()));
        var unplaced = new ArrayList<Line>();
        byProposal.forEach((proposal, read) -> unplaced.add(unplaced(proposal, read, rules)));
        var order = order(rules);
        unplaced.sort(order);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < unplaced.size(); i++) {
            var line = unplaced.get(i);
            boolean asBefore = i > 0 && order.compare(unplaced.get(i - 1), line) == 0;
            boolean asAfter = i + 1 < unplaced.size() && order.compare(line, unplaced.get(i + 1)) == 0;
            int place = asBefore ? lines.getLast().place() : i + 1;
            lines.add(new Line(
                    line.proposal(), place, asBefore || asAfter, line.total(), line.criteria(), line.floors()));
        }
        return new Ranking(lines, lockedAt, true);
    }

    private static Comparator<Line> order(suishin.platform.programmes.Review rules) {
        Comparator<Line> order = Comparator.comparing(Line::total).reversed();
        for (String key : rules.gates().tieBreak()) {
            Comparator<Line> next =
                    Comparator.comparing((Line line) -> line.criteria().get(key));
            order = order.thenComparing(next.reversed());
        }
        return order;
    }

    private static Line unplaced(UUID proposal, List<Review> read, suishin.platform.programmes.Review rules) {
        var criteria = new LinkedHashMap<String, Mean>();
        long total = 0;
        long best = 0;
        int top = rules.scale().stream().mapToInt(Grade::points).max().orElse(0);
        var below = new ArrayList<String>();
        for (Criterion criterion : rules.criteria()) {
            long sum = read.stream()
                    .mapToLong(review -> points(review, criterion, rules))
                    .sum();
            var mean = new Mean(sum, read.size());
            criteria.put(criterion.key(), mean);
            total += sum * criterion.weight();
            best += (long) top * criterion.weight();
            if (!criterion
                    .floorGrade()
                    .flatMap(rules::grade)
                    .map(floor -> mean.isAtLeast(floor.points()))
                    .orElse(true)) {
                below.add(criterion.key());
            }
        }
        boolean reaches = total * 100 >= best * read.size() * rules.gates().floorPercent();
        return new Line(proposal, 0, false, new Mean(total, read.size()), criteria, new Floors(below, reaches));
    }

    private static long points(Review review, Criterion criterion, suishin.platform.programmes.Review rules) {
        return review.score(criterion.key())
                .flatMap(score -> rules.grade(score.grade()))
                .map(Grade::points)
                .orElseThrow(() -> new IllegalStateException(
                        "The locked review (%s) has no grade for (%s).".formatted(review.id(), criterion.key())));
    }
}
