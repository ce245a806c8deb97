package suishin.platform.affinity;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import suishin.platform.programmes.Definition.Discipline;

/// The fields of work that a text names (主要分野), by the words of a programme's taxonomy.
final class MainFields {

    /// A field counts when it is named at least this share as often as the one named most.
    private static final int SHARE = 4;

    private final List<Discipline> taxonomy;

    MainFields(List<Discipline> taxonomy) {
        this.taxonomy = taxonomy;
    }

    /// {@return the keys of the fields the text is about; empty if it names none}
    Set<String> of(String text) {
        String folded = folded(text);
        Map<String, Integer> counts = new TreeMap<>();
        for (var field : taxonomy) {
            int count = field.words().stream()
                    .mapToInt(word -> times(folded, folded(word)))
                    .sum();
            if (count > 0) {
                counts.put(field.key(), count);
            }
        }
        int most = counts.values().stream().mapToInt(count -> count).max().orElse(0);
        return counts.entrySet().stream()
                .filter(entry -> SHARE * entry.getValue() >= most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int times(String text, String word) {
        int times = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            if (!isInside(text, at, word)) {
                times++;
            }
        }
        return times;
    }

    /// Words of Latin letters begin where a word begins.
    private static boolean isInside(String text, int at, String word) {
        return word.charAt(0) < 0x80 && at > 0 && text.charAt(at - 1) < 0x80 && Character.isLetter(text.charAt(at - 1));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
