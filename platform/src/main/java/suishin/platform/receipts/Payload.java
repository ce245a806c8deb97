package suishin.platform.receipts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import suishin.platform.kernel.Codes;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.Receipt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a signed receipt says; docs/receipts.md explains every field. What was issued in an older version stays as it
/// is, and is read.
sealed interface Payload {

    /// The name of the format.
    String FORMAT = "suishin-receipt";

    /// The version that is issued.
    int VERSION = 2;

    /// Where the form lies in a package.
    String FORM = "form.json";

    /// Reads nothing that is not exactly as one of the records says.
    JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    String format();

    int version();

    String keyId();

    UUID receipt();

    int number();

    Words call();

    Words region();

    ZoneId zone();

    List<Part> files();

    /// {@return the product's time of receipt}
    Instant at();

    /// {@return the deadline it met; empty in version 1, which names none}
    default Optional<Due> due() {
        return Optional.empty();
    }

    /// {@return everything that was received: the form, then the files}
    default List<Part> parts() {
        return files();
    }

    /// {@return what is signed}
    default byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    /// The receipt of a submission in version 1, as it was issued until deadlines were named.
    ///
    /// @param sealedAt the product's time of receipt
    /// @param form     under the path it has in a package
    record First(
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
            List<Part> files)
            implements Payload {

        public First {
            files = Part.few(files);
            refuseOther(format, version == 1);
        }

        @Override
        public Instant at() {
            return sealedAt;
        }

        @Override
        public List<Part> parts() {
            return Stream.concat(Stream.of(form), files.stream()).toList();
        }
    }

    /// The receipt of a submission (提案の受領書).
    ///
    /// @param sealedAt the product's time of receipt
    /// @param form     under the path it has in a package
    record Submission(
            String format,
            int version,
            String kind,
            String keyId,
            UUID receipt,
            int number,
            UUID proposal,
            Words call,
            Words region,
            Instant sealedAt,
            ZoneId zone,
            Due deadline,
            Part form,
            List<Part> files)
            implements Payload {

        static final String KIND = "submission";

        public Submission {
            files = Part.few(files);
            refuseOther(format, version == VERSION && kind.equals(KIND));
        }

        static Submission of(Receipt receipt, Receipt.Deadline deadline, ReceiptKey key) {
            return new Submission(
                    FORMAT,
                    VERSION,
                    KIND,
                    key.id(),
                    receipt.id(),
                    receipt.number(),
                    receipt.proposal(),
                    receipt.call(),
                    receipt.region(),
                    receipt.sealedAt(),
                    receipt.zone(),
                    Due.of(deadline),
                    new Part(FORM, FORM, receipt.formSize(), receipt.formSha256()),
                    Part.of(receipt.files()));
        }

        @Override
        public Instant at() {
            return sealedAt;
        }

        @Override
        public Optional<Due> due() {
            return Optional.of(deadline);
        }

        @Override
        public List<Part> parts() {
            return Stream.concat(Stream.of(form), files.stream()).toList();
        }
    }

    /// The receipt of documents that followed a submission (追加提出の受領書).
    ///
    /// @param number     which of the addenda of the proposal
    /// @param receivedAt the product's time of receipt
    /// @param document   the kind of document
    /// @param submission what they followed
    record Addendum(
            String format,
            int version,
            String kind,
            String keyId,
            UUID receipt,
            int number,
            UUID proposal,
            Words call,
            Words region,
            Instant receivedAt,
            ZoneId zone,
            Document document,
            Due deadline,
            Followed submission,
            List<Part> files)
            implements Payload {

        static final String KIND = "addendum";

        public Addendum {
            files = Part.few(files);
            refuseOther(format, version == VERSION && kind.equals(KIND));
        }

        static Addendum of(Receipts.Addition addition, Receipt.Deadline deadline, ReceiptKey key) {
            var receipt = addition.receipt();
            var seal = addition.submission();
            return new Addendum(
                    FORMAT,
                    VERSION,
                    KIND,
                    key.id(),
                    receipt.id(),
                    receipt.number(),
                    receipt.proposal(),
                    seal.call(),
                    seal.region(),
                    receipt.addedAt(),
                    receipt.zone(),
                    new Document(receipt.kind(), receipt.name()),
                    Due.of(deadline),
                    new Followed(seal.id(), seal.number(), seal.sealedAt(), seal.formSha256()),
                    Part.of(receipt.files()));
        }

        @Override
        public Instant at() {
            return receivedAt;
        }

        @Override
        public Optional<Due> due() {
            return Optional.of(deadline);
        }
    }

    /// A kind of document.
    record Document(String key, Words name) {}

    /// The submission that documents followed, by its receipt.
    ///
    /// @param formSha256 of the form it received
    record Followed(UUID receipt, int number, Instant sealedAt, String formSha256) {}

    /// A deadline.
    ///
    /// @param kind `call`, `region`, `mending` or `document`
    record Due(String kind, Instant at, ZoneId zone) {

        static Due of(Receipt.Deadline deadline) {
            return new Due(Codes.of(deadline.kind()), deadline.at(), deadline.zone());
        }

        public Due {
            kind(kind);
        }

        private static Receipt.Deadline.Kind kind(String code) {
            return Stream.of(Receipt.Deadline.Kind.values())
                    .filter(one -> Codes.of(one).equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no deadline of this kind."));
        }

        Receipt.Deadline deadline() {
            return new Receipt.Deadline(kind(kind), at, zone);
        }
    }

    private static void refuseOther(String format, boolean fits) {
        if (!format.equals(FORMAT) || !fits) {
            throw new IllegalArgumentException("This is no receipt of this version.");
        }
    }

    /// {@return what these bytes say; empty if they are no receipt of a version that is known}
    static Optional<Payload> read(byte[] bytes) {
        try {
            return Optional.of(JSON.readValue(bytes, type(JSON.readTree(bytes))));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static Class<? extends Payload> type(JsonNode json) {
        if (json.path("version").asInt(0) == 1) {
            return First.class;
        }
        return Addendum.KIND.equals(json.path("kind").asString("")) ? Addendum.class : Submission.class;
    }
}
