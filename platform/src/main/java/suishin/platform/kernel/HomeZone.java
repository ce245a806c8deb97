package suishin.platform.kernel;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/// Where days are counted when no call names its own zone: the place of the model programme.
public final class HomeZone {

    /// Japan's.
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private HomeZone() {}

    /// {@return the day it is there at this instant}
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /// {@return the day it is there now}
    public static LocalDate today(InstantSource clock) {
        return dayOf(clock.instant());
    }
}
