package suishin.platform.uploads;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.files.Arrival;
import suishin.platform.files.Arrivals;
import suishin.platform.files.StoredFile;

/// How far a file has come.
///
/// @param id       of the upload, and of the file once it is attached
/// @param kind     of which kind of document it is
/// @param size     in bytes
/// @param received how many of them are kept
/// @param sha256   of the whole file; empty if its sender did not say it and it is not whole yet
/// @param until    when it is thrown away, unless it gets on; empty once it is attached
/// @param attached whether it is one of the proposal's files
public record Progress(
        UUID id,
        String kind,
        String name,
        long size,
        long received,
        Optional<String> sha256,
        Optional<Instant> until,
        boolean attached) {

    static Progress of(Arrival arrival) {
        return new Progress(
                arrival.id(),
                arrival.purpose(),
                arrival.name(),
                arrival.size(),
                arrival.received(),
                arrival.sha256(),
                Optional.of(arrival.until()),
                false);
    }

    static Progress of(StoredFile file, String kind) {
        return new Progress(
                file.id(),
                kind,
                file.name(),
                file.size(),
                file.size(),
                Optional.of(file.sha256()),
                Optional.empty(),
                true);
    }

    /// {@return how many bytes may be kept at once: up to the end of the part, and of the file}
    int room() {
        return (int) Math.min(Arrivals.PART - received % Arrivals.PART, size - received);
    }
}
