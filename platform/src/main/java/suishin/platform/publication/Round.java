package suishin.platform.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import suishin.platform.programmes.Words;

/// The published result of a call (選定結果).
///
/// @param line the key of the programme’s line
public record Round(UUID call, Words label, String line, Instant releasedAt, Figures figures) {

    /// Of how many proposals how many were designated.
    public record Figures(int received, int designated) {}

    /// A region a round designated.
    public record Chosen(UUID region, Words label, List<String> types) {

        public Chosen {
            types = List.copyOf(types);
        }
    }

    /// A round with the regions it designated.
    public record Whole(Round round, List<Chosen> chosen, Kinds kinds) {

        public Whole {
            chosen = List.copyOf(chosen);
        }
    }
}
