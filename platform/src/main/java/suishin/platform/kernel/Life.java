package suishin.platform.kernel;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The whole life of a thing as a table: one row a step, with who may take it.
///
/// The check, the diagram in `docs/architecture` and the tests are made from these rows.
///
/// @param name   as in the diagram's file name
/// @param start  where every such thing begins
/// @param steps  one row a step
/// @param <S>    the stages
/// @param <A>    the acts
public record Life<S extends Enum<S>, A extends Enum<A>>(String name, S start, List<Step<S, A>> steps) {

    /// From here, by this act of a holder of this role, to there.
    public record Step<S, A>(S from, A act, Role by, S to) {}

    public Life {
        steps = List.copyOf(steps);
    }

    /// {@return a row of the table}
    public static <S, A> Step<S, A> step(S from, A act, Role by, S to) {
        return new Step<>(from, act, by, to);
    }

    /// {@return the stage that follows, or empty if no row allows this act, by any of these roles, from here}
    public Optional<S> after(S from, A act, Collection<Role> roles) {
        return steps.stream()
                .filter(step -> step.from() == from && step.act() == act && roles.contains(step.by()))
                .map(Step::to)
                .findFirst();
    }

    /// {@return the acts a holder of these roles may do from here, in the order of the table}
    public List<A> open(S from, Collection<Role> roles) {
        return steps.stream()
                .filter(step -> step.from() == from && roles.contains(step.by()))
                .map(Step::act)
                .distinct()
                .toList();
    }

    /// {@return the life as a Mermaid state diagram}
    public String diagram() {
        return steps.stream()
                .map(step -> "    %s --> %s: %s by %s".formatted(step.from(), step.to(), step.act(), step.by()))
                .collect(joining("\n", "stateDiagram-v2\n    [*] --> " + start + "\n", "\n"));
    }
}
