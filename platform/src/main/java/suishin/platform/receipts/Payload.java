package suishin.platform.receipts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.Receipt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a signed receipt says; docs/receipts.md explains every field.
///
/// @param sealedAt the product's time of receipt
/// @param form     under the path it has in a package
record Payload(
        String format,
        int version,
        String keyId,
        UUID receipt,
        int number,
        UUID proposal,
        Words call,
        Words region,
        Instant sealedAt,
        ZoneId zone,
        Part form,
        List<Part> files) {

    static final String FORMAT = "suishin-receipt";
    static final int VERSION = 1;
    private static final int MOST_FILES = 100;
    private static final String FORM = "form.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    Payload {
        files = List.copyOf(files);
        if (!format.equals(FORMAT) || version != VERSION || files.size() > MOST_FILES) {
            throw new IllegalArgumentException("This is no receipt of version %d.".formatted(VERSION));
        }
    }

    /// One thing that was received.
    ///
    /// @param path   where it lies in a package, with slashes; no two have the same
    /// @param size   in bytes
    /// @param sha256 64 hexadecimal digits, small letters
    record Part(String path, String name, long size, String sha256) {

        private static final Pattern PATH = Pattern.compile("(files/)?[^/\\\\\\p{Cc}]+");
        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
        private static final long MOST_BYTES = 64L * 1024 * 1024;

        Part {
            boolean small = size >= 0 && size <= MOST_BYTES;
            if (!PATH.matcher(path).matches() || !small || !HASH.matcher(sha256).matches()) {
                throw new IllegalArgumentException("This names no file of a receipt.");
            }
        }
    }

    static Payload of(Receipt receipt, ReceiptKey key) {
        return new Payload(
                FORMAT,
                VERSION,
                key.id(),
                receipt.id(),
                receipt.number(),
                receipt.proposal(),
                receipt.call(),
                receipt.region(),
                receipt.sealedAt(),
                receipt.zone(),
                new Part(FORM, FORM, receipt.formSize(), receipt.formSha256()),
                parts(receipt.files()));
    }

    private static List<Part> parts(List<Receipt.Item> files) {
        var taken = new HashSet<String>();
        var parts = new ArrayList<Part>();
        for (var file : files) {
            String name = file.name();
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = numbered(file.name(), n);
            }
            parts.add(new Part("files/" + name, file.name(), file.size(), file.sha256()));
        }
        return parts;
    }

    /// Two files of one name lie side by side as a browser would save them.
    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return name.substring(0, end) + " (" + number + ")" + name.substring(end);
    }

    /// {@return what these bytes say; empty if they are no receipt of this version}
    static Optional<Payload> read(byte[] bytes) {
        try {
            return Optional.of(JSON.readValue(bytes, Payload.class));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /// {@return what is signed}
    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    /// {@return everything that was received: the form, then the files}
    List<Part> parts() {
        return Stream.concat(Stream.of(form), files.stream()).toList();
    }
}
