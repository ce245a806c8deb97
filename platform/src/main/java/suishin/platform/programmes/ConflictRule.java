package suishin.platform.programmes;

import java.util.OptionalInt;

/// One kind of conflict of interest (利益相反の類型); its numbers are parameters (R10).
///
/// @param text may name its parameters as `{years}`, `{total}`, `{degree}` and `{in-law}`
public record ConflictRule(String key, Words text, Kind kind, Force force) {

    /// How hard a rule bars.
    public enum Force {
        /// 除外: bars for good; nobody waives it.
        STRICT,
        /// 除外（免除可）: bars at once; the office may waive it with a reason.
        WAIVABLE,
        /// 要判断: bars until the office has decided with a reason.
        JUDGED
    }

    /// What ties an expert to a proposal. Years look back from the day on which conflicts are looked for; 0 means now.
    public sealed interface Kind {}

    /// A relative by blood (血族) or by marriage (姻族), up to a degree.
    public record Kinship(OptionalInt degree, OptionalInt inLaw) implements Kind {}

    /// The same institution, faculties and laboratories included.
    public record SameOrganisation(int years) implements Kind {}

    /// The same department: one proposes and the other works there, at the same node of the tree or below it.
    public record SameDepartment(int years) implements Kind {}

    /// Two institutions under one holding or parent.
    public record SameGroup(int years) implements Kind {}

    /// An institution in a prefecture of the region.
    public record SamePrefecture() implements Kind {}

    /// Employed by a proposer now or within so many years, so many years in all.
    public record Employment(int years, int total) implements Kind {}

    /// Teacher and student within so many years, so many years in all.
    public record Mentoring(OptionalInt years, OptionalInt total) implements Kind {}

    /// Joint research now or within so many years (共同研究).
    public record JointWork(int years) implements Kind {}

    /// The own institution proposed together with a proposer within so many years (共同提案).
    public record CoProposing(int years) implements Kind {}

    /// In direct competition (競合).
    public record Competitor() implements Kind {}

    /// A member of the proposing council, its secretary, or who consents for a member.
    public record CouncilMember() implements Kind {}

    /// Named in the proposal, in any way of writing the name.
    public record NamedInProposal() implements Kind {}

    /// Whatever else the expert declares.
    public record DeclaredOther() implements Kind {}

    /// {@return how many years it looks back; empty where it does not}
    public OptionalInt years() {
        return switch (kind) {
            case SameOrganisation(int years) -> OptionalInt.of(years);
            case SameDepartment(int years) -> OptionalInt.of(years);
            case SameGroup(int years) -> OptionalInt.of(years);
            case Employment employment -> OptionalInt.of(employment.years());
            case Mentoring mentoring -> mentoring.years();
            case JointWork(int years) -> OptionalInt.of(years);
            case CoProposing(int years) -> OptionalInt.of(years);
            case Kinship _, SamePrefecture _, Competitor _, CouncilMember _, NamedInProposal _, DeclaredOther _ ->
                OptionalInt.empty();
        };
    }

    /// {@return the same rule with another look-back; the rule itself, if it does not look back}
    public ConflictRule lookingBack(int other) {
        var kind = switch (this.kind) {
            case SameOrganisation _ -> new SameOrganisation(other);
            case SameDepartment _ -> new SameDepartment(other);
            case SameGroup _ -> new SameGroup(other);
            case Employment employment -> new Employment(other, employment.total());
            case Mentoring mentoring -> new Mentoring(OptionalInt.of(other), mentoring.total());
            case JointWork _ -> new JointWork(other);
            case CoProposing _ -> new CoProposing(other);
            case Kinship _, SamePrefecture _, Competitor _, CouncilMember _, NamedInProposal _, DeclaredOther _ ->
                this.kind;
        };
        return new ConflictRule(key, text, kind, force);
    }

    /// {@return whether it bars for good, so that no ruling lifts it}
    public boolean strict() {
        return force == Force.STRICT;
    }

    /// {@return the text with its parameters filled in}
    public Words filled() {
        return new Words(fill(text.ja()), fill(text.en()));
    }

    private String fill(String pattern) {
        return pattern.replace("{years}", number(years()))
                .replace("{total}", number(total()))
                .replace("{degree}", kind instanceof Kinship kin ? number(kin.degree()) : "")
                .replace("{in-law}", kind instanceof Kinship kin ? number(kin.inLaw()) : "");
    }

    private OptionalInt total() {
        return switch (kind) {
            case Employment employment -> OptionalInt.of(employment.total());
            case Mentoring mentoring -> mentoring.total();
            default -> OptionalInt.empty();
        };
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? String.valueOf(value.getAsInt()) : "";
    }
}
