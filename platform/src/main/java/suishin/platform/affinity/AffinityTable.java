package suishin.platform.affinity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The affinity of every expert of a committee with every proposal of a call.
///
/// @param rows       shape `[P][R]`, in the order of `proposals` and `people`
/// @param inputsHash 64 hexadecimal digits; the same for the same proposals, people, weights and parts
public record AffinityTable(
        List<UUID> proposals,
        List<UUID> people,
        Affinity.Weights weights,
        List<List<Affinity>> rows,
        String inputsHash) {

    public AffinityTable {
        proposals = List.copyOf(proposals);
        people = List.copyOf(people);
        rows = List.copyOf(rows);
    }

    /// {@return the affinity of this pair; empty if the table does not have it}
    public Optional<Affinity> of(UUID proposal, UUID person) {
        int row = proposals.indexOf(proposal);
        int column = people.indexOf(person);
        return row < 0 || column < 0
                ? Optional.empty()
                : Optional.of(rows.get(row).get(column));
    }
}
