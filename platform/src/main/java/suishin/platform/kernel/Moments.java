package suishin.platform.kernel;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/// Instants as a receipt or a refusal names them: exact, with the zone, alike in every language.
public final class Moments {

    private static final DateTimeFormatter EXACT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern(" xxx '('VV')'")
            .toFormatter(Locale.ROOT);

    private Moments() {}

    /// {@return as `2026-06-30 17:00:00 +09:00 (Asia/Tokyo)`, with a fraction of the second if there is one}
    public static String text(Instant instant, ZoneId zone) {
        return EXACT.format(instant.atZone(zone));
    }
}
