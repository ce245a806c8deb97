package suishin.platform.access;

import java.util.Optional;
import java.util.UUID;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;

/// A role a person holds now, and for what.
///
/// @param organisation the institution a council member consents for; empty for every other role
public record Held(UUID person, Role role, Scope scope, Optional<UUID> organisation) {}
