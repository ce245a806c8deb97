package suishin.platform.proposals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import suishin.platform.programmes.Words;

/// What the region gets for a sealed proposal (受領書): everything that was received, with size and SHA-256.
///
/// @param call       the call, by name
/// @param number     1 for the first seal of this proposal, one more each time it was mended and sealed again
/// @param sealedAt   the server's time of receipt
/// @param zone       of the call
/// @param formSize   of the form's JSON in UTF-8, in bytes
/// @param formSha256 64 hexadecimal digits, small letters
public record Receipt(
        UUID id,
        UUID proposal,
        int number,
        Words call,
        String regionName,
        String regionNameEn,
        Instant sealedAt,
        ZoneId zone,
        long formSize,
        String formSha256,
        List<Item> files) {

    public Receipt {
        files = List.copyOf(files);
    }

    /// {@return the name of the region in both languages}
    public Words region() {
        return new Words(regionName, regionNameEn);
    }

    /// One received file.
    ///
    /// @param file   the id under which it can be read again
    /// @param size   in bytes
    /// @param sha256 64 hexadecimal digits, small letters
    public record Item(UUID file, String name, long size, String sha256) {}

    /// The deadline that what was received has met (期限).
    ///
    /// @param at   its last instant
    /// @param zone in which it is announced
    public record Deadline(Kind kind, Instant at, ZoneId zone) {

        /// What a deadline is that of.
        public enum Kind {
            /// The call's, for everybody.
            CALL,
            /// That of this region, because of a decision about an incident.
            REGION,
            /// That of a proposal that was returned to be mended.
            MENDING,
            /// That of a kind of document.
            DOCUMENT
        }
    }

    /// What is given for documents that follow the seal (追加提出). The receipt of the seal stays as it is.
    ///
    /// @param number 1 for the first of this proposal
    /// @param kind   key of the kind of document
    /// @param name   of the kind
    public record Addendum(
            UUID id,
            UUID proposal,
            int number,
            String kind,
            Words name,
            Instant addedAt,
            ZoneId zone,
            List<Item> files) {

        public Addendum {
            files = List.copyOf(files);
        }
    }
}
