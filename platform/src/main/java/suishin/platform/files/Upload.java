package suishin.platform.files;

import java.io.IOException;

/// A file as it arrives; its bytes are read only if its size allows.
///
/// @param name as the sender named it
/// @param size in bytes
public record Upload(String name, long size, Content content) {

    /// The bytes of an arriving file.
    @FunctionalInterface
    public interface Content {

        /// {@return all bytes}
        byte[] read() throws IOException;
    }
}
