package suishin.platform.councils;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.people.SignInLinks;
import suishin.platform.web.Language;

/// Names who consents for each member institution (承認者).
@Component
public final class Approvers {

    /// A person as the secretary enters them.
    public record Draft(String name, String nameEn, String address) {}

    private final Database database;
    private final Councils councils;
    private final People people;
    private final Access access;
    private final SignInLinks links;

    Approvers(Database database, Councils councils, People people, Access access, SignInLinks links) {
        this.database = database;
        this.councils = councils;
        this.people = people;
        this.access = access;
        this.links = links;
    }

    /// Makes a person the approver of a member, and mails them a link to sign in. Somebody whose address is known
    /// already keeps their name and account.
    public Decision<Person> name(Actor by, Council council, UUID member, Draft draft, Language language) {
        var found = council.member(member);
        if (found.isEmpty()) {
            return Decision.refuse(new CouncilRefusal.Unknown());
        }
        if (!councils.isSecretary(by, council.region())) {
            return Decision.refuse(new CouncilRefusal.Denied());
        }
        if (found.get().until().isPresent()) {
            return Decision.refuse(new CouncilRefusal.Ended(found.get().words()));
        }
        var organisation = Optional.of(found.get().organisation());
        var named = database.as(
                by, () -> person(by, draft, organisation).then(person -> give(by, person, council, organisation)));
        // The link is the product's own act, so it follows once the role stands.
        return named.then(person -> {
            links.send(person.address(), language);
            return Decision.accept(person);
        });
    }

    private Decision<Person> person(Actor by, Draft draft, Optional<UUID> organisation) {
        String address = draft.address().strip();
        return people.byAddress(address)
                .map(Decision::accept)
                .orElseGet(() -> people.add(by, draft.name(), draft.nameEn(), address, organisation));
    }

    private Decision<Person> give(Actor by, Person person, Council council, Optional<UUID> organisation) {
        access.give(by, person.id(), Role.COUNCIL_MEMBER, Scope.region(council.region()), organisation);
        return Decision.accept(person);
    }

    /// {@return the approvers of each institution, by its id; the caller has shown that the actor may see the council}
    public Map<UUID, List<Person>> of(Council council) {
        var held = access.holders(Role.COUNCIL_MEMBER, Scope.region(council.region())).stream()
                .filter(one -> one.organisation().isPresent())
                .toList();
        var known = people.all(held.stream().map(Held::person).toList());
        return held.stream()
                .filter(one -> known.containsKey(one.person()))
                .collect(Collectors.groupingBy(
                        one -> one.organisation().orElseThrow(),
                        Collectors.mapping(
                                one -> Optional.ofNullable(known.get(one.person()))
                                        .orElseThrow(),
                                Collectors.toList())));
    }
}
