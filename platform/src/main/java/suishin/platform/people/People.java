package suishin.platform.people;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Problem;
import suishin.platform.web.Language;

/// Knows the people who can sign in.
@Component
public final class People {

    /// Letters of a name.
    public static final int LONGEST_NAME = 200;

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}");

    private final Database database;
    private final PeopleStore store;
    private final PeopleListStore lists;
    private final Audit audit;
    private final InstantSource clock;
    private final Identities identities;

    People(
            Database database,
            PeopleStore store,
            PeopleListStore lists,
            Audit audit,
            InstantSource clock,
            Identities identities) {
        this.database = database;
        this.store = store;
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
        this.identities = identities;
    }

    /// {@return whether mail could be sent to this address}
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    /// Adds a person; {@link suishin.platform.access.Access#give} then gives them a role.
    public Decision<Person> add(Actor by, String name, String nameEn, String address, Optional<UUID> organisation) {
        return database.as(by, () -> {
            var wrong = PeopleRefusal.all(wrong(List.of(name, nameEn), address, Optional.empty()));
            if (wrong.isPresent()) {
                return Decision.refuse(wrong.get());
            }
            var person = new Person(identities.next(), name.strip(), nameEn.strip(), address, organisation);
            store.add(person, clock.instant());
            audit.record(by, "person.added", "person", person.id(), Map.of());
            return Decision.accept(person);
        });
    }

    /// {@return all that keeps somebody new from being added under this name and address}
    public List<Problem> problems(Actor by, String name, String address) {
        return database.as(by, () -> wrong(List.of(name), address, Optional.empty())).stream()
                .flatMap(reason -> reason.problems().stream())
                .toList();
    }

    /// {@return all that is wrong with a name, in Japanese and perhaps in English, and an address}
    ///
    /// @param self whose address it may be already
    private List<PeopleRefusal> wrong(List<String> names, String address, Optional<UUID> self) {
        var wrong = new ArrayList<>(tooLong(names));
        if (names.getFirst().isBlank()) {
            wrong.add(new PeopleRefusal.NameMissing());
        }
        if (!isAddress(address)) {
            wrong.add(new PeopleRefusal.AddressWrong(address));
        } else if (store.byAddress(address)
                .filter(other -> !self.equals(Optional.of(other.id())))
                .isPresent()) {
            wrong.add(new PeopleRefusal.AddressTaken(address));
        }
        return wrong;
    }

    /// {@return which of these are longer than a name may be: the Japanese one, the English one}
    static List<PeopleRefusal> tooLong(List<String> names) {
        return IntStream.range(0, names.size())
                .filter(at -> names.get(at).strip().length() > LONGEST_NAME)
                .<PeopleRefusal>mapToObj(at -> new PeopleRefusal.NameLong(at == 0 ? "name" : "nameEn", LONGEST_NAME))
                .toList();
    }

    /// Changes what a person is called and where mail reaches them; only the person themselves may.
    public Decision<Person> rename(Actor by, Person changed) {
        if (!by.equals(new Actor.Person(changed.id()))) {
            return Decision.refuse(new PeopleRefusal.Denied());
        }
        return database.as(by, () -> {
            var wrong = PeopleRefusal.all(
                    wrong(List.of(changed.name(), changed.nameEn()), changed.address(), Optional.of(changed.id())));
            if (wrong.isPresent()) {
                return Decision.refuse(wrong.get());
            }
            store.rename(changed);
            audit.record(by, "person.renamed", "person", changed.id(), Map.of());
            return Decision.accept(changed);
        });
    }

    /// Remembers in which language a person wants to be written to; empty: in both.
    public void prefer(Actor.Person by, Optional<Language> language) {
        database.as(by, () -> {
            store.setLanguage(by.id(), language);
            audit.record(by, "person.language-chosen", "person", by.id(), Map.of());
            return by;
        });
    }

    /// {@return the language the person chose to be written to; empty if they chose none}
    public Optional<Language> language(UUID id) {
        return store.language(id);
    }

    /// {@return the languages in which to write to a person: the one they chose, or else both, Japanese first}
    public List<Language> languages(UUID id) {
        return language(id).map(List::of).orElse(List.of(Language.values()));
    }

    /// {@return the languages in which to write to each of these people, as {@link #languages(UUID)} says}
    public Map<UUID, List<Language>> languages(Collection<UUID> ids) {
        var chosen = store.languages(ids);
        return ids.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> Optional.ofNullable(chosen.get(id)).map(List::of).orElse(List.of(Language.values()))));
    }

    /// {@return the person with this id, or into whose record the one with this id went}
    public Optional<Person> find(UUID id) {
        return store.find(id);
    }

    /// {@return the person mail at this address reaches, also by the address of a record that became part of theirs}
    public Optional<Person> byAddress(String address) {
        return store.byAddress(address);
    }

    /// {@return the people whom mail at these addresses reaches, as {@link #byAddress}, by the address asked for;
    /// addresses nobody has are left out}
    public Map<String, Person> byAddresses(Collection<String> addresses) {
        return store.byAddresses(addresses);
    }

    /// {@return these people by id; the id of a record that became part of another one leads there; ids nobody has are
    /// left out}
    public Map<UUID, Person> all(Collection<UUID> ids) {
        return store.all(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /// {@return who works at one of these institutions, by their own record or one that became part of it; the caller
    /// decides who may ask}
    public List<UUID> at(Collection<UUID> organisations) {
        return store.at(organisations);
    }

    /// {@return everybody, by name; the caller decides who may ask}
    public List<Person> everybody() {
        return store.everybody();
    }

    /// {@return how many people are called or written to like these words, however they were typed; everybody for none}
    public int count(String words) {
        return lists.count(words);
    }

    /// {@return some of those whom {@link #count} counts, by name; the caller decides who may ask}
    ///
    /// @param offset how many are passed over
    /// @param size   most people to hand over
    public List<Person> page(String words, int offset, int size) {
        return lists.page(words, offset, size);
    }

    /// {@return how many of those whom {@link #count} counts stand before this person}
    public int before(String words, UUID person) {
        return lists.before(words, person);
    }

    /// {@return the ids of those whose name or address holds these words, with those of records that became part of
    /// theirs; nobody's for no word}
    public Set<UUID> called(String words) {
        return lists.called(words);
    }

    /// {@return this id with those of the records that are this person's too}
    public Set<UUID> recordsOf(UUID person) {
        return lists.recordsOf(person);
    }
}
