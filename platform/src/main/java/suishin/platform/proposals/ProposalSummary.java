package suishin.platform.proposals;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import suishin.platform.programmes.Words;

/// A proposal as a line of a list (提案の概要).
///
/// @param regionNameEn empty if no English name is known
/// @param proposers    the coordinating organisation first, then by name
public record ProposalSummary(
        UUID id,
        UUID call,
        UUID region,
        String regionName,
        String regionNameEn,
        ProposalStage stage,
        List<Party> proposers) {

    public ProposalSummary {
        proposers = List.copyOf(proposers);
    }

    /// {@return the name of the region in both languages}
    public Words name() {
        return new Words(regionName, regionNameEn);
    }

    /// {@return which of these proposals a text names, by the name of the region in either language; a name within the
    /// longer name of another proposal is not counted: 北大阪 does not name 大阪}
    public static Set<UUID> named(Collection<ProposalSummary> proposals, String text) {
        var byName = new TreeMap<String, Set<UUID>>(
                Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        proposals.forEach(one -> Stream.of(one.regionName(), one.regionNameEn())
                .filter(name -> !name.isBlank())
                .forEach(name ->
                        byName.computeIfAbsent(name, _ -> new HashSet<>()).add(one.id())));
        var named = new HashSet<UUID>();
        String rest = text;
        for (var entry : byName.entrySet()) {
            if (rest.contains(entry.getKey())) {
                named.addAll(entry.getValue());
                rest = rest.replace(entry.getKey(), "\n");
            }
        }
        return Set.copyOf(named);
    }
}
