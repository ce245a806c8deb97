package suishin.platform.administration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.collaborations.JointWork;
import suishin.platform.people.MergePreview;
import suishin.platform.people.Person;

/// What the page shows on which two records become one.
///
/// @param typed   the addresses that were typed
/// @param preview both records; empty until both are found
/// @param works   joint work of the two alone, which goes with the merge
/// @param pairs   records that may be of one person
public record MergeView(
        Typed typed, Optional<MergePreview> preview, List<Column> columns, List<JointWork> works, List<Pair> pairs) {

    /// The two addresses.
    public record Typed(String left, String gone) {}

    /// One of the two records.
    public record Column(Person person, List<RoleOffer> roles, List<String> workplaces) {}

    /// Two records whose names meet.
    public record Pair(Person one, Person other) {}

    /// {@return the address of the page on which these two stand side by side: ids, no names}
    public static String address(Person left, Person gone) {
        return "/work/people/merge?left=" + left.id() + "&gone=" + gone.id();
    }

    /// {@return how many rows of a kind each record has}
    public long kept(UUID person, String word) {
        return preview.stream()
                .flatMap(both -> List.of(both.left(), both.gone()).stream())
                .filter(side -> side.person().id().equals(person))
                .mapToLong(side -> side.kept().getOrDefault(word, 0L))
                .sum();
    }
}
