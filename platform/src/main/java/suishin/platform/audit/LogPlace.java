package suishin.platform.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Where an entry stands in the order of time. It stays where it is however many entries are added.
///
/// @param at to the microsecond, as PostgreSQL keeps it
/// @param id tells apart what happened in one microsecond
public record LogPlace(Instant at, UUID id) {

    /// After everything there is.
    public static final LogPlace END = new LogPlace(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));

    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,17})-(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})");

    /// {@return where this entry stands}
    public static LogPlace of(Audit.Entry entry) {
        return new LogPlace(entry.at(), entry.id());
    }

    /// {@return the place an address names; empty if it names none}
    public static Optional<LogPlace> read(String text) {
        var found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(new LogPlace(
                        Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS),
                        UUID.fromString(found.group(2))))
                : Optional.empty();
    }

    /// {@return the place as an address names it}
    public String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
