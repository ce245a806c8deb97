package suishin.platform.runs;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import suishin.platform.affinity.Affinity;
import suishin.platform.kernel.Sha256;
import suishin.platform.programmes.Sector;

/// Everything a run was computed from besides its question, so that it can be computed again.
///
/// @param affinities shape `[P × R]`, row = proposal; millionths, or {@link #BARRED}
/// @param weights    how much each part of the affinities counted
/// @param present    shape `[P][…]`, the experts of each proposal as they were
record RunInputs(
        List<UUID> proposals, List<Reader> readers, int[][] affinities, int[][] present, Affinity.Weights weights) {

    /// Stands where an expert may not read a proposal.
    static final int BARRED = Integer.MIN_VALUE;

    /// Sectors by the number they have in a run.
    static final List<Sector> SECTORS = List.of(Sector.values());

    private static final int VERSION = 2;

    /// Before weights were set for a call, and before anybody asked where experts work.
    private static final int FIRST = 1;

    /// An expert of the committee.
    ///
    /// @param capacity most proposals the expert reads
    /// @param houses   organisations the expert works for now, as numbers that mean nothing but the same
    /// @param place    prefecture of the first of them whose prefecture is known (JIS X 0401); 0 where none is
    record Reader(UUID person, Sector sector, int capacity, List<UUID> houses, int place) {
        Reader {
            houses = List.copyOf(houses);
        }
    }

    RunInputs {
        proposals = List.copyOf(proposals);
        readers = List.copyOf(readers);
    }

    /// {@return the row of a proposal; empty if it was not there}
    OptionalInt row(UUID proposal) {
        return IntStream.range(0, proposals.size())
                .filter(row -> proposals.get(row).equals(proposal))
                .findFirst();
    }

    /// {@return the column of an expert; empty if the expert was not there}
    OptionalInt column(UUID person) {
        return IntStream.range(0, readers.size())
                .filter(column -> readers.get(column).person().equals(person))
                .findFirst();
    }

    /// {@return the inputs as bytes, small}
    byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(plain());
        } catch (IOException failure) {
            throw new UncheckedIOException("Nothing can fail in memory.", failure);
        }
        return bytes.toByteArray();
    }

    /// {@return 64 hexadecimal digits; the same for the same inputs}
    String hash() {
        return Sha256.of(plain());
    }

    private byte[] plain() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeInt(proposals.size());
            for (UUID proposal : proposals) {
                write(out, proposal);
            }
            out.writeInt(readers.size());
            for (var reader : readers) {
                write(out, reader);
            }
            for (int[] row : affinities) {
                for (int value : row) {
                    out.writeInt(value);
                }
            }
            Rows.write(out, present);
            for (int weight : List.of(weights.competence(), weights.keywords(), weights.text(), weights.preference())) {
                out.writeInt(weight);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Nothing can fail in memory.", failure);
        }
        return bytes.toByteArray();
    }

    static RunInputs of(byte[] packed) {
        try (var in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(packed))))) {
            int version = in.readInt();
            if (version != VERSION && version != FIRST) {
                throw new IllegalStateException("Inputs of version (%d) are not ours.".formatted(version));
            }
            var proposals = new ArrayList<UUID>();
            for (int left = in.readInt(); left > 0; left--) {
                proposals.add(id(in));
            }
            var readers = new ArrayList<Reader>();
            for (int left = in.readInt(); left > 0; left--) {
                readers.add(reader(in, version));
            }
            var affinities = new int[proposals.size()][readers.size()];
            for (int[] row : affinities) {
                ByteBuffer.wrap(in.readNBytes(Integer.BYTES * row.length))
                        .asIntBuffer()
                        .get(row);
            }
            return new RunInputs(proposals, readers, affinities, Rows.read(in), weights(in, version));
        } catch (IOException failure) {
            throw new UncheckedIOException("Stored inputs cannot be read.", failure);
        }
    }

    private static void write(DataOutputStream out, Reader reader) throws IOException {
        write(out, reader.person());
        out.writeByte(SECTORS.indexOf(reader.sector()));
        out.writeInt(reader.capacity());
        out.writeInt(reader.houses().size());
        for (UUID house : reader.houses()) {
            write(out, house);
        }
        out.writeInt(reader.place());
    }

    private static Affinity.Weights weights(DataInputStream in, int version) throws IOException {
        return version == FIRST
                ? Affinity.Weights.USUAL
                : new Affinity.Weights(in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }

    private static Reader reader(DataInputStream in, int version) throws IOException {
        UUID person = id(in);
        var sector = SECTORS.get(in.readByte());
        int capacity = in.readInt();
        var houses = new ArrayList<UUID>();
        for (int left = in.readInt(); left > 0; left--) {
            houses.add(id(in));
        }
        return new Reader(person, sector, capacity, houses, version == FIRST ? 0 : in.readInt());
    }

    private static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID id(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
