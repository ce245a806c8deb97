package suishin.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;

/// Reads a stream in a thread of its own, a few blocks ahead: one processor unpacks while the other understands.
final class ReadAhead implements CellReader.Bytes {

    private static final int BLOCK = 1 << 16;
    private static final int BLOCKS = 8;

    private final InputStream source;
    private final ArrayBlockingQueue<Block> blocks = new ArrayBlockingQueue<>(BLOCKS);
    private Block current = new Block(new byte[1], Optional.empty());
    private int position = 1;

    /// @param bytes empty after the last
    private record Block(byte[] bytes, Optional<IOException> failure) {}

    ReadAhead(InputStream source) {
        this.source = source;
        Thread.ofPlatform().daemon().name("read-ahead").start(this::readAll);
    }

    private void readAll() {
        try {
            byte[] block;
            do {
                block = source.readNBytes(BLOCK);
                blocks.put(new Block(block, Optional.empty()));
            } while (block.length > 0);
        } catch (IOException failure) {
            putLast(failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void putLast(IOException failure) {
        try {
            blocks.put(new Block(new byte[0], Optional.of(failure)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (position == current.bytes().length && current.bytes().length > 0) {
            current = next();
            position = 0;
        }
        if (current.failure().isPresent()) {
            throw current.failure().get();
        }
        int count = Math.min(length, current.bytes().length - position);
        System.arraycopy(current.bytes(), position, into, offset, count);
        position += count;
        return count == 0 ? -1 : count;
    }

    private Block next() throws IOException {
        try {
            return blocks.take();
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading", failure);
        }
    }
}
