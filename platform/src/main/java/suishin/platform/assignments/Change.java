package suishin.platform.assignments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import suishin.platform.programmes.Sector;

/// A change of who reads what (割当ての変更), to be made whole or not at all.
///
/// @param come     pairs that are added
/// @param go       pairs that are taken back
/// @param least    experts each touched proposal must keep, where it is not the definition's number
/// @param coverage sectors of which each touched proposal must keep an expert
/// @param most     how many proposals experts may be asked to read where it is more than was agreed, by person
/// @param said     what the audit entry says about where the change comes from
public record Change(
        List<Assignment> come,
        List<Assignment> go,
        Map<UUID, Integer> least,
        List<Sector> coverage,
        Map<UUID, Integer> most,
        Map<String, String> said) {

    public Change {
        come = List.copyOf(come);
        go = List.copyOf(go);
        least = Map.copyOf(least);
        coverage = List.copyOf(coverage);
        most = Map.copyOf(most);
        said = Map.copyOf(said);
    }

    /// {@return whether nobody comes and nobody goes}
    public boolean isNothing() {
        return come.isEmpty() && go.isEmpty();
    }
}
