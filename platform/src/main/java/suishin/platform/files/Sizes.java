package suishin.platform.files;

import java.util.Locale;

/// Sizes as people read them.
public final class Sizes {

    private static final long MEBI = 1024L * 1024;
    private static final long KIBI = 1024;

    private Sizes() {}

    /// {@return the size with one decimal in MB (1,048,576 bytes) or kB (1,024 bytes), rounded up, so that what is too
    /// large never reads as the limit itself}
    public static String text(long bytes) {
        if (bytes >= MEBI) {
            return tenths(bytes, MEBI) + " MB";
        }
        return bytes >= KIBI ? tenths(bytes, KIBI) + " kB" : bytes + " B";
    }

    private static String tenths(long bytes, long unit) {
        long tenths = Math.ceilDiv(bytes * 10, unit);
        return tenths % 10 == 0
                ? String.valueOf(tenths / 10)
                : String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10);
    }
}
