package suishin.platform.publication;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.HomeZone;
import suishin.platform.kernel.Role;
import suishin.platform.web.Paging;

/// Who coordinates which region and where they are reached; the programme office keeps it right (R18).
@Component
public final class Contacts {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.PROGRAMME_OFFICE, Role.ADMINISTRATOR);

    private final Database database;
    private final ContactStore store;
    private final Access access;
    private final Audit audit;
    private final InstantSource clock;

    Contacts(Database database, ContactStore store, Access access, Audit audit, InstantSource clock) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /// {@return one page of the list, the recorded ones first; past the last page the last}
    public CoordinatingPage page(int page) {
        var totals = store.totals();
        var paging = new Paging(page, totals.total(), CoordinatingPage.SIZE);
        return new CoordinatingPage(
                paging.page(), totals.total(), totals.recorded(), store.page(paging.page(), paging.size()));
    }

    /// {@return one page of `size` rows of the list, the recorded ones first; past the last page none, so that a
    /// program knows that it is through}
    public CoordinatingPage page(int page, int size) {
        int within = Math.clamp(page, 1, 1_000_000);
        var totals = store.totals();
        return new CoordinatingPage(within, totals.total(), totals.recorded(), store.page(within, size));
    }

    /// {@return the contact of a region}
    public Optional<Contact> find(UUID region) {
        return store.find(region);
    }

    /// {@return which version the contact of a region has, 0 if it has none; empty if the region is not published}
    public Optional<Integer> version(UUID region) {
        return store.version(region);
    }

    /// {@return whether this actor keeps the contacts}
    public boolean mayKeep(Actor actor) {
        return actor instanceof Actor.Product
                || access.heldBy(actor).stream().anyMatch(held -> KEEPERS.contains(held.role()));
    }

    /// Hands over the whole list, one by one, without holding it.
    ///
    /// @return how many there were
    public int each(Consumer<CoordinatingPage.Row> taker) {
        return database.as(new Actor.Anybody(), () -> store.each(taker));
    }

    /// {@return how many coordinating organisations have no contact, or one that has to be confirmed again}
    public int waiting() {
        return store.waiting(today());
    }

    /// {@return the day it is where the programme is}
    public LocalDate today() {
        return HomeZone.today(clock);
    }

    /// Records a contact as confirmed on the day it names.
    ///
    /// @param version what {@link #version} said when the contact was read
    public Decision<Contact> write(Actor by, UUID region, Contact contact, int version) {
        if (!mayKeep(by)) {
            return Decision.refuse(new PublicationRefusal.Denied());
        }
        var problems = contact.problems(today());
        if (!problems.isEmpty()) {
            return Decision.refuse(new PublicationRefusal.ContactWrong(problems));
        }
        return database.as(by, () -> keep(by, region, contact, version));
    }

    /// Says that the contact, as it stands, is right today.
    public Decision<Contact> confirm(Actor by, UUID region, int version) {
        return store.find(region)
                .map(known -> write(by, region, confirmed(known), version))
                .orElse(Decision.refuse(
                        mayKeep(by) ? new PublicationRefusal.NothingToConfirm() : new PublicationRefusal.Denied()));
    }

    private Contact confirmed(Contact known) {
        return new Contact(known.department(), known.telephone(), known.mail(), known.web(), today());
    }

    private Decision<Contact> keep(Actor by, UUID region, Contact contact, int version) {
        if (store.version(region).isEmpty()) {
            return Decision.refuse(new PublicationRefusal.Unknown());
        }
        if (!store.write(region, contact, version)) {
            return Decision.refuse(new PublicationRefusal.Changed());
        }
        audit.record(by, "contact.recorded", "region", region, Map.of("confirmedOn", contact.confirmedOn()));
        return Decision.accept(contact);
    }
}
