package suishin.platform.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.files.Arrival;
import suishin.platform.files.Arrivals;
import suishin.platform.files.Arrivals.Announced;
import suishin.platform.files.FileRefusal;
import suishin.platform.files.Files;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.proposals.Attachments;
import suishin.platform.proposals.Proposal;
import suishin.platform.web.NotFound;

/// Attaches files to a proposal that are sent part by part; the region's secretaries may, until the deadline (R15).
///
/// Every part is asked for anew whether the proposal takes files. The last one attaches the file, in the transaction in
/// which it is kept: there is no whole file that is not attached unless the proposal had no room for it.
@Component
public final class Uploads {

    private static final byte[] NOTHING = {};

    private final Attachments attachments;
    private final Arrivals arrivals;
    private final Files files;
    private final Audit audit;
    private final Database database;

    Uploads(Attachments attachments, Arrivals arrivals, Files files, Audit audit, Database database) {
        this.attachments = attachments;
        this.arrivals = arrivals;
        this.files = files;
        this.audit = audit;
        this.database = database;
    }

    /// Announces a file, of which nothing has been sent yet; what is said of it is read once it is clear that the actor
    /// may send one.
    public Decision<Progress> begin(Actor by, UUID proposal, Supplier<Announced> file) {
        return attachments.whileTaken(
                by,
                proposal,
                found -> attachments
                        .room(found)
                        .then(_ -> begin(by, found, file.get()))
                        .then(arrival -> Decision.accept(announced(by, arrival))));
    }

    private Decision<Arrival> begin(Actor by, Proposal proposal, Announced file) {
        return attachments
                .takes(by, proposal, file.purpose())
                .then(_ -> arrivals.begin(by, new Files.Owner(proposal.id(), proposal.region()), file));
    }

    private Progress announced(Actor by, Arrival arrival) {
        audit.record(
                by,
                "proposal.file-announced",
                "proposal",
                arrival.proposal(),
                Map.of("file", arrival.id(), "size", arrival.size()));
        return Progress.of(arrival);
    }

    /// {@return what is on its way for a proposal; nothing for those who are not its secretary}
    public List<Progress> all(Actor actor, UUID proposal) {
        return arrivals.ofProposal(actor, proposal).stream().map(Progress::of).toList();
    }

    /// {@return how far a file has come, also once it is attached; empty if there is none or the actor may not read it}
    public Optional<Progress> find(Actor actor, UUID proposal, UUID id) {
        return arrival(arrivals.find(actor, id), proposal).map(Progress::of).or(() -> attached(actor, proposal, id));
    }

    private static Optional<Arrival> arrival(Optional<Arrival> found, UUID proposal) {
        return found.filter(arrival -> arrival.proposal().equals(proposal));
    }

    private Optional<Progress> attached(Actor actor, UUID proposal, UUID id) {
        return files.all(actor, List.of(id)).stream()
                .filter(file -> file.proposal().equals(proposal))
                .map(file -> Progress.of(
                        file, attachments.kinds(actor, proposal).getOrDefault(file.id(), Attachments.OTHER)))
                .findFirst();
    }

    /// What is sent of a file at once.
    ///
    /// @param offset where in the file it begins; asked once it is clear that the actor may send
    /// @param bytes  however many
    public record Sent(LongSupplier offset, InputStream bytes) {}

    /// Keeps what is sent of a file, part by part, and attaches the file once it is whole. Where the connection breaks,
    /// what came until then is kept.
    ///
    /// @throws NotFound if there is no such upload any more
    public Decision<Progress> append(Actor by, UUID proposal, UUID id, Sent sent) {
        var reached = add(by, proposal, id, new Piece(sent.offset(), NOTHING));
        var rest = new Rest(sent.bytes());
        while (reached instanceof Decision.Accepted<Progress>(Progress so) && !so.attached()) {
            byte[] next = rest.next(so.room());
            if (next.length == 0) {
                return reached;
            }
            if (so.received() + next.length == so.size() && rest.hasMore()) {
                return Decision.refuse(new FileRefusal.MoreThanAnnounced(so.name(), so.size()));
            }
            reached = add(by, proposal, id, new Piece(so::received, next));
        }
        return reached;
    }

    /// Bytes that all belong into one part, and where they begin.
    private record Piece(LongSupplier offset, byte[] bytes) {}

    private Decision<Progress> add(Actor by, UUID proposal, UUID id, Piece piece) {
        return attachments.whileTaken(
                by,
                proposal,
                found -> arrival(arrivals.lock(by, id), proposal)
                        .map(arrival -> add(by, found, arrival, piece))
                        .orElseGet(() -> again(attached(by, proposal, id).orElseThrow(NotFound::new), piece)));
    }

    private Decision<Progress> add(Actor by, Proposal proposal, Arrival arrival, Piece piece) {
        if (arrival.received() != piece.offset().getAsLong()) {
            return Decision.refuse(new FileRefusal.WrongOffset(arrival.received()));
        }
        return attachments
                .takes(by, proposal, arrival.purpose())
                .then(_ -> arrivals.append(by, arrival, piece.bytes()))
                .then(now -> now.isWhole() ? attach(by, proposal, now) : Decision.accept(Progress.of(now)));
    }

    /// {@return that the file is attached, to whoever was not told or asks from another window}
    private static Decision<Progress> again(Progress attached, Piece piece) {
        return piece.offset().getAsLong() == attached.size()
                ? Decision.accept(attached)
                : Decision.refuse(new FileRefusal.WrongOffset(attached.size()));
    }

    private Decision<Progress> attach(Actor by, Proposal proposal, Arrival whole) {
        return attachments
                .addOne(by, proposal, whole.purpose(), () -> arrivals.finish(by, whole))
                .then(file -> Decision.accept(Progress.of(file, whole.purpose())));
    }

    /// Throws away what has come of a file that is not attached.
    ///
    /// @return whether there was something
    public boolean giveUp(Actor by, UUID proposal, UUID id) {
        return database.as(by, () -> {
            boolean gone = arrival(arrivals.lock(by, id), proposal).isPresent() && arrivals.giveUp(by, id);
            if (gone) {
                audit.record(by, "proposal.file-given-up", "proposal", proposal, Map.of("file", id));
            }
            return gone;
        });
    }

    /// What a connection still brings; one that breaks brings nothing more.
    private record Rest(InputStream bytes) {

        byte[] next(int most) {
            byte[] part = new byte[most];
            int length = 0;
            try {
                int count = 0;
                while (count >= 0 && length < most) {
                    count = bytes.read(part, length, most - length);
                    length += Math.max(0, count);
                }
            } catch (IOException broken) {
                return Arrays.copyOf(part, length);
            }
            return length == most ? part : Arrays.copyOf(part, length);
        }

        boolean hasMore() {
            try {
                return bytes.read() >= 0;
            } catch (IOException broken) {
                return false;
            }
        }
    }
}
