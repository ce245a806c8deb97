package suishin.platform.people;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;

/// Mends the address of somebody whom no mail has reached yet.
///
/// Whoever has signed in once changes their address alone: mail to it opens their account.
@Component
public final class Corrections {

    private static final Actor.Product PRODUCT =
            new Actor.Product("an office mends the address of somebody who never signed in");

    private final Database database;
    private final PeopleStore store;
    private final CredentialStore credentials;
    private final Audit audit;

    Corrections(Database database, PeopleStore store, CredentialStore credentials, Audit audit) {
        this.database = database;
        this.store = store;
        this.credentials = credentials;
        this.audit = audit;
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
            var other = store.byAddress(address);
            if (other.isPresent() && !other.get().id().equals(id)) {
                return Decision.refuse(new PeopleRefusal.AddressTaken(address));
            }
            var was = person.get();
            var mended = new Person(id, was.name(), was.nameEn(), address, was.organisation());
            store.rename(mended);
            audit.record(by, "person.address-corrected", "person", id, Map.of());
            return Decision.accept(mended);
        });
    }
}
