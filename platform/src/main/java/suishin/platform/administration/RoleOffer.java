package suishin.platform.administration;

import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;

/// A role that can be given, as one line of a selection.
///
/// @param key  what the form sends: role and scope
/// @param text what it says, in the visitor's language
public record RoleOffer(String key, Role role, Scope scope, String text) {}
