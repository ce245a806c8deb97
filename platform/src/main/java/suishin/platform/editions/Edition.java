package suishin.platform.editions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import suishin.engines.impact.TableAudit.Verdict;
import suishin.platform.programmes.Words;

/// One edition of an input-output table (産業連関表の版), as it was uploaded. It never changes; a correction is a new version.
///
/// @param programme the one it is for
/// @param version   counted by programme, place and year, from 1
/// @param print     SHA-256 of everything the table says, whatever file it came in
/// @param verdict   how well it adds up
/// @param published when it was made readable to all regions, and why it was although it fails, if it does
public record Edition(
        UUID id,
        String programme,
        Place place,
        int version,
        Size size,
        Kept kept,
        String print,
        Verdict verdict,
        Optional<Published> published) {

    /// Whose table it is, of which year.
    ///
    /// @param source    where it is published
    /// @param synthetic whether it is made up and no statistic
    public record Place(Words name, int year, MoneyUnit unit, String source, boolean synthetic) {}

    /// How large it is.
    ///
    /// @param employment whether it says persons, so that jobs can be computed
    /// @param households whether it says income and what households consume, so that there is a second round
    public record Size(int sectors, boolean employment, boolean households) {}

    /// The file it came in.
    ///
    /// @param sha256 64 hexadecimal digits, small letters
    public record Kept(String fileName, int bytes, String sha256, Instant at) {}

    /// Readable to all regions.
    ///
    /// @param reason why a table that fails is used all the same; empty where it does not fail
    public record Published(Instant at, String reason) {}

    /// {@return the address of its page}
    public String address() {
        return "/work/editions/" + id;
    }
}
