package suishin.platform.selection;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import suishin.platform.programmes.Words;

/// The decision as the applicant reads it (選定結果の通知): written once, at the release.
///
/// It carries no name of an expert and nothing a ministry said.
///
/// @param grounds    what the committee recorded with its recommendation, where the decision follows it
/// @param ministries those who decided together
/// @param types      what the region was designated as; empty if it was not designated
/// @param parts      the feedback, one a criterion and one on the whole
public record ResultLetter(
        UUID proposal,
        Addressee to,
        Instant at,
        List<Words> ministries,
        List<Words> types,
        Grounds grounds,
        List<Part> parts) {

    public ResultLetter {
        // A letter that was written before this was kept has none.
        grounds = Objects.requireNonNullElse(grounds, Grounds.NONE);
        ministries = List.copyOf(ministries);
        types = List.copyOf(types);
        parts = List.copyOf(parts);
    }

    /// Whom it is for, and to which call they proposed.
    ///
    /// @param council      its name as it stands in what it proposed; empty in letters older than that
    /// @param regionNameEn empty if no English name is known
    public record Addressee(
            UUID region,
            String council,
            String regionName,
            String regionNameEn,
            UUID call,
            Words callName,
            String zone) {

        public Addressee {
            // A letter that was written before these were kept has none.
            council = Objects.requireNonNullElse(council, "");
            regionNameEn = Objects.requireNonNullElse(regionNameEn, "");
        }

        /// {@return the key of the line it begins with}
        public String line() {
            return council.isEmpty() ? "selection.letter.to" : "selection.letter.to-council";
        }

        /// {@return the name of the region in both languages}
        public Words name() {
            return new Words(regionName, regionNameEn);
        }
    }

    /// Why the committee recommended what was decided (推薦の理由).
    ///
    /// @param reason    empty if it is not told
    /// @param exception why it is not exactly one of the programme's types; empty if it is
    public record Grounds(String reason, String exception) {

        /// What a letter has that tells none.
        public static final Grounds NONE = new Grounds("", "");
    }

    /// The feedback under one criterion.
    public record Part(Words criterion, String said) {}

    /// {@return whether the region was designated}
    public boolean designated() {
        return !types.isEmpty();
    }
}
