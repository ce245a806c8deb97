package suishin.platform.access;

import java.util.List;
import java.util.UUID;

/// What the reading rules need to know of a proposal.
///
/// @param ministries ids of ministry scopes, as {@link suishin.platform.kernel.Scope#ministry} makes them
public record Matter(UUID id, String programme, UUID region, UUID call, List<String> ministries) {

    public Matter {
        ministries = List.copyOf(ministries);
    }
}
