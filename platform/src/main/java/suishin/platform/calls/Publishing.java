package suishin.platform.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Ministry;
import suishin.platform.programmes.Sector;

/// What must hold before a call can be published, or its deadline moved: everything that does not, at once.
final class Publishing {

    private static final int LONGEST_REASON = 1000;

    private Publishing() {}

    static List<Problem> problems(
            CallPlan plan, List<CommitteeMember> committee, Optional<Definition> definition, Instant now) {
        var problems = new ArrayList<Problem>();
        names(plan, problems);
        window(plan, now, problems);
        chair(committee, problems);
        definition.ifPresentOrElse(
                found -> {
                    course(plan, found, problems);
                    seats(committee, found, problems);
                },
                () -> problems.add(Problem.at(
                        "definition",
                        "call.definition-missing",
                        plan.pin().programme(),
                        String.valueOf(plan.pin().version()))));
        return List.copyOf(problems);
    }

    static List<Problem> problems(Extension extension, LocalDate projectStart, ZoneId zone) {
        var problems = new ArrayList<Problem>();
        if (!extension.after().isAfter(extension.before())) {
            problems.add(Problem.at("closesAt", "call.extension-not-later"));
        }
        if (!extension.after().isAfter(extension.decidedAt())) {
            problems.add(Problem.at("closesAt", "call.closes-in-past"));
        }
        if (!extension.after().atZone(zone).toLocalDate().isBefore(projectStart)) {
            problems.add(Problem.at("closesAt", "call.starts-before-deadline"));
        }
        if (extension.reason().isBlank()) {
            problems.add(Problem.at("reason", "call.reason-missing"));
        }
        if (extension.reason().length() > LONGEST_REASON) {
            problems.add(Problem.at("reason", "call.reason-long", LONGEST_REASON));
        }
        return List.copyOf(problems);
    }

    /// {@return what is wrong with the reason for calling a round off}
    static List<Problem> problems(String reason) {
        if (reason.isBlank()) {
            return List.of(Problem.at("reason", "call.cancel-reason-missing"));
        }
        return reason.length() > LONGEST_REASON
                ? List.of(Problem.at("reason", "call.cancel-reason-long", LONGEST_REASON))
                : List.of();
    }

    private static void names(CallPlan plan, List<Problem> problems) {
        if (plan.name().ja().isBlank()) {
            problems.add(Problem.at("nameJa", "call.name-missing-ja"));
        }
        if (plan.name().en().isBlank()) {
            problems.add(Problem.at("nameEn", "call.name-missing-en"));
        }
    }

    private static void window(CallPlan plan, Instant now, List<Problem> problems) {
        var window = plan.window();
        if (!window.opensAt().isBefore(window.closesAt())) {
            problems.add(Problem.at("closesAt", "call.window-order"));
        }
        if (!window.closesAt().isAfter(now)) {
            problems.add(Problem.at("closesAt", "call.closes-in-past"));
        }
        var lastDay = window.closesAt().atZone(window.zone()).toLocalDate();
        if (!lastDay.isBefore(plan.course().projectStart())) {
            problems.add(Problem.at("projectStart", "call.starts-before-deadline"));
        }
    }

    private static void course(CallPlan plan, Definition definition, List<Problem> problems) {
        var course = plan.course();
        if (definition.line(course.line()).filter(line -> line.open()).isEmpty()) {
            problems.add(Problem.at("line", "call.line-closed"));
        }
        int lastMilestone = definition.targets().milestoneYears().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        if (course.finalYear() < course.projectStart().getYear() + lastMilestone) {
            problems.add(Problem.at("finalYear", "call.final-year-early", lastMilestone));
        }
        if (course.ministries().isEmpty()) {
            problems.add(Problem.at("ministries", "call.ministries-missing"));
        }
        int year = plan.window().opensAt().atZone(plan.window().zone()).getYear();
        for (String key : course.ministries()) {
            if (definition.ministry(key).filter(one -> takesPart(one, year)).isEmpty()) {
                problems.add(Problem.at("ministries", "call.ministry-not-in", key, String.valueOf(year)));
            }
        }
    }

    private static boolean takesPart(Ministry ministry, int year) {
        return ministry.fromYear() <= year;
    }

    private static void chair(List<CommitteeMember> committee, List<Problem> problems) {
        if (committee.stream().filter(CommitteeMember::chair).count() != 1) {
            problems.add(Problem.at("committee", "call.chair-missing"));
        }
    }

    private static void seats(List<CommitteeMember> committee, Definition definition, List<Problem> problems) {
        int least = definition.review().expertsPerProposal();
        if (committee.size() < least) {
            problems.add(Problem.at("committee", "call.committee-small", least, committee.size()));
        }
        for (Sector sector : definition.review().coverage()) {
            if (committee.stream().noneMatch(member -> member.sector() == sector)) {
                problems.add(Problem.at("committee", "call.sector-missing." + Codes.of(sector)));
            }
        }
    }
}
