package suishin.platform.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/// Bytes that lie elsewhere, read a piece at a time, so that never more than one piece of a file is held.
final class Pieces implements SeekableByteChannel {

    /// How long a piece is, the last one of a file excepted: 1 MB.
    static final int LENGTH = 1024 * 1024;

    private static final int NONE = -1;

    private final long size;
    private final Source source;
    private long position;
    private int held = NONE;
    private byte[] piece = {};

    Pieces(long size, Source source) {
        this.size = size;
        this.source = source;
    }

    /// Where the bytes lie.
    @FunctionalInterface
    interface Source {

        /// {@return the piece with this number, counted from zero}
        byte[] piece(int number) throws IOException;
    }

    /// {@return at most so many bytes from there on, each as the character of that number}
    String text(long from, int atMost) throws IOException {
        var bytes = ByteBuffer.allocate(Math.clamp(size - from, 0, atMost));
        position(from);
        while (bytes.hasRemaining()) {
            read(bytes);
        }
        return new String(bytes.array(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (position >= size) {
            return -1;
        }
        int number = (int) (position / LENGTH);
        if (number != held) {
            piece = whole(number);
            held = number;
        }
        int within = (int) (position % LENGTH);
        int count = Math.min(into.remaining(), piece.length - within);
        into.put(piece, within, count);
        position += count;
        return count;
    }

    private byte[] whole(int number) throws IOException {
        byte[] read;
        try {
            read = source.piece(number);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        if (read.length != Math.min(LENGTH, size - (long) number * LENGTH)) {
            throw new IOException("Piece %d of a file has %d bytes.".formatted(number, read.length));
        }
        return read;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long there) {
        position = there;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException("What arrived is only read.");
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new UnsupportedOperationException("What arrived is only read.");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    /// Nothing is kept open.
    @Override
    public void close() {}
}
