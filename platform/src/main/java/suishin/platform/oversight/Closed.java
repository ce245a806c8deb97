package suishin.platform.oversight;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suishin.platform.access.Held;
import suishin.platform.audit.Audit;
import suishin.platform.audit.LogSearch;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Role.ScopeKind;
import suishin.platform.web.Inputs;

/// What of an entry is kept from its reader: of a thing they may not know its name and its particulars; and of an act
/// about a proposal they may not know who acted, unless that is somebody whose name tells nothing of the region.
///
/// Such entries meet an administrator, who oversees every round and reads no proposal, and whoever of an office or of
/// the auditors is barred from a proposal. They learn that something was done, and when.
///
/// @param named ids of those who are named whatever they acted on
record Closed(Set<String> named) {

    private static final Set<String> KINDS = Set.of("call", "council", "strategy", "proposal", "review");

    /// Who acted on these tells of which region they are, or who reviews what.
    private static final Set<String> ABOUT_PROPOSALS = Set.of("strategy", "proposal", "review");

    private static final Set<Role> STAFF =
            EnumSet.of(Role.ADMINISTRATOR, Role.PROGRAMME_OFFICE, Role.MINISTRY_OFFICER, Role.AUDITOR);

    Closed {
        named = Set.copyOf(named);
    }

    /// {@return what is kept from this reader, given the roles of those who may have acted; one's own acts one knows}
    static Closed to(Actor reader, Collection<Held> held) {
        var named = held.stream()
                .filter(one -> STAFF.contains(one.role()))
                .map(one -> one.person().toString())
                .collect(toSet());
        held.stream()
                .filter(one -> one.role().scope() == ScopeKind.REGION)
                .forEach(one -> named.remove(one.person().toString()));
        named.add(reader.label());
        return new Closed(named);
    }

    /// {@return the same for a search, given kind and id of the things the reader may know}
    LogSearch.Closed among(Set<String> known) {
        return new LogSearch.Closed(KINDS, ABOUT_PROPOSALS, known, named);
    }

    /// {@return the entry without who acted, where its reader may not know}
    Audit.Entry shown(Audit.Entry entry, Map<Thing, Named> names) {
        boolean anonymous = isHidden(entry, thing(entry, names))
                && ABOUT_PROPOSALS.contains(entry.thingKind())
                && Inputs.id(entry.actor()).isPresent()
                && !named.contains(entry.actor());
        return anonymous ? entry.anonymous() : entry;
    }

    /// {@return what an act was done to; empty if the reader may not know it, or it has no name}
    static Optional<Named> thing(Audit.Entry entry, Map<Thing, Named> names) {
        return Optional.ofNullable(names.get(new Thing(entry.thingKind(), entry.thingId())));
    }

    /// {@return whether an act was done to something its reader may not know}
    static boolean isHidden(Audit.Entry entry, Optional<Named> thing) {
        return thing.isEmpty() && KINDS.contains(entry.thingKind());
    }
}
