package suishin.platform.deliberation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntUnaryOperator;

/// Who decides on one proposal (定足数): the committee without those who have a conflict, as far as they came.
///
/// @param present  who came and has no conflict
/// @param recused  who has a conflict, whether they came or not
/// @param entitled how many of the committee have no conflict
/// @param needed   how many of those must be there
public record Quorum(List<UUID> present, List<UUID> recused, int entitled, int needed) {

    public Quorum {
        present = List.copyOf(present);
        recused = List.copyOf(recused);
    }

    /// {@return the quorum on a proposal}
    ///
    /// @param committee everybody on the committee
    /// @param barred    people with a conflict; those not on the committee do not count
    /// @param attending who came
    /// @param rule      how many must come, of so many without a conflict
    public static Quorum of(Collection<UUID> committee, Set<UUID> barred, Set<UUID> attending, IntUnaryOperator rule) {
        var members = new LinkedHashSet<>(committee);
        var recused = members.stream().filter(barred::contains).toList();
        var present = members.stream()
                .filter(member -> !barred.contains(member) && attending.contains(member))
                .toList();
        int entitled = members.size() - recused.size();
        return new Quorum(present, recused, entitled, rule.applyAsInt(entitled));
    }

    /// {@return whether enough of them are there}
    public boolean met() {
        return entitled > 0 && present.size() >= needed;
    }
}
