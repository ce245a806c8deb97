package suishin.platform.files;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;

/// Takes files part by part, so that a broken connection costs no more than what was under way (分割送信).
///
/// Each part is kept in a transaction of its own: whatever ends, what came before is there. Whether a proposal takes
/// files at all is asked by whoever calls.
@Component
public final class Arrivals {

    /// The most files that are on their way for one proposal.
    public static final int MOST = 10;

    /// How long a file is kept that does not get on.
    public static final Duration KEPT = Duration.ofDays(7);

    /// The most bytes that are kept at once: 1 MB.
    public static final int PART = Pieces.LENGTH;

    private static final Actor PRODUCT = new Actor.Product("throwing away files whose sending nobody went on with");

    private final Database database;
    private final ArrivalStore store;
    private final FileStore files;
    private final InstantSource clock;
    private final Identities identities;

    Arrivals(Database database, ArrivalStore store, FileStore files, InstantSource clock, Identities identities) {
        this.database = database;
        this.store = store;
        this.files = files;
        this.clock = clock;
        this.identities = identities;
    }

    /// What a sender says of a file before its first byte.
    ///
    /// @param name    as the sender names it
    /// @param purpose what it is for, in a word of whoever takes it
    /// @param size    in bytes
    /// @param sha256  64 hexadecimal digits, small letters; empty if it is not said
    public record Announced(String name, String purpose, long size, Optional<String> sha256) {}

    /// {@return the arrival, of which nothing is kept yet}
    public Decision<Arrival> begin(Actor by, Files.Owner owner, Announced file) {
        String name = FileName.clean(file.name());
        if (file.size() == 0) {
            return Decision.refuse(new FileRefusal.Empty(name));
        }
        if (file.size() > Files.LARGEST) {
            return Decision.refuse(new FileRefusal.TooLarge(name, file.size(), Files.LARGEST));
        }
        return database.as(by, () -> {
            var now = clock.instant();
            if (store.ofProposal(owner.proposal(), now).size() >= MOST) {
                return Decision.refuse(new FileRefusal.TooManyOnTheirWay(MOST));
            }
            var arrival = new Arrival(
                    identities.next(),
                    owner.proposal(),
                    owner.region(),
                    name,
                    file.purpose(),
                    file.size(),
                    file.sha256(),
                    0,
                    now.plus(KEPT));
            store.add(arrival, now);
            return Decision.accept(arrival);
        });
    }

    /// {@return the arrival as far as it came; empty if there is none, it became a file, or the actor may not read it}
    public Optional<Arrival> find(Actor actor, UUID id) {
        return database.as(actor, () -> store.find(id, clock.instant()));
    }

    /// {@return the same, locked until the running transaction ends}
    public Optional<Arrival> lock(Actor actor, UUID id) {
        return database.as(actor, () -> store.lock(id, clock.instant()));
    }

    /// {@return what is on its way for a proposal, the one begun first before the others}
    public List<Arrival> ofProposal(Actor actor, UUID proposal) {
        return database.as(actor, () -> store.ofProposal(proposal, clock.instant()));
    }

    /// Keeps the next bytes of a locked arrival; they may not reach over the end of a part, nor over the announced
    /// size.
    /// If they show that it becomes no file we take, it is thrown away.
    ///
    /// @return the arrival as far as it has come
    public Decision<Arrival> append(Actor by, Arrival arrival, byte[] bytes) {
        if (bytes.length == 0) {
            return Decision.accept(arrival);
        }
        return database.as(by, () -> {
            if (arrival.received() == 0 && Sniffer.isForeign(bytes)) {
                store.remove(arrival.id());
                return Decision.refuse(new FileRefusal.UnknownKind(arrival.name()));
            }
            store.append(arrival, bytes, clock.instant().plus(KEPT));
            return Decision.accept(store.find(arrival.id(), clock.instant()).orElseThrow());
        });
    }

    /// Makes a file of a whole, locked arrival; one that is no file we take is thrown away.
    ///
    /// @return the file, not sealed yet, with the id of the arrival
    public Decision<StoredFile> finish(Actor by, Arrival arrival) {
        return database.as(by, () -> {
            var file = file(arrival);
            store.remove(arrival.id());
            return file;
        });
    }

    private Decision<StoredFile> file(Arrival arrival) {
        var pieces = new Pieces(arrival.size(), number -> store.part(arrival.id(), number));
        try {
            var kind = Sniffer.kind(pieces);
            if (kind.isEmpty()) {
                return Decision.refuse(new FileRefusal.UnknownKind(arrival.name()));
            }
            var trouble = Sniffer.trouble(kind.get(), pieces);
            return file(arrival, kind.get(), trouble);
        } catch (IOException broken) {
            throw new IllegalStateException("A part of %s is missing.".formatted(arrival.id()), broken);
        }
    }

    private Decision<StoredFile> file(Arrival arrival, FileKind kind, Optional<FileTrouble> trouble) {
        String sha256 = files.sha256OfParts(arrival.id());
        if (!arrival.sha256().orElse(sha256).equals(sha256)) {
            return Decision.refuse(new FileRefusal.Broken(arrival.name()));
        }
        var file = new StoredFile(
                arrival.id(),
                arrival.proposal(),
                FileName.clean(arrival.name(), kind),
                kind,
                arrival.size(),
                sha256,
                clock.instant(),
                trouble);
        files.addFromParts(file, arrival.region());
        return Decision.accept(file);
    }

    /// Throws away what has come of a file.
    ///
    /// @return whether there was something
    public boolean giveUp(Actor by, UUID id) {
        return database.as(by, () -> store.remove(id));
    }

    /// Throws away what nobody went on sending.
    @Scheduled(fixedRate = 600_000)
    void expire() {
        Instant now = clock.instant();
        database.as(PRODUCT, () -> store.expire(now));
    }
}
