package suishin.platform.eligibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Check;

/// What an outcome needs: to be chosen, every item answered; none unmet to pass; to be returned, only what can be
/// mended, in time; a
/// reason for every no.
final class OutcomeRule {

    private static final int LONGEST = 2_000;

    private OutcomeRule() {}

    /// {@return everything that keeps the draft from being decided; empty if nothing does}
    static List<Problem> problems(Outcome.Draft draft, List<Check> checks, Instant now) {
        var problems = new ArrayList<Problem>();
        var problem = new Asked(checks);
        for (Check check : checks) {
            answer(draft, check, problem).ifPresent(problems::add);
        }
        draft.kind()
                .ifPresentOrElse(
                        kind -> problems.addAll(problems(kind, draft, checks, now)),
                        () -> problems.add(Problem.at("kind", "eligibility.kind-missing")));
        unknown(draft, checks).ifPresent(problems::add);
        return List.copyOf(problems);
    }

    /// {@return what does not fit the outcome that was chosen}
    private static List<Problem> problems(Outcome.Kind kind, Outcome.Draft draft, List<Check> checks, Instant now) {
        var problems = new ArrayList<Problem>();
        var problem = new Asked(checks);
        var unmet = checks.stream().filter(check -> isUnmet(draft, check)).toList();
        switch (kind) {
            case PASS -> unmet.forEach(check -> problems.add(problem.with(check, "eligibility.unmet")));
            case RETURN -> {
                nothingUnmet(unmet).ifPresent(problems::add);
                unmet.stream()
                        .filter(check -> !check.mendable())
                        .forEach(check -> problems.add(problem.with(check, "eligibility.not-mendable")));
                if (draft.mendUntil().filter(now::isBefore).isEmpty()) {
                    problems.add(Problem.at("mendUntil", "eligibility.mend-until"));
                }
            }
            case REJECT -> nothingUnmet(unmet).ifPresent(problems::add);
        }
        boolean needed = kind != Outcome.Kind.PASS;
        if ((needed && draft.reason().isBlank()) || draft.reason().length() > LONGEST) {
            problems.add(Problem.at("reason", "eligibility.reason"));
        }
        return problems;
    }

    private static Optional<Problem> answer(Outcome.Draft draft, Check check, Asked problem) {
        return Optional.ofNullable(draft.answers().get(check.key()))
                .map(answer -> (!answer.met() && answer.note().isBlank())
                                || answer.note().length() > LONGEST
                        ? Optional.of(problem.with(check, "eligibility.note"))
                        : Optional.<Problem>empty())
                .orElseGet(() -> Optional.of(problem.with(check, "eligibility.unanswered")));
    }

    private static boolean isUnmet(Outcome.Draft draft, Check check) {
        return Optional.ofNullable(draft.answers().get(check.key()))
                .filter(answer -> !answer.met())
                .isPresent();
    }

    private static Optional<Problem> nothingUnmet(List<Check> unmet) {
        return unmet.isEmpty() ? Optional.of(Problem.at("kind", "eligibility.nothing-unmet")) : Optional.empty();
    }

    private static Optional<Problem> unknown(Outcome.Draft draft, List<Check> checks) {
        Set<String> keys = checks.stream().map(Check::key).collect(Collectors.toSet());
        return keys.containsAll(draft.answers().keySet())
                ? Optional.empty()
                : Optional.of(Problem.at("kind", "eligibility.unknown-item"));
    }

    /// The items by the number under which the form shows them.
    private record Asked(List<Check> checks) {

        Problem with(Check check, String code) {
            return Problem.at(check.key(), code, String.valueOf(checks.indexOf(check) + 1));
        }
    }
}
