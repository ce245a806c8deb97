package suishin.platform.assignments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.kernel.Sha256;
import suishin.platform.proposals.ProposalSummary;

/// How things stood when somebody looked at them (見たときの状態), short enough to travel with a form, so that whoever
/// decides on what they saw can be told what changed since.
///
/// @param committee mark of who sits on the committee and how much each reads at most
/// @param proposals by a part of the proposal's id: marks of who reads it and who may not
record Looked(int committee, Map<Long, Marks> proposals) {

    private static final int PART = Long.BYTES + 2 * Integer.BYTES;
    private static final int MOST_PROPOSALS = 20_000;

    /// Marks of one proposal: the same for the same people.
    record Marks(int readers, int barred) {}

    Looked {
        proposals = Map.copyOf(proposals);
    }

    /// {@return how things stand}
    static Looked of(Standing standing) {
        var proposals = new TreeMap<Long, Marks>();
        standing.proposals().stream()
                .filter(proposal -> Standings.READ.contains(proposal.stage()))
                .map(ProposalSummary::id)
                .forEach(id -> proposals.put(
                        part(id),
                        new Marks(
                                mark(standing.readers(id)),
                                mark(standing.barred().getOrDefault(id, Set.of())))));
        return new Looked(
                mark(standing.seats().stream().map(Seat::member).toList()) + (standing.isFirst() ? 1 : 0), proposals);
    }

    /// {@return the marks of a proposal; empty if it was not there}
    Optional<Marks> of(UUID proposal) {
        return Optional.ofNullable(proposals.get(part(proposal)));
    }

    /// {@return it as a form carries it}
    String written() {
        var bytes = ByteBuffer.allocate(Integer.BYTES + PART * proposals.size());
        bytes.putInt(committee);
        new TreeMap<>(proposals)
                .forEach((part, marks) ->
                        bytes.putLong(part).putInt(marks.readers()).putInt(marks.barred()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// {@return what a form carried; empty if it is none of ours}
    static Optional<Looked> read(String written) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(written);
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
        if (bytes.length < Integer.BYTES
                || (bytes.length - Integer.BYTES) % PART != 0
                || bytes.length > MOST_PROPOSALS * PART) {
            return Optional.empty();
        }
        var from = ByteBuffer.wrap(bytes);
        int committee = from.getInt();
        var proposals = new TreeMap<Long, Marks>();
        while (from.hasRemaining()) {
            proposals.put(from.getLong(), new Marks(from.getInt(), from.getInt()));
        }
        return Optional.of(new Looked(committee, proposals));
    }

    private static long part(UUID id) {
        return id.getLeastSignificantBits();
    }

    private static int mark(Collection<?> people) {
        String all = people.stream().map(Object::toString).sorted().toList().toString();
        return ByteBuffer.wrap(Sha256.bytesOf(all.getBytes(StandardCharsets.UTF_8)))
                .getInt();
    }
}
