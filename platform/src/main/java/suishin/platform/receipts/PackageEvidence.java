package suishin.platform.receipts;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A package (ZIP) with a receipt and its files, read entry by entry as its directory lists them.
final class PackageEvidence implements Evidence, AutoCloseable {

    static final String RECEIPT = "receipt.json";

    private static final int END_LENGTH = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int MOST_COMMENT = 65_535;
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_DIRECTORY = 1_000_000;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();

    private PackageEvidence(ZipFile zip) {
        this.zip = zip;
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry -> {
            String name = FolderEvidence.composed(entry.getName());
            if (entries.putIfAbsent(name, entry) != null) {
                twice.add(name);
            }
        });
    }

    /// @throws IOException if it is no package, a damaged one, or one that lists far more than a receipt can
    static PackageEvidence open(Path file) throws IOException {
        refuseHuge(file);
        return new PackageEvidence(new ZipFile(file.toFile(), StandardCharsets.UTF_8));
    }

    /// The directory is read whole before anything else, so its size is looked at first. Source: APPNOTE.TXT 4.3.16.
    private static void refuseHuge(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            int length = (int) Math.min(bytes.length(), END_LENGTH + MOST_COMMENT);
            byte[] end = new byte[length];
            bytes.seek(bytes.length() - length);
            bytes.readFully(end);
            refuseHuge(ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    private static void refuseHuge(ByteBuffer end) throws IOException {
        int at = end.limit() - END_LENGTH;
        while (at >= 0 && end.getInt(at) != END_MARK) {
            at--;
        }
        if (at < 0) {
            throw new ZipException("There is no directory.");
        }
        int count = Short.toUnsignedInt(end.getShort(at + 10));
        long size = Integer.toUnsignedLong(end.getInt(at + 12));
        if (count > MOST_ENTRIES || size > MOST_DIRECTORY) {
            throw new ZipException("The directory is far too large.");
        }
    }

    /// {@return the first bytes of the receipt in here, no more than this many}
    Optional<byte[]> receipt(int most) throws IOException {
        var entry = Optional.ofNullable(entries.get(RECEIPT));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        try (var bytes = zip.getInputStream(entry.get())) {
            return Optional.of(bytes.readNBytes(most));
        }
    }

    @Override
    public Optional<InputStream> open(Part part) throws IOException {
        var entry = Optional.ofNullable(entries.get(FolderEvidence.composed(part.path())));
        return entry.isPresent() ? Optional.of(zip.getInputStream(entry.get())) : Optional.empty();
    }

    /// What the directory lists twice may be read by one program so and by another otherwise.
    @Override
    public List<String> strangers(Payload payload) {
        var known = payload.parts().stream()
                .map(part -> FolderEvidence.composed(part.path()))
                .collect(Collectors.toSet());
        known.add(RECEIPT);
        var found = new ArrayList<>(twice);
        entries.keySet().stream().filter(name -> !known.contains(name)).forEach(found::add);
        return found;
    }

    @Override
    public boolean shouldBeWhole() {
        return true;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
