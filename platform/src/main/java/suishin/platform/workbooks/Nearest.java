package suishin.platform.workbooks;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import suishin.platform.kernel.Typed;

/// Finds the word somebody may have meant.
final class Nearest {

    private Nearest() {}

    /// {@return a text as words are compared: in usual width, small letters, without blanks}
    static String folded(String text) {
        return Typed.folded(text).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    /// {@return the word fewest letters away, the first of several; empty if there are no words}
    static Optional<String> to(String typed, List<String> words) {
        String meant = folded(typed);
        return words.stream().min(Comparator.comparingInt(word -> distance(meant, folded(word))));
    }

    /// {@return how many letters have to be put in, taken out or changed (Levenshtein)}
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i <= other.length(); i++) {
            row[i] = i;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
