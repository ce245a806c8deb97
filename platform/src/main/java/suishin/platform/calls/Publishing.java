package suishin.platform.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Ministry;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.Words;

/// What must hold before a call can be published, or its deadline moved: everything that does not, at once.
final class Publishing {

    private static final int LONGEST_REASON = 1000;

    private Publishing() {}

    static List<Problem> problems(
            CallPlan plan, List<CommitteeMember> committee, Optional<Definition> definition, Instant now) {
        var problems = new ArrayList<>(terms(new CallForm.Reading(plan, List.of()), definition, now));
        chair(committee, problems);
        definition.ifPresent(found -> seats(committee, found, problems));
        return List.copyOf(problems);
    }

    /// {@return the call, if nothing stands against its publication; what was not saved stands before what was}
    ///
    /// @param unseen   what the draft says otherwise than its officer saw
    /// @param standing what is to be mended in it as it is saved
    static Decision<Call> ready(Call call, List<Problem> unseen, List<Problem> standing) {
        var problems = new ArrayList<>(unseen);
        standing.stream()
                .filter(problem ->
                        unseen.stream().noneMatch(other -> other.field().equals(problem.field())))
                .forEach(problems::add);
        return problems.isEmpty() ? Decision.accept(call) : Decision.refuse(new CallRefusal.Incomplete(problems));
    }

    /// {@return what the terms break of the rules, so far as what each rule looks at could be read}
    static List<Problem> terms(CallForm.Reading read, Optional<Definition> definition, Instant now) {
        var problems = new ArrayList<Problem>();
        var plan = read.plan();
        names(plan, problems);
        window(plan, now, problems);
        definition.ifPresentOrElse(
                found -> {
                    course(plan, found, problems);
                    rules(plan, found, problems);
                },
                () -> problems.add(Problem.at(
                        "definition",
                        "call.definition-missing",
                        plan.pin().programme(),
                        String.valueOf(plan.pin().version()))));
        choices(plan.course(), problems);
        problems.removeIf(problem -> looksAt(problem.code()).anyMatch(read.unread()::contains)
                || read.unread().contains(problem.field()));
        return List.copyOf(problems);
    }

    /// {@return the fields a rule looks at besides the one it is shown at}
    private static Stream<String> looksAt(String code) {
        return switch (code) {
            case "call.window-order" -> Stream.of("opensAt", "zone");
            case "call.closes-in-past" -> Stream.of("zone");
            case "call.starts-before-deadline" -> Stream.of("closesAt", "zone");
            case "call.line-closed", "call.rules-fixed" -> Stream.of("definition");
            case "call.final-year-early" -> Stream.of("definition", "projectStart");
            case "call.ministry-not-in" -> Stream.of("definition", "opensAt", "zone");
            default -> Stream.of();
        };
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
        problems.addAll(reasonToExtend(extension.reason()));
        return List.copyOf(problems);
    }

    /// {@return what is wrong with the reason for moving a deadline}
    static List<Problem> reasonToExtend(String reason) {
        if (reason.isBlank()) {
            return List.of(Problem.at("reason", "call.reason-missing"));
        }
        return reason.length() > LONGEST_REASON
                ? List.of(Problem.at("reason", "call.reason-long", LONGEST_REASON))
                : List.of();
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
        boolean open =
                definition.line(course.line()).filter(line -> line.open()).isPresent();
        if (!open && !course.line().isEmpty()) {
            problems.add(Problem.at("line", "call.line-closed"));
        }
        int lastMilestone = definition.targets().lastMilestone();
        if (course.finalYear() < course.projectStart().getYear() + lastMilestone) {
            problems.add(Problem.at("finalYear", "call.final-year-early", lastMilestone));
        }
        int year = plan.window().opensAt().atZone(plan.window().zone()).getYear();
        for (String key : course.ministries()) {
            if (definition.ministry(key).filter(one -> takesPart(one, year)).isEmpty()) {
                var named = definition.ministry(key).map(Ministry::name).orElse(new Words(key, key));
                problems.add(Problem.at("ministries", "call.ministry-not-in", named, String.valueOf(year)));
            }
        }
    }

    /// What has to be chosen, whatever there is to choose from.
    private static void choices(CallPlan.Course course, List<Problem> problems) {
        if (course.line().isEmpty()) {
            problems.add(Problem.at("line", "call.line-missing"));
        }
        if (course.ministries().isEmpty()) {
            problems.add(Problem.at("ministries", "call.ministries-missing"));
        }
    }

    private static void rules(CallPlan plan, Definition definition, List<Problem> problems) {
        boolean fixed = !definition.conflicts().asking().choice();
        if (fixed && !plan.pin().rules().preset().isEmpty()) {
            problems.add(Problem.at("conflictRules", "call.rules-fixed"));
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
