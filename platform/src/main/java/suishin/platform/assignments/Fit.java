package suishin.platform.assignments;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How well an expert's discipline fits what a proposal says: the share of the discipline's pairs of neighbouring
/// letters that occur in the proposal. 0 is nothing in common, 1 is every pair; it works for Japanese and English
/// alike.
final class Fit {

    private static final Pattern GAPS = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\s]+");

    private final Set<String> said;

    Fit(String proposal) {
        this.said = pairs(proposal);
    }

    /// {@return 0 to 1; 0 for a discipline without a pair of letters}
    double of(String discipline) {
        var wanted = pairs(discipline);
        return wanted.isEmpty()
                ? 0
                : (double) wanted.stream().filter(said::contains).count() / wanted.size();
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (String run :
                GAPS.split(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT), -1)) {
            int[] letters = run.codePoints().toArray();
            for (int i = 0; i + 1 < letters.length; i++) {
                pairs.add(new String(letters, i, 2));
            }
        }
        return pairs;
    }
}
