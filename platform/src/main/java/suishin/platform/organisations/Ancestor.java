package suishin.platform.organisations;

import java.util.List;
import java.util.UUID;

/// An institution above another one, by one chain of ties.
///
/// @param chain from the institution asked about up to the ancestor; never empty
/// @param days  when the whole chain held
public record Ancestor(UUID organisation, List<Tie> chain, Days days) {

    public Ancestor {
        chain = List.copyOf(chain);
    }
}
