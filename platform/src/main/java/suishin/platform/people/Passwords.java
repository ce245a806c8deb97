package suishin.platform.people;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;

/// Sets and checks passwords: PBKDF2 with HMAC-SHA-256, 600,000 rounds, 16 bytes of salt (OWASP's figure of 2023).
@Component
public final class Passwords {

    /// The fewest letters of a password.
    public static final int LEAST = 12;

    private static final Actor PRODUCT = new Actor.Product("checking a password");
    private static final int SALT_BYTES = 16;
    private static final int ROUNDS = 600_000;

    private final Database database;
    private final CredentialStore store;
    private final PeopleStore people;
    private final Audit audit;
    private final Pbkdf2PasswordEncoder encoder = new Pbkdf2PasswordEncoder(
            "", SALT_BYTES, ROUNDS, Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    private final String nobodysHash = encoder.encode("nobody has this password");

    Passwords(Database database, CredentialStore store, PeopleStore people, Audit audit) {
        this.database = database;
        this.store = store;
        this.people = people;
        this.audit = audit;
    }

    /// {@return the person with this address and password; takes as long for an address nobody has}
    public Optional<Person> check(String address, String password) {
        var person = database.as(PRODUCT, () -> people.byAddress(address));
        var hash = person.flatMap(found -> database.as(PRODUCT, () -> store.passwordHash(found.id())));
        boolean matches = encoder.matches(password, hash.orElse(nobodysHash));
        return hash.isPresent() && matches ? person : Optional.empty();
    }

    /// Sets a person's own password.
    public Decision<UUID> set(Actor.Person by, String password) {
        if (password.length() < LEAST) {
            return Decision.refuse(new PeopleRefusal.PasswordShort(LEAST));
        }
        String hash = encoder.encode(password);
        return database.as(by, () -> {
            store.setPasswordHash(by.id(), hash);
            audit.record(by, "password.set", "person", by.id(), Map.of());
            return Decision.accept(by.id());
        });
    }
}
