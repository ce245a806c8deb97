package suishin.platform.calls;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.Programmes;

/// The people of the office that holds a call; one of them decides about its conflicts of interest.
@Component
public final class CallOffice {

    private final Access access;
    private final People people;
    private final Programmes programmes;
    private final ObjectProvider<LaterClose> later;

    CallOffice(Access access, People people, Programmes programmes, ObjectProvider<LaterClose> later) {
        this.access = access;
        this.people = people;
        this.programmes = programmes;
        this.later = later;
    }

    /// Another module knows for whom a call closes later than for all.
    @FunctionalInterface
    public interface LaterClose {

        /// {@return the last instant at which anybody may hand in after the close; empty if nobody may}
        Optional<Instant> of(UUID call);
    }

    /// {@return the last instant at which a proposal of anybody is taken}
    Instant takenUntil(Call call) {
        return later.stream()
                .flatMap(one -> one.of(call.id()).stream())
                .filter(call.closesAt()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(call.closesAt());
    }

    /// {@return the people of the programme's office, by name}
    public List<Person> people(Call call) {
        return people.all(ids(call)).values().stream()
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
    }

    /// {@return what keeps this person from deciding about the conflicts of a call}
    ///
    /// @param committee who sits on its committee
    public List<Problem> problems(Call call, UUID officer, List<CommitteeMember> committee) {
        if (!ids(call).contains(officer)) {
            return List.of(Problem.at("officer", "call.officer-missing"));
        }
        return committee.stream().anyMatch(member -> member.person().equals(officer))
                ? List.of(Problem.at("officer", "call.officer-on-committee"))
                : List.of();
    }

    /// {@return what has to be mended before a draft can be published under this officer}
    List<Problem> problems(Call call, UUID officer, List<CommitteeMember> committee, Instant now) {
        var definition = programmes.find(call.programme(), call.version());
        return Stream.concat(
                        Publishing.problems(call.plan(), committee, definition, now).stream(),
                        problems(call, officer, committee).stream())
                .toList();
    }

    /// Gives somebody the role of their seat on the committee.
    void seat(Actor by, UUID call, CommitteeMember member) {
        access.give(by, member.person(), Role.COMMITTEE_MEMBER, Scope.call(call), Optional.empty());
        if (member.chair()) {
            access.give(by, member.person(), Role.COMMITTEE_CHAIR, Scope.call(call), Optional.empty());
        }
    }

    private Set<UUID> ids(Call call) {
        return access.holders(Role.PROGRAMME_OFFICE, Scope.programme(call.programme())).stream()
                .map(Held::person)
                .collect(toUnmodifiableSet());
    }
}
