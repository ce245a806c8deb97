package suishin.platform.administration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.Administrators;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Programmes;
import suishin.platform.programmes.Words;
import suishin.platform.regions.Regions;
import suishin.platform.web.Visitor;

/// Which roles there are, and which of them a person may give: an administrator all, a programme office those of
/// councils that propose to no other programme.
@Component
final class Roles {

    private final Access access;
    private final Programmes programmes;
    private final Regions regions;
    private final Calls calls;

    Roles(Access access, Programmes programmes, Regions regions, Calls calls) {
        this.access = access;
        this.programmes = programmes;
        this.regions = regions;
        this.calls = calls;
    }

    boolean isAdministrator(Actor actor) {
        return access.roles(actor, Administrators.EVERYTHING).contains(Role.ADMINISTRATOR);
    }

    boolean mayGiveSome(Actor actor) {
        return isAdministrator(actor)
                || access.heldBy(actor).stream().anyMatch(held -> held.role() == Role.PROGRAMME_OFFICE);
    }

    List<RoleOffer> offers(Visitor visitor) {
        var offers = new ArrayList<RoleOffer>();
        boolean administrator = isAdministrator(visitor.actor());
        Set<UUID> closed = administrator ? Set.of() : access.regionsOfOthers(visitor.actor());
        if (administrator) {
            offers.add(
                    offer(visitor, Role.ADMINISTRATOR, Administrators.EVERYTHING, visitor.say("administration.all")));
            newestOfEach().forEach(definition -> offers.addAll(programmeRoles(visitor, definition)));
        }
        regions.everything().stream()
                .filter(region -> !closed.contains(region.id()))
                .map(region -> offer(
                        visitor,
                        Role.COUNCIL_SECRETARY,
                        Scope.region(region.id()),
                        visitor.either(region.name(), region.nameEn())))
                .forEach(offers::add);
        return offers;
    }

    Optional<RoleOffer> offer(Visitor visitor, String key) {
        return offers(visitor).stream().filter(offer -> offer.key().equals(key)).findFirst();
    }

    /// {@return every role these people hold, in words, by person}
    Map<UUID, List<RoleOffer>> held(Visitor visitor, Collection<UUID> people) {
        var all = access.rolesOf(people);
        var names = names(visitor.actor(), all);
        return all.stream()
                .collect(Collectors.groupingBy(
                        Held::person,
                        Collectors.mapping(
                                held -> offer(
                                        visitor, held.role(), held.scope(), scopeName(visitor, held.scope(), names)),
                                Collectors.toList())));
    }

    /// {@return what the programmes, the ministries, the regions and the calls of these roles are called}
    private Map<Scope, Words> names(Actor reader, List<Held> all) {
        var names = new HashMap<Scope, Words>();
        for (var definition : newestOfEach()) {
            names.put(Scope.programme(definition.key()), definition.name());
            definition
                    .ministries()
                    .forEach(ministry -> names.put(Scope.ministry(definition.key(), ministry.key()), ministry.name()));
        }
        var places = all.stream()
                .filter(held -> held.scope().kind() == Role.ScopeKind.REGION)
                .map(held -> UUID.fromString(held.scope().id()))
                .collect(Collectors.toSet());
        regions.all(places)
                .forEach((id, region) -> names.put(Scope.region(id), new Words(region.name(), region.nameEn())));
        if (all.stream().anyMatch(held -> held.scope().kind() == Role.ScopeKind.CALL)) {
            calls.of(reader).forEach(call -> names.put(Scope.call(call.id()), call.name()));
        }
        return names;
    }

    private List<RoleOffer> programmeRoles(Visitor visitor, Definition definition) {
        String name = visitor.either(definition.name());
        var offers = new ArrayList<RoleOffer>();
        for (Role role : List.of(Role.PROGRAMME_OFFICE, Role.AUDITOR)) {
            offers.add(offer(visitor, role, Scope.programme(definition.key()), name));
        }
        for (var ministry : definition.ministries()) {
            offers.add(offer(
                    visitor,
                    Role.MINISTRY_OFFICER,
                    Scope.ministry(definition.key(), ministry.key()),
                    visitor.either(ministry.name())));
        }
        return offers;
    }

    private Collection<Definition> newestOfEach() {
        return programmes.all().stream()
                .collect(Collectors.toMap(
                        Definition::key, Function.identity(), (newest, _) -> newest, LinkedHashMap::new))
                .values();
    }

    private static String scopeName(Visitor visitor, Scope scope, Map<Scope, Words> names) {
        if (scope.equals(Administrators.EVERYTHING)) {
            return visitor.say("administration.all");
        }
        return Optional.ofNullable(names.get(scope))
                .map(visitor::either)
                .orElseGet(() -> scope.kind() == Role.ScopeKind.CALL ? visitor.say("administration.call") : scope.id());
    }

    private static RoleOffer offer(Visitor visitor, Role role, Scope scope, String name) {
        String text = visitor.say("administration.role." + role.name()) + " – " + name;
        return new RoleOffer(role.name() + "|" + scope.id(), role, scope, text);
    }
}
