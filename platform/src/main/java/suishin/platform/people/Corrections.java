package suishin.platform.people;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.web.Texts;

/// Mends the name or address of somebody else (利用者の記録の訂正).
///
/// Mail to an address opens the account. So an administrator mends everybody's, the programme office that of people
/// who hold no role beyond what it may give or its councils' secretaries may, and whoever prepares a letter only that
/// of somebody whom no mail has
/// reached yet.
@Component
public final class Corrections {

    private static final Actor.Product PRODUCT = new Actor.Product("an office mends a name or an address");
    private static final Set<Role> MAY_CORRECT = EnumSet.of(Role.ADMINISTRATOR, Role.PROGRAMME_OFFICE);

    private final Database database;
    private final PeopleStore store;
    private final CredentialStore credentials;
    private final Access access;
    private final Traces traces;

    Corrections(Database database, PeopleStore store, CredentialStore credentials, Access access, Traces traces) {
        this.database = database;
        this.store = store;
        this.credentials = credentials;
        this.access = access;
        this.traces = traces;
    }

    /// What the act leaves behind: its entry in the log, its time and its letter.
    @Component("correctionTraces")
    record Traces(Audit audit, InstantSource clock, Correspondence correspondence, Texts texts) {}

    /// What a person is called and where mail reaches them, as it should stand, and why it is mended.
    public record Correction(UUID person, String name, String nameEn, String address, String reason) {

        Correction stripped() {
            return new Correction(person, name.strip(), nameEn.strip(), address.strip(), reason.strip());
        }

        List<Problem> problems() {
            var problems = new ArrayList<Problem>();
            People.tooLong(List.of(name, nameEn)).forEach(wrong -> problems.addAll(wrong.problems()));
            if (name.isBlank()) {
                problems.addAll(new PeopleRefusal.NameMissing().problems());
            }
            if (!People.isAddress(address)) {
                problems.addAll(new PeopleRefusal.AddressWrong(address).problems());
            }
            if (reason.isBlank()) {
                problems.add(Problem.at("reason", "people.correction-reason"));
            }
            return problems;
        }
    }

    /// {@return whether nobody has signed in as this person, so that an office may mend the address; the caller decides
    /// who may ask}
    public boolean mayMend(UUID id) {
        return database.within(
                PRODUCT,
                () -> store.find(id).isPresent()
                        && credentials.passwordHash(id).isEmpty()
                        && !credentials.hasUsedALink(id));
    }

    /// Changes the address of this person; the caller decides who may ask, and about whom.
    public Decision<Person> address(Actor by, UUID id, String address) {
        if (!People.isAddress(address)) {
            return Decision.refuse(new PeopleRefusal.AddressWrong(address));
        }
        return database.within(PRODUCT, () -> {
            var person = store.find(id);
            if (person.isEmpty() || !mayMend(id)) {
                return Decision.refuse(new PeopleRefusal.SignedInBefore());
            }
            if (isTaken(id, address)) {
                return Decision.refuse(new PeopleRefusal.AddressTaken(address));
            }
            var was = person.get();
            var mended = new Person(id, was.name(), was.nameEn(), address, was.organisation());
            store.rename(mended);
            traces.audit().record(by, "person.address-corrected", "person", id, Map.of());
            return Decision.accept(mended);
        });
    }

    private boolean isTaken(UUID id, String address) {
        return store.byAddress(address).filter(other -> !other.id().equals(id)).isPresent();
    }

    /// {@return whether the actor may mend what stands of this person}
    ///
    /// Whoever changes an address can act as its person. So an office reaches exactly those whose every role
    /// it could have given itself: members of the committees of its own calls, secretaries of councils that
    /// propose to no other programme, and those such a secretary names; besides people without any role, who
    /// can do nothing. Nobody who acts for a ministry, audits or administers is among them, and an officer of
    /// a ministry mends nobody. PostgreSQL answers it (`access.may_give`), as it does when a role is given.
    public boolean mayCorrect(Actor by, UUID person) {
        var own = access.heldBy(by).stream()
                .map(Held::role)
                .filter(MAY_CORRECT::contains)
                .toList();
        return own.contains(Role.ADMINISTRATOR)
                || (!own.isEmpty()
                        && access.heldBy(new Actor.Person(person)).stream().allMatch(held -> reaches(by, held)));
    }

    /// {@return whether the actor may give this role, or that of the secretary who names those who approve}
    private boolean reaches(Actor by, Held held) {
        return access.mayGive(by, held)
                || (held.role() == Role.COUNCIL_MEMBER
                        && access.mayGive(
                                by,
                                new Held(held.person(), Role.COUNCIL_SECRETARY, held.scope(), held.organisation())));
    }

    /// Mends what a person is called and where mail reaches them. A new address is told to the old one, and links sent
    /// to the old one open nothing any more; the password stays.
    public Decision<Person> correct(Actor by, Correction asked) {
        var correction = asked.stripped();
        var was = store.find(correction.person());
        if (was.isEmpty()) {
            return Decision.refuse(new PeopleRefusal.Unknown());
        }
        if (!mayCorrect(by, was.get().id())) {
            return Decision.refuse(new PeopleRefusal.Beyond());
        }
        var problems = correction.problems();
        return problems.isEmpty()
                ? database.as(by, () -> database.within(PRODUCT, () -> corrected(by, was.get(), correction)))
                : Decision.refuse(new PeopleRefusal.Incomplete(problems));
    }

    private Decision<Person> corrected(Actor by, Person was, Correction correction) {
        if (isTaken(was.id(), correction.address())) {
            return Decision.refuse(new PeopleRefusal.AddressTaken(correction.address()));
        }
        var mended =
                new Person(was.id(), correction.name(), correction.nameEn(), correction.address(), was.organisation());
        if (mended.equals(was)) {
            return Decision.accept(was);
        }
        boolean moved = !mended.address().equals(was.address());
        store.rename(mended);
        traces.audit()
                .record(
                        by,
                        "person.corrected",
                        "person",
                        was.id(),
                        Map.of("reason", correction.reason(), "addressChanged", moved));
        if (moved) {
            credentials.wearOut(was.id(), traces.clock().instant());
            tell(by, mended, was.address());
        }
        return Decision.accept(mended);
    }

    /// Whoever reads the old address learns of it, and not where mail goes now: a wrong correction is noticed by the
    /// one it wrongs.
    private void tell(Actor by, Person person, String address) {
        var to = new Person(person.id(), person.name(), person.nameEn(), address, person.organisation());
        traces.correspondence()
                .write(
                        by,
                        to,
                        new Correspondence.Draft(
                                language -> traces.texts().say(language, "people.address-corrected.subject"),
                                language -> traces.texts()
                                        .say(
                                                language,
                                                "people.address-corrected.body",
                                                to.signedIn().called(language))));
    }
}
