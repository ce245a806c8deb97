package suishin.platform.receipts;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Where the files of a receipt are looked for. They are read as a stream and never written anywhere.
interface Evidence {

    /// {@return the bytes of this part; empty if it is not here}
    ///
    /// @throws IOException if it is here and cannot be read
    Optional<InputStream> open(Part part) throws IOException;

    /// {@return what is here although the receipt names nothing like it; nothing where other things may lie}
    List<String> strangers(Payload payload);

    /// {@return whether something missing here is a fault}
    boolean shouldBeWhole();
}
