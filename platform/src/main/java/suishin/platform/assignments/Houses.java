package suishin.platform.assignments;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.experts.Affiliation;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;

/// Where the members of a committee work now (所属機関), as far as the visitor sees the pool.
@Component
public final class Houses {

    private final Experts experts;
    private final Organisations organisations;

    Houses(Experts experts, Organisations organisations) {
        this.experts = experts;
        this.organisations = organisations;
    }

    /// {@return the institutions of each member by name, several joined}
    public Map<UUID, String> of(Actor by, Standing standing) {
        var pool = experts.among(
                by,
                standing.seats().stream()
                        .map(Seat::member)
                        .map(CommitteeMember::person)
                        .toList());
        var names = organisations
                .all(pool.stream()
                        .flatMap(expert -> expert.affiliations().stream())
                        .map(Affiliation::organisation)
                        .collect(toSet()))
                .values()
                .stream()
                .collect(toMap(Organisation::id, Organisation::name));
        return pool.stream().collect(toMap(Expert::person, expert -> now(expert, names)));
    }

    private static String now(Expert expert, Map<UUID, String> names) {
        return expert.affiliations().stream()
                .filter(affiliation -> affiliation.until().isEmpty())
                .map(affiliation -> names.getOrDefault(affiliation.organisation(), ""))
                .distinct()
                .collect(joining("、"));
    }
}
