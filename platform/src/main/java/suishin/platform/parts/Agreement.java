package suishin.platform.parts;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import suishin.platform.councils.Member;

/// What an institution agreed to: the parts that concerned it, and the whole form it had read.
///
/// @param parts    the hashes of the parts that concerned it, by path
/// @param whole    the hashes of all parts, by path; empty if it consented before consents were bound to parts
/// @param versions which version of each entry of the strategy it had read, by the entry's path
public record Agreement(
        SortedMap<String, String> parts, Optional<SortedMap<String, String>> whole, Map<String, Integer> versions) {

    public Agreement {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        whole = whole.map(all -> Collections.unmodifiableSortedMap(new TreeMap<>(all)));
        versions = Map.copyOf(versions);
    }

    /// {@return what this member agrees to by consenting to the form as it stands}
    public static Agreement to(FormParts form, Member member, Map<String, Integer> versions) {
        var hashes = form.hashes();
        var parts = new TreeMap<>(hashes);
        parts.keySet().retainAll(form.concerning(member).keySet());
        return new Agreement(parts, Optional.of(hashes), versions);
    }

    /// {@return one hash over the parts that concerned it}
    public String sha256() {
        return FormParts.sha256(parts);
    }

    /// How a form that changed stands to what was agreed.
    ///
    /// @param bound     the parts the agreement hangs on, and why
    /// @param changed   those of them that are no longer as they were agreed to: the institution is asked again
    /// @param elsewhere the parts that changed and do not concern it; empty for an agreement of the former rule
    public record Standing(SortedMap<String, Concern> bound, List<String> changed, List<String> elsewhere) {}

    /// {@return how the form as it stands now stands to what this member agreed to}
    public Standing against(FormParts form, Member member) {
        var now = form.hashes();
        var bound = new TreeMap<>(form.concerning(member));
        if (whole.isEmpty()) {
            // The rule of before: everything but the roles of others, whoever it names.
            bound.keySet().removeIf(path -> FormParts.isRoleOfAnother(path, member.id()));
            now.keySet().stream()
                    .filter(path -> !FormParts.isRoleOfAnother(path, member.id()))
                    .forEach(path -> bound.putIfAbsent(path, Concern.OLD_RULE));
        }
        parts.keySet().forEach(path -> bound.putIfAbsent(path, whole.isEmpty() ? Concern.OLD_RULE : Concern.FORMERLY));
        var then = whole.orElse(parts);
        var changed = new TreeSet<>(now.keySet());
        changed.addAll(then.keySet());
        changed.removeIf(path -> now.getOrDefault(path, "").equals(then.getOrDefault(path, "")));
        return new Standing(
                bound,
                changed.stream().filter(bound::containsKey).toList(),
                whole.isEmpty()
                        ? List.of()
                        : changed.stream()
                                .filter(path -> !bound.containsKey(path))
                                .toList());
    }
}
