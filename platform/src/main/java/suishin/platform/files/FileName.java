package suishin.platform.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names of files without what could mislead: folders, control and direction characters, a wrong ending,
/// a name that some system keeps for itself. It is the same for files of a form and for those that are
/// announced and come part by part.
final class FileName {

    private static final int MOST_BYTES = 180;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}<>:\"|?*;\uFFFD]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DEVICES =
            Pattern.compile("(con|prn|aux|nul|(com|lpt)[0-9¹²³]) *([.].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /// {@return the name without folders and unsafe characters, at most 180 bytes in UTF-8; `file` if nothing is left}
    static String clean(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String bare = FOLDERS.matcher(composed).replaceFirst("");
        String safe = SPACES.matcher(UNSAFE.matcher(bare).replaceAll("")).replaceAll(" ");
        String trimmed =
                EDGES.matcher(shorten(free(EDGES.matcher(safe).replaceAll("")))).replaceAll("");
        return trimmed.isEmpty() ? "file" : trimmed;
    }

    /// Windows saves nothing under the name of a device, whatever its ending.
    private static String free(String name) {
        return DEVICES.matcher(name).matches() ? "_" + name : name;
    }

    /// {@return the clean name with the ending of its kind}
    static String clean(String name, FileKind kind) {
        String clean = clean(name);
        return fits(clean.toLowerCase(Locale.ROOT), kind) ? clean : clean + "." + kind.ending();
    }

    private static boolean fits(String lower, FileKind kind) {
        return lower.endsWith("." + kind.ending()) || (kind == FileKind.JPEG && lower.endsWith(".jpeg"));
    }

    /// Cuts in the middle, so that beginning and ending stay.
    private static String shorten(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot >= 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        String stem = name.substring(0, name.length() - ending.length());
        int room = MOST_BYTES
                - ending.getBytes(StandardCharsets.UTF_8).length
                - "…".getBytes(StandardCharsets.UTF_8).length;
        var kept = new StringBuilder();
        int used = 0;
        for (int point : stem.codePoints().toArray()) {
            used += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (used > room) {
                break;
            }
            kept.appendCodePoint(point);
        }
        return kept + "…" + ending;
    }
}
