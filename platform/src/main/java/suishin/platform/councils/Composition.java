package suishin.platform.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.CouncilRule;
import suishin.platform.programmes.Sector;

/// Checks who sits in a council against the programme's rule (R1, R2).
public final class Composition {

    /// How many members stand for a sector, and whether the rule asks for one.
    public record Line(Sector sector, int members, boolean required) {

        /// {@return whether the rule is met for this sector}
        public boolean met() {
            return !required || members > 0;
        }
    }

    private Composition() {}

    /// {@return one line a sector, in the order 産学官金}
    public static List<Line> lines(Council council, CouncilRule rule, LocalDate day) {
        var members = council.membersOn(day);
        return List.of(Sector.values()).stream()
                .map(sector -> new Line(
                        sector,
                        (int) members.stream()
                                .filter(member -> member.sector() == sector)
                                .count(),
                        rule.requiredSectors().contains(sector)))
                .toList();
    }

    /// {@return what keeps the council from proposing on this day; empty if nothing does}
    public static List<Problem> problems(Council council, CouncilRule rule, LocalDate day) {
        var problems = new ArrayList<Problem>();
        for (var line : lines(council, rule, day)) {
            if (!line.met()) {
                problems.add(Problem.at("members", "councils.no-" + Codes.of(line.sector())));
            }
        }
        var proposers = council.proposersOn(day);
        if (proposers.isEmpty()) {
            problems.add(Problem.at("members", "councils.no-proposer"));
        }
        long coordinating = proposers.stream().filter(Member::coordinating).count();
        if (coordinating != 1) {
            problems.add(Problem.at("members", "councils.no-coordinating"));
        }
        return problems;
    }
}
