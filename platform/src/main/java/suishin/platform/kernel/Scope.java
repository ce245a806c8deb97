package suishin.platform.kernel;

import java.util.UUID;
import suishin.platform.kernel.Role.ScopeKind;

/// What a role is held for.
///
/// @param kind programme, ministry, region or call
/// @param id   the programme's key, `programme:ministry`, or the id of the region or call
public record Scope(ScopeKind kind, String id) {

    /// {@return the whole programme}
    public static Scope programme(String key) {
        return new Scope(ScopeKind.PROGRAMME, key);
    }

    /// {@return one ministry of a programme}
    public static Scope ministry(String programme, String ministry) {
        return new Scope(ScopeKind.MINISTRY, programme + ":" + ministry);
    }

    /// {@return one region}
    public static Scope region(UUID id) {
        return new Scope(ScopeKind.REGION, id.toString());
    }

    /// {@return one call}
    public static Scope call(UUID id) {
        return new Scope(ScopeKind.CALL, id.toString());
    }
}
