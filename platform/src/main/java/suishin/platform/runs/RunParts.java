package suishin.platform.runs;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import suishin.platform.affinity.Affinity;

/// Of what the affinities of a run are made (適合度の内訳): kept with it, so that an explanation shows what was known
/// then.
///
/// @param rows shape `[P][4 × R]`: competence, keywords, text and preference of each expert in thousandths, or
///     {@link #UNKNOWN}
record RunParts(short[][] rows) {

    static final short UNKNOWN = -1;

    private static final int KINDS = 4;
    private static final int STEP = 1000;

    /// {@return the parts of one pair; empty where nothing was kept}
    Optional<Affinity.Parts> of(int proposal, int expert) {
        if (proposal >= rows.length || KINDS * (expert + 1) > rows[proposal].length) {
            return Optional.empty();
        }
        short[] row = rows[proposal];
        int at = KINDS * expert;
        return Optional.of(new Affinity.Parts(
                millionths(row[at]), millionths(row[at + 1]), millionths(row[at + 2]), millionths(row[at + 3])));
    }

    private static int millionths(short thousandths) {
        return thousandths == UNKNOWN ? Affinity.Parts.UNKNOWN : thousandths * STEP;
    }

    static RunParts empty(int proposals, int experts) {
        var rows = new short[proposals][KINDS * experts];
        for (short[] row : rows) {
            Arrays.fill(row, UNKNOWN);
        }
        return new RunParts(rows);
    }

    void set(int proposal, int expert, Affinity.Parts parts) {
        int at = KINDS * expert;
        rows[proposal][at] = thousandths(parts.competence());
        rows[proposal][at + 1] = thousandths(parts.keywords());
        rows[proposal][at + 2] = thousandths(parts.text());
        rows[proposal][at + 3] = thousandths(parts.preference());
    }

    private static short thousandths(int millionths) {
        return millionths == Affinity.Parts.UNKNOWN ? UNKNOWN : (short) Math.round(millionths / (double) STEP);
    }

    byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(rows.length);
            out.writeInt(rows.length == 0 ? 0 : rows[0].length);
            for (short[] row : rows) {
                for (short value : row) {
                    out.writeShort(value);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Nothing can fail in memory.", failure);
        }
        return bytes.toByteArray();
    }

    static RunParts of(byte[] packed) {
        try (var in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(packed))))) {
            var rows = new short[in.readInt()][];
            int width = in.readInt();
            for (int row = 0; row < rows.length; row++) {
                rows[row] = new short[width];
                ByteBuffer.wrap(in.readNBytes(Short.BYTES * width))
                        .asShortBuffer()
                        .get(rows[row]);
            }
            return new RunParts(rows);
        } catch (IOException failure) {
            throw new UncheckedIOException("Stored parts cannot be read.", failure);
        }
    }
}
