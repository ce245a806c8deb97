package suishin.platform.assignments;

import java.util.List;
import java.util.UUID;

/// Who would read what (割当て案): what the engine found, with its figures; nothing is changed by it.
///
/// @param rows        one a proposal, in the order of the list
/// @param loads       one an expert, in the order of the committee
/// @param total       sum of the fit of all pairs
/// @param fingerprint the same for the same plan; applying names it
public record AssignmentPlan(List<Row> rows, List<Load> loads, double total, String fingerprint) {

    public AssignmentPlan {
        rows = List.copyOf(rows);
        loads = List.copyOf(loads);
    }

    /// The experts of one proposal.
    ///
    /// @param fit sum of the fit of its experts, each 0 (nothing in common) to 1
    public record Row(UUID proposal, String regionName, List<UUID> experts, double fit) {

        public Row {
            experts = List.copyOf(experts);
        }
    }

    /// How much one expert would read.
    public record Load(UUID person, int proposals, int capacity) {}
}
