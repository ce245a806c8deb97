package suishin.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import suishin.engines.assignment.PairLimit;
import suishin.engines.assignment.Shortage;
import suishin.engines.assignment.Shortage.ExpertAlone;
import suishin.engines.assignment.Shortage.Experts;
import suishin.engines.assignment.Shortage.GroupShort;
import suishin.engines.assignment.Shortage.LargestLoads;
import suishin.engines.assignment.Shortage.LeastLoads;
import suishin.engines.assignment.Shortage.ProposalAlone;
import suishin.engines.assignment.Shortage.Proposals;
import suishin.engines.assignment.Shortage.SettledExpert;
import suishin.engines.assignment.Shortage.SettledGroup;
import suishin.engines.assignment.Shortage.SettledProposal;
import suishin.engines.assignment.Shortage.TightLimit;
import suishin.engines.assignment.Shortage.Together;

/// Says a shortage, and what would mend it, for people who read the file: rows and columns are numbered from 1.
final class ShortageWords {

    private static final int MOST_NAMED = 20;

    private ShortageWords() {}

    static String of(Shortage shortage) {
        return switch (shortage) {
            case ProposalAlone(int proposal, int demand, int allowed) ->
                "Proposal %d needs %d experts, but only %d may read it. %d more without a conflict would mend it."
                        .formatted(proposal + 1, demand, allowed, demand - allowed);
            case ExpertAlone(int expert, int least, int allowed) ->
                "Expert %d must read %d proposals, but may read only %d. A least load of %d would mend it."
                        .formatted(expert + 1, least, allowed, allowed);
            case LargestLoads(long most, long readings) ->
                "%d readings are needed, but all experts together read at most %d. %d more places would mend it."
                        .formatted(readings, most, readings - most);
            case LeastLoads(long least, long readings) ->
                "All least loads together ask for %d readings, but only %d are needed. Least loads lower by %d together would mend it."
                        .formatted(least, readings, least - readings);
            case SettledProposal(int proposal, int demand, int settled) ->
                "Proposal %d needs %d experts, but %d are settled for it.".formatted(proposal + 1, demand, settled);
            case SettledExpert(int expert, int most, int settled) ->
                "Expert %d reads at most %d proposals, but %d are settled.".formatted(expert + 1, most, settled);
            case GroupShort group -> tooFew(group);
            case SettledGroup group -> tooMany(group);
            case Together() -> "Demands, loads and numbers of groups cannot all be kept together.";
            case TightLimit(PairLimit limit, PairLimit enough) ->
                "No shares keep the pair limit %s with these demands and loads. A pair limit of %s would mend it."
                        .formatted(fraction(limit), fraction(enough));
            case Proposals group -> competing(group);
            case Experts group -> waiting(group);
        };
    }

    private static String tooFew(GroupShort group) {
        return "Proposal %d needs %d experts of group %d (trait %d), but only %d may read it."
                .formatted(
                        group.proposal() + 1, group.least(), group.group() + 1, group.trait() + 1, group.available());
    }

    private static String tooMany(SettledGroup group) {
        return "Proposal %d may have %d experts of group %d (trait %d), but %d are settled for it."
                .formatted(group.proposal() + 1, group.most(), group.group() + 1, group.trait() + 1, group.settled());
    }

    private static String fraction(PairLimit limit) {
        return new BigDecimal(limit.units())
                .divide(new BigDecimal(limit.of()), 6, RoundingMode.CEILING)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String competing(Proposals group) {
        return "Proposals (%s) need %d readings together, but can get at most %d: %s. %d more places with these experts, or experts who may read these proposals, would mend it."
                .formatted(
                        named(group.proposals()),
                        group.needed(),
                        group.available(),
                        group.experts().isEmpty()
                                ? "nobody else may read them"
                                : "apart from experts who already read all of them they may, there are only experts (%s), at their largest load"
                                        .formatted(named(group.experts())),
                        group.needed() - group.available());
    }

    private static String waiting(Experts group) {
        return "Experts (%s) must read %d proposals together, but can be given at most %d: they may read only proposals (%s), which need no more. Least loads lower by %d together would mend it."
                .formatted(
                        named(group.experts()),
                        group.needed(),
                        group.available(),
                        named(group.proposals()),
                        group.needed() - group.available());
    }

    private static String named(List<Integer> numbers) {
        String all = numbers.stream()
                .limit(MOST_NAMED)
                .map(number -> Integer.toString(number + 1))
                .collect(Collectors.joining(", "));
        int more = numbers.size() - MOST_NAMED;
        return more > 0 ? all + " and %d more".formatted(more) : all;
    }
}
