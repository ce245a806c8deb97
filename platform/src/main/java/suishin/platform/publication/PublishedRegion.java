package suishin.platform.publication;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.programmes.Words;

/// Everything that is public of one region.
///
/// @param designations newest first; those of rounds run here
public record PublishedRegion(
        DirectoryRow row, Optional<Contact> contact, List<Designation> designations, Kinds kinds) {

    /// A released decision that designated the region.
    ///
    /// @param types the keys of its types
    public record Designation(UUID call, Words callName, Instant releasedAt, List<String> types) {

        public Designation {
            types = List.copyOf(types);
        }
    }

    public PublishedRegion {
        designations = List.copyOf(designations);
    }

    /// {@return where the recorded facts come from, one address or title each}
    public List<String> sources() {
        return Arrays.stream(row.recorded().source().split(" ; "))
                .map(String::strip)
                .filter(source -> !source.isEmpty())
                .toList();
    }
}
