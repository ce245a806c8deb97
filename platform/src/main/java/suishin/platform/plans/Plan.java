package suishin.platform.plans;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.programmes.Words;

/// The action plan of a strategy as it reads (行動計画): goals, the fields that serve them, the actions of each field.
public record Plan(Titles titles, List<Goal> goals, List<Area> areas, List<Action> actions) {

    public Plan {
        goals = List.copyOf(goals);
        areas = List.copyOf(areas);
        actions = List.copyOf(actions);
    }

    /// What the plan and its rows are called by the programme.
    public record Titles(Words plan, Words goal, Words area, Words action) {}

    /// What the region wants to reach (ねらい).
    public record Goal(int number, String statement) {}

    /// A field of innovation (重点分野).
    ///
    /// @param goals numbers of the goals it serves
    public record Area(int number, String name, List<Integer> goals) {

        public Area {
            goals = List.copyOf(goals);
        }
    }

    /// Something that is done (取組).
    ///
    /// @param area    the number of its field
    /// @param actors  who does it
    /// @param targets numbers of the targets it works for
    public record Action(
            int number,
            String name,
            String what,
            Optional<Integer> area,
            Years years,
            List<Actor> actors,
            List<Integer> targets) {

        public Action {
            actors = List.copyOf(actors);
            targets = List.copyOf(targets);
        }

        /// {@return whether this member takes part}
        public boolean isOf(UUID member) {
            return actors.stream().anyMatch(actor -> actor.member().equals(member));
        }
    }

    /// From the first to the last fiscal year.
    public record Years(Optional<Integer> from, Optional<Integer> to) {}

    /// A member of the council that takes part in an action (実施機関).
    ///
    /// @param member the id of its membership
    public record Actor(UUID member, Words organisation) {}

    /// {@return whether nothing stands in it}
    public boolean isEmpty() {
        return goals.isEmpty() && areas.isEmpty() && actions.isEmpty();
    }

    /// {@return the goal with this number}
    public Optional<Goal> goal(int number) {
        return goals.stream().filter(one -> one.number() == number).findFirst();
    }

    /// {@return the field with this number}
    public Optional<Area> area(int number) {
        return areas.stream().filter(one -> one.number() == number).findFirst();
    }
}
