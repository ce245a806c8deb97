package suishin.platform.programmes;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.Administrators;

/// Keeps the definitions of programmes; each version stands forever as it was taken in.
@Component
public final class Programmes {

    private final Database database;
    private final ProgrammeStore store;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;
    private final Map<Stored.Name, Definition> read = new ConcurrentHashMap<>();

    Programmes(Database database, ProgrammeStore store, Access access, Audit audit, InstantSource clock) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// {@return the definition with this key and version}
    public Optional<Definition> find(String key, int version) {
        var known = Optional.ofNullable(read.get(new Stored.Name(key, version)));
        return known.isPresent() ? known : store.find(key, version).map(this::definition);
    }

    /// {@return the newest version of a programme}
    public Optional<Definition> newest(String key) {
        return all().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// {@return every version of every programme, by key, the newest version first}
    public List<Definition> all() {
        return store.names().stream()
                .flatMap(name -> find(name.key(), name.version()).stream())
                .toList();
    }

    /// {@return the text a version was read from, and its hash}
    public Optional<Stored> text(String key, int version) {
        return store.find(key, version);
    }

    /// Takes a definition in, once it has no problem left; only an administrator (or the product) may.
    ///
    /// The same text again, whatever its line ends, changes nothing; another text under a version that exists is
    /// refused.
    public Decision<Definition> add(Actor by, String yaml) {
        if (!mayAdd(by)) {
            return Decision.refuse(new ProgrammeRefusal.Denied());
        }
        String text = yaml.replace("\r\n", "\n");
        return DefinitionReader.read(text).then(definition -> keep(by, Stored.of(definition, text), definition));
    }

    private Decision<Definition> keep(Actor by, Stored stored, Definition definition) {
        return database.as(by, () -> {
            if (store.add(stored, clock.instant())) {
                audit.record(
                        by, "programme.added", "programme", stored.name().label(), Map.of("sha256", stored.sha256()));
                return Decision.accept(definition);
            }
            boolean same = store.find(definition.key(), definition.version())
                    .filter(before -> before.sha256().equals(stored.sha256()))
                    .isPresent();
            return same
                    ? Decision.accept(definition)
                    : Decision.refuse(new ProgrammeRefusal.VersionTaken(definition.key(), definition.version()));
        });
    }

    /// {@return whether this actor may read how this programme is run: its office and auditors, and administrators}
    public boolean mayRead(Actor by, String key) {
        var roles = access.roles(by, Scope.programme(key));
        return mayAdd(by) || roles.contains(Role.PROGRAMME_OFFICE) || roles.contains(Role.AUDITOR);
    }

    boolean mayAdd(Actor by) {
        return by instanceof Actor.Product
                || access.roles(by, Administrators.EVERYTHING).contains(Role.ADMINISTRATOR);
    }

    private Definition definition(Stored stored) {
        return read.computeIfAbsent(
                stored.name(),
                name -> DefinitionReader.read(stored.yaml())
                        .orThrow(no -> new IllegalStateException("The stored definition (%s) is no longer readable: %s"
                                .formatted(name.label(), no.problems()))));
    }
}
