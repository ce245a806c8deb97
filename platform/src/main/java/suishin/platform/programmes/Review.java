package suishin.platform.programmes;

import java.util.List;
import java.util.Optional;

/// How proposals are reviewed (審査の方法).
///
/// @param scale from the best grade to the worst
public record Review(List<Criterion> criteria, List<Grade> scale, Experts experts, Gates gates) {

    /// Who reads a proposal.
    ///
    /// @param perProposal how many experts read each proposal
    /// @param capacity    how many proposals an expert reads at most, unless the call says otherwise
    /// @param coverage    sectors of which at least one reader of each proposal must come
    public record Experts(int perProposal, int capacity, List<Sector> coverage) {

        public Experts {
            coverage = List.copyOf(coverage);
        }
    }

    /// What a proposal must reach, and how a decision comes about.
    ///
    /// @param floorPercent          the least share of all points with which it can be designated
    /// @param tieBreak              keys of criteria that decide between equal totals, the first one first
    /// @param quorumMoreThanPercent more than this share of the members without a conflict must attend
    public record Gates(int floorPercent, List<String> tieBreak, int quorumMoreThanPercent) {

        public Gates {
            tieBreak = List.copyOf(tieBreak);
        }
    }

    public Review {
        criteria = List.copyOf(criteria);
        scale = List.copyOf(scale);
    }

    /// {@return how many experts read each proposal}
    public int expertsPerProposal() {
        return experts.perProposal();
    }

    /// {@return how many proposals an expert reads at most}
    public int capacity() {
        return experts.capacity();
    }

    /// {@return the sectors of which at least one reader of each proposal must come}
    public List<Sector> coverage() {
        return experts.coverage();
    }

    /// {@return how many must attend, when so many members have no conflict}
    public int quorum(int entitled) {
        return Math.floorDiv(entitled * gates.quorumMoreThanPercent(), 100) + 1;
    }

    /// {@return the criterion with this key}
    public Optional<Criterion> criterion(String key) {
        return criteria.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// {@return the grade with this key}
    public Optional<Grade> grade(String key) {
        return scale.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
