package suishin.platform.kernel;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/// The published example of FIPS 180-4: the hash of "abc".
class Sha256Test {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void aTextHasThePublishedHash() {
        assertThat(Sha256.of("abc")).isEqualTo(ABC);
    }

    @Test
    void partsAreHashedAsTheyStandOneAfterAnother() {
        byte[] hash = Sha256.bytesOf("a".getBytes(US_ASCII), "bc".getBytes(US_ASCII));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(ABC);
    }
}
