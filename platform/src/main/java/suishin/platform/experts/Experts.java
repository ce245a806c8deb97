package suishin.platform.experts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.database.Turn;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.Sector;

/// Keeps the pool of outside experts (外部有識者) and where they work and worked.
///
/// An affiliation is told in the transaction of the act: one with a proposer bars the expert at once (R9).
@Component
public final class Experts {

    /// The most letters of a discipline.
    public static final int LONGEST_DISCIPLINE = 500;

    private static final int LONGEST = 200;

    private final Database database;
    private final ExpertStore store;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Directories directories;
    private final Records records;

    Experts(
            Database database,
            ExpertStore store,
            Access access,
            ApplicationEventPublisher events,
            Directories directories,
            Records records) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.events = events;
        this.directories = directories;
        this.records = records;
    }

    /// Who there is: people and institutions.
    @Component("expertDirectories")
    record Directories(People people, Organisations organisations) {}

    /// What an act leaves behind: its entry in the log, its time, its id.
    @Component("expertRecords")
    record Records(Audit audit, InstantSource clock, Identities identities) {}

    /// {@return whether the actor keeps the pool}
    public boolean mayKeep(Actor actor) {
        return access.heldBy(actor).stream().anyMatch(held -> held.role() == Role.PROGRAMME_OFFICE);
    }

    /// {@return the pool, as far as the actor may see it: all of it for the office, oneself for an expert}
    public List<Expert> pool(Actor by) {
        return database.as(by, store::pool);
    }

    /// {@return an expert of the pool; empty if there is none or the actor may not know}
    public Optional<Expert> find(Actor by, UUID person) {
        return database.as(by, () -> store.of(List.of(person)).stream().findFirst());
    }

    /// {@return those of these people who are in the pool, as far as the actor may see it}
    public List<Expert> among(Actor by, Collection<UUID> people) {
        return database.as(by, () -> store.of(people));
    }

    /// {@return who of the pool works or worked at one of these institutions, as far as the actor may see it}
    public List<UUID> everAt(Actor by, Collection<UUID> organisations) {
        return database.as(by, () -> store.everAt(organisations));
    }

    /// Adds an expert to the pool; somebody who can sign in already, at this address, keeps their name.
    public Decision<Expert> invite(Actor by, Expert.Invitation invitation) {
        return asOffice(
                by,
                () -> person(by, invitation).then(person -> {
                    if (!store.add(person.id(), invitation, records.clock().instant())) {
                        return Decision.refuse(new ExpertRefusal.AlreadyInPool());
                    }
                    records.audit()
                            .record(by, "expert.invited", "person", person.id(), Map.of("sector", invitation.sector()));
                    return Decision.accept(
                            new Expert(person.id(), invitation.sector(), invitation.discipline(), List.of()));
                }));
    }

    private Decision<Person> person(Actor by, Expert.Invitation invitation) {
        if (invitation.discipline().length() > LONGEST_DISCIPLINE) {
            return incomplete(Problem.at("discipline", "experts.too-long", LONGEST_DISCIPLINE));
        }
        var known = directories.people().byAddress(invitation.address());
        return known.isPresent()
                ? Decision.accept(known.get())
                : directories
                        .people()
                        .add(by, invitation.name(), invitation.nameEn(), invitation.address(), Optional.empty());
    }

    /// Changes an expert's sector and discipline.
    public Decision<UUID> describe(Actor by, UUID person, Sector sector, String discipline) {
        if (discipline.length() > LONGEST_DISCIPLINE) {
            return incomplete(Problem.at("discipline", "experts.too-long", LONGEST_DISCIPLINE));
        }
        return asOffice(by, () -> {
            if (!store.change(person, sector, discipline)) {
                return Decision.refuse(new ExpertRefusal.Denied());
            }
            records.audit().record(by, "expert.described", "person", person, Map.of("sector", sector));
            return Decision.accept(person);
        });
    }

    /// Records where an expert works or worked; the id of `typed` does not matter.
    public Decision<Affiliation> affiliate(Actor by, Affiliation typed) {
        if (!mayKeep(by)) {
            return Decision.refuse(new ExpertRefusal.Denied());
        }
        var problems = problems(typed);
        if (!problems.isEmpty()) {
            return Decision.refuse(new ExpertRefusal.Incomplete(problems));
        }
        return database.as(by, () -> write(by, typed));
    }

    private Decision<Affiliation> write(Actor by, Affiliation typed) {
        database.standBeside(Turn.MERGING);
        if (store.of(List.of(typed.person())).isEmpty()) {
            return Decision.refuse(new ExpertRefusal.Denied());
        }
        var made = new Affiliation(
                records.identities().next(),
                typed.person(),
                typed.organisation(),
                typed.role().strip(),
                typed.since(),
                typed.until());
        store.add(made);
        var detail = Map.of("organisation", made.organisation());
        records.audit().record(by, "expert.affiliated", "person", made.person(), detail);
        events.publishEvent(new ExpertAffiliated(made));
        return Decision.accept(made);
    }

    /// Ends an affiliation of an expert that lasts; what it barred stays barred, and its last day tells for how long a
    /// rule looks.
    public Decision<UUID> end(Actor by, UUID person, UUID affiliation, LocalDate until) {
        return asOffice(by, () -> {
            database.standBeside(Turn.MERGING);
            var ended = store.end(person, affiliation, until);
            if (ended.isEmpty()) {
                return incomplete(Problem.at("end-" + affiliation, "experts.dates-wrong"));
            }
            records.audit().record(by, "expert.affiliation-ended", "affiliation", affiliation, Map.of("until", until));
            events.publishEvent(new ExpertAffiliated(ended.get()));
            return Decision.accept(affiliation);
        });
    }

    private List<Problem> problems(Affiliation typed) {
        var problems = new ArrayList<Problem>();
        if (directories.organisations().find(typed.organisation()).isEmpty()) {
            problems.add(Problem.at("organisation", "experts.organisation-unknown"));
        }
        if (typed.until().isPresent() && typed.until().get().isBefore(typed.since())) {
            problems.add(Problem.at("until", "experts.dates-wrong"));
        }
        if (typed.role().length() > LONGEST) {
            problems.add(Problem.at("role", "experts.too-long", LONGEST));
        }
        return problems;
    }

    private <E> Decision<E> asOffice(Actor by, Supplier<Decision<E>> act) {
        return mayKeep(by) ? database.as(by, act) : Decision.refuse(new ExpertRefusal.Denied());
    }

    private static <E> Decision<E> incomplete(Problem problem) {
        return Decision.refuse(new ExpertRefusal.Incomplete(List.of(problem)));
    }
}
