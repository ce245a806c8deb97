package suishin.platform.files;

import java.io.InputStream;
import java.nio.channels.Channels;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;

/// A kept file with the way to its bytes, which are read a piece at a time.
public final class FileContent {

    private final StoredFile file;
    private final Pieces.Source source;

    FileContent(StoredFile file, Pieces.Source source) {
        this.file = file;
        this.source = source;
    }

    /// {@return what is known of it}
    public StoredFile file() {
        return file;
    }

    /// {@return its bytes from the first one on; each piece is read in a transaction of its own, so that a slow reader
    /// holds none}
    public InputStream open() {
        return Channels.newInputStream(new Pieces(file.size(), source));
    }

    /// {@return its bytes as an answer is made of, also of a part of them}
    public Resource resource() {
        return new Streamed();
    }

    private final class Streamed extends AbstractResource {

        @Override
        public String getDescription() {
            return "file " + file.id();
        }

        @Override
        public InputStream getInputStream() {
            return open();
        }

        @Override
        public long contentLength() {
            return file.size();
        }

        @Override
        public boolean exists() {
            return true;
        }
    }
}
