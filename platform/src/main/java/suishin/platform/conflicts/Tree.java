package suishin.platform.conflicts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.conflicts.Conflict.Affiliated;
import suishin.platform.experts.Affiliation;
import suishin.platform.organisations.Ancestor;
import suishin.platform.organisations.Days;
import suishin.platform.organisations.TieKind;

/// The institutions and what is above them: an expert or a proposer of a faculty stands at its university too.
///
/// @param above what is above each institution, with the days on which it was
record Tree(Map<UUID, List<Ancestor>> above) {

    Tree {
        above = Map.copyOf(above);
    }

    /// By which ties an institution stands at a node.
    enum Route {
        /// It is the node.
        SELF,
        /// It is a part of it (部局).
        PART,
        /// A company of the group, or founded by it, somewhere on the way.
        GROUP
    }

    /// A node at which an expert works or worked.
    ///
    /// @param own with the days cut to those on which the ties held
    record Stay(Affiliated own, UUID node, Route route) {

        /// {@return whether it had begun by this day and lasted on it, or ended less than so many years before it}
        boolean reaches(LocalDate day, int years) {
            return !own.since().isAfter(day)
                    && (own.until().isEmpty() || !own.until().get().isBefore(day.minusYears(years)));
        }
    }

    /// A node at which a proposer stands.
    record Place(UUID proposer, UUID node, Days days, Route route) {

        /// {@return whether the proposer stands there now, or stood there while the expert did}
        boolean meets(Affiliated own, LocalDate day) {
            return days.hold(day)
                    || (days.until().filter(own.since()::isAfter).isEmpty()
                            && days.since()
                                    .filter(first ->
                                            own.until().filter(first::isAfter).isPresent())
                                    .isEmpty());
        }
    }

    /// {@return every node at which the expert works or worked by this affiliation}
    List<Stay> stays(Affiliation affiliation) {
        var own = new Affiliated(
                affiliation.organisation(), affiliation.role(), affiliation.since(), affiliation.until());
        var stays = new ArrayList<Stay>();
        stays.add(new Stay(own, own.organisation(), Route.SELF));
        for (var ancestor : above.getOrDefault(own.organisation(), List.of())) {
            cut(own, ancestor.days())
                    .ifPresent(part -> stays.add(new Stay(part, ancestor.organisation(), route(ancestor))));
        }
        return stays;
    }

    /// {@return every node at which this proposer stands}
    List<Place> places(UUID proposer) {
        var places = new ArrayList<Place>();
        places.add(new Place(proposer, proposer, Days.ALWAYS, Route.SELF));
        for (var ancestor : above.getOrDefault(proposer, List.of())) {
            places.add(new Place(proposer, ancestor.organisation(), ancestor.days(), route(ancestor)));
        }
        return places;
    }

    private static Route route(Ancestor ancestor) {
        return ancestor.chain().stream().allMatch(tie -> tie.kind() == TieKind.PART_OF) ? Route.PART : Route.GROUP;
    }

    private static Optional<Affiliated> cut(Affiliated own, Days days) {
        var since = days.since().filter(own.since()::isBefore).orElse(own.since());
        var until = own.until().isEmpty()
                ? days.until()
                : Optional.of(days.until()
                        .filter(own.until().get()::isAfter)
                        .orElse(own.until().get()));
        return until.filter(since::isAfter).isPresent()
                ? Optional.empty()
                : Optional.of(new Affiliated(own.organisation(), own.role(), since, until));
    }
}
