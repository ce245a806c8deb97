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
/// @param ministries those who decided together
/// @param types      what the region was designated as; empty if it was not designated
/// @param parts      the feedback, one a criterion and one on the whole
public record ResultLetter(
        UUID proposal, Addressee to, Instant at, List<Words> ministries, List<Words> types, List<Part> parts) {

    public ResultLetter {
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

    /// The feedback under one criterion.
    public record Part(Words criterion, String said) {}

    /// {@return whether the region was designated}
    public boolean designated() {
        return !types.isEmpty();
    }
}
