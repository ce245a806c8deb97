package suishin.engines.assignment.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Pair;
import suishin.engines.assignment.Prices;
import suishin.engines.assignment.committee.Kept;
import suishin.engines.assignment.network.GroupFamily.Members;

/// Prices on crossing groups: a Lagrangian relaxation of the numbers a flow cannot carry.
///
/// For any prices `γ` the flow on affinities less `γ` plus `Σ most·max(γ, 0) + least·min(γ, 0)` is a bound on the total
/// (M. Held and R. M. Karp, *Mathematical Programming* 1, 1971). Numbers are tightened by the pairs decided.
final class CrossingGroups {

    private final AssignmentCase question;
    private final List<Members> crossing;
    private final RuledFlow flow;
    private final Kept kept;
    private final long[][] price;

    CrossingGroups(AssignmentCase question, List<Members> crossing, RuledFlow flow, Kept kept) {
        this.question = question;
        this.kept = kept;
        this.crossing = crossing;
        this.flow = flow;
        price = new long[question.proposals()][crossing.size()];
    }

    /// A number of a crossing group that the present flow breaks, or for which it pays too much.
    ///
    /// @param least what is certain already, or the least number
    /// @param most  what is possible still, or the largest number
    /// @param over  whether fewer of the group, not more, would mend it
    record Row(int proposal, Members members, int count, int least, int most, boolean over) {}

    /// {@return what the present flow is worth with the prices: no assignment that keeps the decisions is worth more}
    long bound(int[][] chosen) {
        long bound = kept.total(question, chosen);
        for (int proposal = 0; proposal < price.length; proposal++) {
            for (int place = 0; place < crossing.size(); place++) {
                long paid = price[proposal][place];
                if (paid != 0) {
                    var row = row(proposal, place, chosen[proposal], paid < 0);
                    bound = Math.addExact(bound, paid * ((paid > 0 ? row.most : row.least) - row.count));
                }
            }
        }
        return bound;
    }

    /// {@return the numbers that are broken}
    List<Row> broken(int[][] chosen) {
        var found = new ArrayList<Row>();
        for (int proposal = 0; proposal < price.length; proposal++) {
            for (int place = 0; place < crossing.size(); place++) {
                var members = crossing.get(place);
                int count = members.count(chosen[proposal]);
                if (count > members.most(question, proposal) || count < members.least(question, proposal)) {
                    found.add(row(proposal, place, chosen[proposal], count > members.most(question, proposal)));
                }
            }
        }
        return found;
    }

    /// {@return the numbers that are kept but have a price for what they leave open}
    List<Row> slack(int[][] chosen) {
        return IntStream.range(0, price.length)
                .boxed()
                .flatMap(proposal -> IntStream.range(0, crossing.size())
                        .filter(place -> price[proposal][place] != 0)
                        .mapToObj(place -> row(proposal, place, chosen[proposal], price[proposal][place] < 0)))
                .filter(row -> row.count != (row.over ? row.least : row.most))
                .toList();
    }

    private Row row(int proposal, int place, int[] chosen, boolean over) {
        var members = crossing.get(place);
        int certain = 0;
        int possible = 0;
        for (int expert = members.experts().nextSetBit(0);
                expert >= 0;
                expert = members.experts().nextSetBit(expert + 1)) {
            int decision = flow.decision(new Pair(proposal, expert));
            boolean allowed = decision >= 0 && !question.affinities().bars(proposal, expert);
            certain += decision > 0 ? 1 : 0;
            possible += allowed ? 1 : 0;
        }
        return new Row(
                proposal,
                members,
                members.count(chosen),
                Math.max(certain, members.least(question, proposal)),
                Math.min(possible, members.most(question, proposal)),
                over);
    }

    /// Moves the prices by a subgradient step.
    ///
    /// @param step millionths a unit of breach
    /// @return whether any price changed
    boolean step(int[][] chosen, long step) {
        boolean any = false;
        for (int proposal = 0; proposal < price.length; proposal++) {
            boolean changed = false;
            for (int place = 0; place < crossing.size(); place++) {
                long moved = moved(proposal, place, chosen[proposal], step);
                changed |= moved != price[proposal][place];
                price[proposal][place] = moved;
            }
            if (changed) {
                any = true;
                flow.penalise(proposal, penalties(proposal));
            }
        }
        return any;
    }

    /// {@return the sum of squares of what the present flow breaks or leaves open at a price, ≥ 1}
    long breach(int[][] chosen) {
        long sum = 0;
        for (int proposal = 0; proposal < price.length; proposal++) {
            for (int place = 0; place < crossing.size(); place++) {
                long way = way(proposal, place, chosen[proposal]);
                sum += way * way;
            }
        }
        return Math.max(1, sum);
    }

    /// {@return by how much more or less of the group a price should move}
    private long way(int proposal, int place, int[] chosen) {
        var members = crossing.get(place);
        int count = members.count(chosen);
        int over = count - Math.min(members.most(question, proposal), question.experts());
        int under = members.least(question, proposal) - count;
        long present = price[proposal][place];
        if (over > 0 || present > 0) {
            return over;
        }
        return under > 0 || present < 0 ? -under : 0;
    }

    private long moved(int proposal, int place, int[] chosen, long step) {
        long present = price[proposal][place];
        long moved = present + step * way(proposal, place, chosen);
        return present > 0 || (moved > 0 && present == 0) ? Math.max(0, moved) : Math.min(0, moved);
    }

    private long[] penalties(int proposal) {
        long[] lowered = kept.penalties(proposal, question.experts());
        for (int place = 0; place < crossing.size(); place++) {
            long paid = price[proposal][place];
            if (paid != 0) {
                crossing.get(place).experts().stream().forEach(expert -> lowered[expert] += paid);
            }
        }
        return lowered;
    }

    /// {@return a copy of all prices, shape `[P × groups]`}
    long[][] prices() {
        return Arrays.stream(price).map(long[]::clone).toArray(long[][]::new);
    }

    /// Puts prices back.
    void set(long[][] others) {
        for (int proposal = 0; proposal < price.length; proposal++) {
            if (!Arrays.equals(price[proposal], others[proposal])) {
                System.arraycopy(others[proposal], 0, price[proposal], 0, price[proposal].length);
                flow.penalise(proposal, penalties(proposal));
            }
        }
    }

    /// {@return the prices of crossing groups that are not 0}
    List<Prices.Group> named() {
        var named = new ArrayList<Prices.Group>();
        for (int proposal = 0; proposal < price.length; proposal++) {
            for (int place = 0; place < crossing.size(); place++) {
                if (price[proposal][place] != 0) {
                    var members = crossing.get(place);
                    named.add(new Prices.Group(proposal, members.trait(), members.group(), price[proposal][place]));
                }
            }
        }
        return named;
    }
}
