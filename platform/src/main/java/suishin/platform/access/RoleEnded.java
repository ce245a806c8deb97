package suishin.platform.access;

import java.util.UUID;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;

/// Somebody holds a role no longer; told in the transaction of the act.
public record RoleEnded(UUID person, Role role, Scope scope) {}
