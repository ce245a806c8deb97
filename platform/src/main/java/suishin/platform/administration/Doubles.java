package suishin.platform.administration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import suishin.platform.people.NameKey;
import suishin.platform.people.Person;

/// Finds records that may be of one person (名寄せの候補): their names meet in some spelling. Whether they are is for
/// people to say.
final class Doubles {

    private Doubles() {}

    /// {@return the pairs among these people, in their order, at most so many}
    static Set<MergeView.Pair> among(List<Person> people, int most) {
        var byKey = new HashMap<String, List<Person>>();
        var pairs = new LinkedHashSet<MergeView.Pair>();
        for (var person : people) {
            for (String key : NameKey.of(person.name(), person.nameEn())) {
                var before = byKey.computeIfAbsent(key, _ -> new ArrayList<>());
                before.stream()
                        .filter(_ -> pairs.size() < most)
                        .filter(one -> !one.id().equals(person.id()))
                        .forEach(one -> pairs.add(new MergeView.Pair(one, person)));
                before.add(person);
            }
        }
        return pairs;
    }
}
