package suishin.platform.affinity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /// {@return the numbers of these proposals and people in this order, millionths; 0 where there is none}
    ///
    /// Shape `[P × R]`, row = proposal.
    public int[][] millionths(List<UUID> wanted, List<UUID> readers) {
        var columns = places(people);
        var lines = places(proposals);
        var numbers = new int[wanted.size()][readers.size()];
        for (int row = 0; row < numbers.length; row++) {
            var line = Optional.ofNullable(lines.get(wanted.get(row))).map(rows::get);
            for (int column = 0; column < readers.size(); column++) {
                var place = Optional.ofNullable(columns.get(readers.get(column)));
                numbers[row][column] = line.flatMap(found -> place.map(found::get))
                        .map(Affinity::millionths)
                        .orElse(0);
            }
        }
        return numbers;
    }

    private static Map<UUID, Integer> places(List<UUID> ids) {
        var places = new HashMap<UUID, Integer>();
        for (UUID id : ids) {
            places.put(id, places.size());
        }
        return places;
    }

    /// {@return the place of each person in a line}
    public Map<UUID, Integer> columns() {
        return places(people);
    }

    /// {@return the affinities of a proposal, in the order of the people; empty if the table does not have it}
    public List<Affinity> line(UUID proposal) {
        int row = proposals.indexOf(proposal);
        return row < 0 ? List.of() : rows.get(row);
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
