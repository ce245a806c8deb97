package suishin.platform.editions;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.engines.impact.TableAudit.Verdict;
import suishin.engines.impact.TableEdition;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.editions.UploadReader.Found;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.kernel.Sha256;
import suishin.platform.people.Administrators;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Programmes;

/// Takes in, publishes and reads editions of input-output tables (産業連関表の版).
@Component
public final class Editions {

    static final int MOST_REASON = 1_000;
    private static final int MOST_NAME = 200;

    private final Database database;
    private final EditionStore store;
    private final EditionModels models;
    private final Around around;

    Editions(Database database, EditionStore store, EditionModels models, Around around) {
        this.database = database;
        this.store = store;
        this.models = models;
        this.around = around;
    }

    /// Clock, ids, roles, programmes, log.
    @Component("editionsAround")
    record Around(InstantSource clock, Identities identities, Access access, Programmes programmes, Audit audit) {}

    /// {@return the programmes whose tables this actor keeps: their office, and administrators all of them}
    public List<Definition> keptBy(Actor actor) {
        var held = around.access().heldBy(actor);
        boolean all = held.stream()
                .anyMatch(one -> one.role() == Role.ADMINISTRATOR && one.scope().equals(Administrators.EVERYTHING));
        return around.programmes().all().stream()
                .filter(one -> all
                        || held.stream()
                                .anyMatch(role -> role.role() == Role.PROGRAMME_OFFICE
                                        && role.scope().equals(Scope.programme(one.key()))))
                .filter(one -> around.programmes()
                        .newest(one.key())
                        .filter(newest -> newest.version() == one.version())
                        .isPresent())
                .toList();
    }

    /// Takes a table in, read and audited, as the next version of its place and year; nothing in it is repaired.
    public Decision<Edition> upload(Actor by, Upload upload) {
        boolean may = keptBy(by).stream().anyMatch(one -> one.key().equals(upload.programme()));
        return may && by instanceof Actor.Person person
                ? UploadReader.read(upload).then(found -> keep(person, upload, found))
                : Decision.refuse(new EditionRefusal.Denied());
    }

    private Decision<Edition> keep(Actor.Person by, Upload upload, Found found) {
        String print = found.read().edition().fingerprint();
        return database.as(by, () -> {
            var place = found.place();
            store.oneAtATime(upload.programme(), place.name().ja(), place.year());
            var before = store.ofPlace(upload.programme(), place.name().ja(), place.year());
            var same = before.stream().filter(one -> one.print().equals(print)).findFirst();
            if (same.isPresent()) {
                return Decision.refuse(new EditionRefusal.Same(same.get().version()));
            }
            int version = before.isEmpty() ? 1 : before.getFirst().version() + 1;
            var edition = edition(upload, found, version);
            store.add(edition, upload.bytes(), by.id());
            around.audit()
                    .record(
                            by,
                            "edition.uploaded",
                            "edition",
                            edition.id(),
                            Map.of("sha256", edition.kept().sha256(), "verdict", edition.verdict()));
            return Decision.accept(edition);
        });
    }

    private Edition edition(Upload upload, Found found, int version) {
        var table = found.read().edition();
        String name = upload.fileName().strip().replaceAll("[\\p{Cntrl}\"\\\\/]", "_");
        return new Edition(
                around.identities().next(),
                upload.programme(),
                found.place(),
                version,
                new Edition.Size(
                        table.size(),
                        table.employment().engaged().length > 0
                                || table.employment().employees().length > 0,
                        spends(table)),
                new Edition.Kept(
                        name.isEmpty() ? "table.csv" : name.substring(0, Math.min(MOST_NAME, name.length())),
                        upload.bytes().length,
                        Sha256.of(upload.bytes()),
                        around.clock().instant()),
                table.fingerprint(),
                found.read().audit().verdict(),
                Optional.empty());
    }

    private static boolean spends(TableEdition table) {
        return isAnywhere(table.income()) && isAnywhere(table.householdConsumption());
    }

    private static boolean isAnywhere(double[] amounts) {
        return Arrays.stream(amounts).anyMatch(amount -> amount != 0);
    }

    /// Makes an edition readable to all regions; one that fails the audit needs a reason, which stands beside it.
    public Decision<Edition> publish(Actor by, UUID id, String reason) {
        String said = reason.strip();
        return database.as(by, () -> {
            var found = store.find(id);
            if (found.isEmpty() || !(by instanceof Actor.Person(UUID person))) {
                return Decision.refuse(new EditionRefusal.Unknown());
            }
            var refusal = whyNotPublished(by, found.get(), said);
            if (refusal.isPresent()) {
                return Decision.refuse(refusal.get());
            }
            if (!store.publish(id, person, around.clock().instant(), said)) {
                return Decision.refuse(new EditionRefusal.AlreadyPublished());
            }
            around.audit().record(by, "edition.published", "edition", id, Map.of("reason", said));
            return Decision.accept(store.find(id).orElseThrow());
        });
    }

    private Optional<EditionRefusal> whyNotPublished(Actor by, Edition edition, String reason) {
        if (keptBy(by).stream().noneMatch(one -> one.key().equals(edition.programme()))) {
            return Optional.of(new EditionRefusal.Denied());
        }
        if (edition.published().isPresent()) {
            return Optional.of(new EditionRefusal.AlreadyPublished());
        }
        if (models.of(edition).model().isEmpty()) {
            return Optional.of(new EditionRefusal.NoModel());
        }
        if (edition.verdict() == Verdict.FAIL && reason.isEmpty()) {
            return Optional.of(new EditionRefusal.Faulty(List.of(Problem.at("reason", "editions.reason.missing"))));
        }
        return reason.length() > MOST_REASON
                ? Optional.of(
                        new EditionRefusal.Faulty(List.of(Problem.at("reason", "editions.reason.long", MOST_REASON))))
                : Optional.empty();
    }

    /// {@return the editions the actor may read: published ones, and those they keep}
    public List<Edition> all(Actor actor) {
        return database.as(actor, store::all);
    }

    /// {@return the edition, if the actor may read it}
    public Optional<Edition> find(Actor actor, UUID id) {
        return database.as(actor, () -> store.find(id));
    }

    /// {@return the edition as it is computed with, if the actor may read it}
    public Optional<EditionModel> model(Actor actor, UUID id) {
        return database.as(actor, () -> store.find(id).map(models::of));
    }

    /// {@return the file as it was uploaded, if the actor may read it}
    public Optional<byte[]> file(Actor actor, UUID id) {
        return database.as(actor, () -> store.bytes(id));
    }
}
