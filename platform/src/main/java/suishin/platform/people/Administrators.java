package suishin.platform.people;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;

/// The first administrator of a new installation.
@Component
public final class Administrators {

    /// The scope of an administrator: the whole installation.
    public static final Scope EVERYTHING = Scope.programme("*");

    private static final Actor PRODUCT = new Actor.Product("first start");
    private static final String ADDRESS = "administrator@localhost";

    private final Database database;
    private final PeopleStore store;
    private final CredentialStore credentials;
    private final SignInLinks links;
    private final Access access;
    private final Made made;

    Administrators(
            Database database,
            PeopleStore store,
            CredentialStore credentials,
            SignInLinks links,
            Access access,
            Made made) {
        this.database = database;
        this.store = store;
        this.credentials = credentials;
        this.links = links;
        this.access = access;
        this.made = made;
    }

    /// Clock and ids.
    @Component
    record Made(InstantSource clock, Identities identities) {}

    /// {@return a token for the first administrator; empty once somebody holds that role and has signed in}
    public Optional<String> linkForTheFirst() {
        return database.as(PRODUCT, () -> {
            var holders = access.holders(Role.ADMINISTRATOR, EVERYTHING);
            UUID first = holders.isEmpty() ? create() : holders.getFirst().person();
            return credentials.hasUsedALink(first)
                    ? Optional.empty()
                    : Optional.of(links.issue(first, Duration.ofHours(24)));
        });
    }

    private UUID create() {
        var person = new Person(made.identities().next(), "管理者", "Administrator", ADDRESS, Optional.empty());
        store.add(person, made.clock().instant());
        access.give(PRODUCT, person.id(), Role.ADMINISTRATOR, EVERYTHING, Optional.empty());
        return person.id();
    }
}
