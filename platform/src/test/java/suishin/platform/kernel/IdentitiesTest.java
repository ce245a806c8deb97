package suishin.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentitiesTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    private final Identities identities = new Identities(() -> NOW, new Random(1));

    @Test
    void idsOfOneMillisecondSortInTheOrderTheyWereMade() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 10_000; i++) {
            ids.add(identities.next().toString());
        }
        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void anIdSaysItsVersionVariantAndTime() {
        UUID id = identities.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }
}
