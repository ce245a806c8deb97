package suishin.platform.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;

/// A role a person holds now, and for what.
///
/// @param organisation the institution a council member consents for; empty for every other role
public record Held(UUID person, Role role, Scope scope, Optional<UUID> organisation) {

    /// {@return the roles among these that are held for exactly one of these scopes}
    public static Set<Role> roles(Collection<Held> held, Scope... scopes) {
        var wanted = List.of(scopes);
        var roles = EnumSet.noneOf(Role.class);
        held.stream()
                .filter(one -> wanted.contains(one.scope()))
                .map(Held::role)
                .forEach(roles::add);
        return roles;
    }
}
