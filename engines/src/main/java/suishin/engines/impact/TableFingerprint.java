package suishin.engines.impact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a stored figure keeps of the table it was computed with.
final class TableFingerprint {

    private final MessageDigest digest;

    private TableFingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(TableEdition table) {
        var print = new TableFingerprint(sha256());
        print.text(table.place()).text(String.valueOf(table.year())).text(table.unit());
        table.sectors().forEach(print::text);
        for (double[] row : table.transactions()) {
            print.numbers(row);
        }
        table.demand()
                .forEach(item -> print.text(item.name() + item.household()).numbers(item.values()));
        print.numbers(table.trade().exports())
                .numbers(table.trade().imports())
                .numbers(table.trade().output());
        table.valueAdded().forEach(row -> print.text(row.name() + row.income()).numbers(row.values()));
        print.numbers(table.employment().engaged()).numbers(table.employment().employees());
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private TableFingerprint text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    private TableFingerprint numbers(double[] values) {
        var bytes = ByteBuffer.allocate(Integer.BYTES + Double.BYTES * values.length);
        bytes.putInt(values.length);
        for (double value : values) {
            bytes.putDouble(value + 0.0); // -0 and 0 are one number
        }
        digest.update(bytes.flip());
        return this;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
