package suishin.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HomeZoneTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-03-31T15:00:00Z");

    @Test
    void aDayBeginsAtMidnightInJapan() {
        assertThat(HomeZone.dayOf(MIDNIGHT)).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(HomeZone.dayOf(MIDNIGHT.minusNanos(1))).isEqualTo(LocalDate.of(2026, 3, 31));
    }
}
