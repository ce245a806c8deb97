package suishin.platform.receipts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import suishin.platform.proposals.Receipt;

/// One thing that was received.
///
/// @param path   where it lies in a package, with slashes; no two have the same
/// @param size   in bytes
/// @param sha256 64 hexadecimal digits, small letters
record Part(String path, String name, long size, String sha256) {

    private static final Pattern PATH = Pattern.compile("(files/)?[^/\\\\\\p{Cc}]+");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final long MOST_BYTES = 64L * 1024 * 1024;
    private static final int MOST = 100;

    Part {
        boolean small = size >= 0 && size <= MOST_BYTES;
        if (!PATH.matcher(path).matches() || !small || !HASH.matcher(sha256).matches()) {
            throw new IllegalArgumentException("This names no file of a receipt.");
        }
    }

    /// {@return these, if no more than a receipt can name}
    static List<Part> few(List<Part> parts) {
        if (parts.size() > MOST) {
            throw new IllegalArgumentException("A receipt names at most %d files.".formatted(MOST));
        }
        return List.copyOf(parts);
    }

    static List<Part> of(List<Receipt.Item> files) {
        var taken = new HashSet<String>();
        var parts = new ArrayList<Part>();
        for (var file : files) {
            String name = file.name();
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = numbered(file.name(), n);
            }
            parts.add(new Part("files/" + name, file.name(), file.size(), file.sha256()));
        }
        return parts;
    }

    /// Two files of one name lie side by side as a browser would save them.
    private static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return name.substring(0, end) + " (" + number + ")" + name.substring(end);
    }
}
