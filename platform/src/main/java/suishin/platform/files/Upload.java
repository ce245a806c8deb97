package suishin.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A file as it arrives with a form; its bytes are read only if its size allows, and never all at once.
///
/// @param name as the sender named it
/// @param size in bytes, as the sender says
public record Upload(String name, long size, Content content) {

    /// {@return a file whose bytes are at hand}
    public static Upload of(String name, byte[] bytes) {
        return new Upload(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /// The bytes of an arriving file.
    @FunctionalInterface
    public interface Content {

        /// {@return the bytes from the first one on; asked anew, the same bytes}
        InputStream open() throws IOException;
    }
}
