package suishin.platform.runs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The experts of each proposal as bytes: the number of rows, then each row with its length before it.
final class Rows {

    private Rows() {}

    static byte[] bytes(int[][] rows) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, rows);
        } catch (IOException failure) {
            throw new UncheckedIOException("Nothing can fail in memory.", failure);
        }
        return bytes.toByteArray();
    }

    static int[][] of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return read(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("Stored rows cannot be read.", failure);
        }
    }

    static void write(DataOutputStream out, int[][] rows) throws IOException {
        out.writeInt(rows.length);
        for (int[] row : rows) {
            out.writeInt(row.length);
            for (int value : row) {
                out.writeInt(value);
            }
        }
    }

    static int[][] read(DataInputStream in) throws IOException {
        var rows = new int[in.readInt()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new int[in.readInt()];
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = in.readInt();
            }
        }
        return rows;
    }
}
