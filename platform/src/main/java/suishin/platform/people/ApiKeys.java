package suishin.platform.people;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.HomeZone;
import suishin.platform.kernel.Identities;

/// Keys with which programs use the API in a person's name. A key is shown once and kept as a hash.
@Component
public final class ApiKeys {

    private static final Actor PRODUCT = new Actor.Product("checking an API key");

    private final Database database;
    private final CredentialStore store;
    private final PeopleStore people;
    private final Audit audit;
    private final InstantSource clock;
    private final Identities identities;

    ApiKeys(
            Database database,
            CredentialStore store,
            PeopleStore people,
            Audit audit,
            InstantSource clock,
            Identities identities) {
        this.database = database;
        this.store = store;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
        this.identities = identities;
    }

    /// A key as its owner sees it later: without the secret.
    public record Key(UUID id, String label, Instant madeAt) {

        /// {@return the day on which it was made}
        public LocalDate madeOn() {
            return HomeZone.dayOf(madeAt);
        }
    }

    /// {@return the new key's secret, which is not shown again}
    public String make(Actor.Person by, String label) {
        String secret = Secrets.make();
        var key = new Key(identities.next(), label, clock.instant());
        database.as(by, () -> {
            store.addKey(by.id(), key, Secrets.hash(secret));
            audit.record(by, "api-key.made", "person", by.id(), Map.of("key", key.id()));
            return key;
        });
        return secret;
    }

    /// {@return the person's keys}
    public List<Key> of(Actor.Person person) {
        return database.as(person, () -> store.keys(person.id()));
    }

    /// Ends one of the person's own keys.
    public void revoke(Actor.Person by, UUID key) {
        database.as(by, () -> {
            boolean ended = store.revokeKey(key, clock.instant());
            if (ended) {
                audit.record(by, "api-key.revoked", "person", by.id(), Map.of("key", key));
            }
            return ended;
        });
    }

    /// {@return whose key this is}
    Optional<Person> holder(String secret) {
        return database.as(PRODUCT, () -> store.keyHolder(Secrets.hash(secret)).flatMap(people::find));
    }
}
