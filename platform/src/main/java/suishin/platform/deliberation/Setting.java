package suishin.platform.deliberation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.calls.Call;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Ministry;
import suishin.platform.programmes.RegionType;
import suishin.platform.programmes.Words;

/// What a joint selection is held under: the call, its pinned definition, its committee.
public record Setting(Call call, Definition definition, List<CommitteeMember> committee) {

    public Setting {
        committee = List.copyOf(committee);
    }

    /// {@return everybody on the committee}
    public List<UUID> members() {
        return committee.stream().map(CommitteeMember::person).toList();
    }

    /// {@return the chair of the committee}
    public Optional<UUID> chair() {
        return committee.stream()
                .filter(CommitteeMember::chair)
                .map(CommitteeMember::person)
                .findFirst();
    }

    /// {@return the ministries that decide together}
    public List<Ministry> ministries() {
        return call.ministries().stream()
                .flatMap(key -> definition.ministry(key).stream())
                .toList();
    }

    /// {@return what the ministry's officers hold their role for}
    public Scope scope(String ministry) {
        return Scope.ministry(call.programme(), ministry);
    }

    /// {@return keys of the types a region can be designated as}
    public List<String> typeKeys() {
        return definition.types().stream().map(RegionType::key).toList();
    }

    /// {@return the names of these types, `other` for one that is none of the programme's}
    public List<Words> typeNames(List<String> types, Words other) {
        return types.stream()
                .map(key -> definition.type(key).map(RegionType::name).orElse(other))
                .toList();
    }
}
