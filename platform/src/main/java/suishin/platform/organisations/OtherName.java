package suishin.platform.organisations;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// What an institution was or is called besides its name (別名).
///
/// @param days when it was called that
public record OtherName(UUID organisation, Kind kind, String name, Days days) {

    /// Why there is another name.
    public enum Kind {
        /// 旧名称.
        FORMER,
        /// 略称.
        ABBREVIATION,
        /// フリガナ.
        KANA,
        /// 英語名.
        ENGLISH,
        /// 別の表記: what a record was called that became part of this one.
        OTHER,
        /// 変更後の名称: what it will be called from a day to come.
        NEXT;

        /// {@return whether somebody records it by hand; a name to come is planned as a change of name}
        public boolean isEntered() {
            return this != NEXT;
        }
    }

    /// Which of some institutions a text names, under any name they have or had.
    ///
    /// Names are compared as the search compares them: width, case, spaces, dots and the legal form make no
    /// difference. A name within the longer name of another one of them is not counted, a name in Latin letters
    /// only as whole words, and a name of a single letter never.
    public static final class Mentions {

        private final List<Spelling> spellings;

        private Mentions(List<Spelling> spellings) {
            this.spellings = spellings;
        }

        private record Spelling(String key, Set<UUID> organisations) {}

        /// {@return what looks for these institutions, and for what else they are or were called}
        public static Mentions of(Collection<Organisation> organisations, Collection<OtherName> others) {
            var byKey = new TreeMap<String, Set<UUID>>(
                    comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
            organisations.forEach(one -> Stream.of(one.name(), one.nameEn())
                    .forEach(name -> byKey.computeIfAbsent(OrganisationName.searchKey(name), _ -> new HashSet<>())
                            .add(one.id())));
            var known = organisations.stream().map(Organisation::id).collect(toSet());
            others.stream()
                    .filter(other -> known.contains(other.organisation()))
                    .forEach(other -> byKey.computeIfAbsent(
                                    OrganisationName.searchKey(other.name()), _ -> new HashSet<>())
                            .add(other.organisation()));
            var spellings = new ArrayList<Spelling>();
            byKey.forEach((key, ids) -> {
                if (key.codePointCount(0, key.length()) > 1) {
                    spellings.add(new Spelling(key, Set.copyOf(ids)));
                }
            });
            return new Mentions(List.copyOf(spellings));
        }

        /// {@return the institutions this text names}
        public Set<UUID> in(String text) {
            if (text.isBlank() || spellings.isEmpty()) {
                return Set.of();
            }
            var folded = Folded.of(text);
            var named = new HashSet<UUID>();
            for (var spelling : spellings) {
                if (folded.take(spelling.key())) {
                    named.addAll(spelling.organisations());
                }
            }
            return named;
        }

        /// A text as names are compared, with where its words begin.
        ///
        /// @param starts where the letter before was left out
        /// @param taken  letters of a longer name
        private record Folded(String letters, BitSet starts, BitSet taken) {

            static Folded of(String text) {
                String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
                var letters = new StringBuilder();
                var starts = new BitSet();
                folded.codePoints().forEach(letter -> {
                    if (OrganisationName.isNoise(letter)) {
                        starts.set(letters.length());
                    } else {
                        letters.appendCodePoint(letter);
                    }
                });
                return new Folded(letters.toString(), starts, new BitSet());
            }

            /// {@return whether the name stands there; where it does, no shorter one is found any more}
            boolean take(String name) {
                boolean found = false;
                for (int at = letters.indexOf(name); at >= 0; at = letters.indexOf(name, at + 1)) {
                    int end = at + name.length();
                    int next = taken.nextSetBit(at);
                    if ((next < 0 || next >= end) && parts(at) && parts(end)) {
                        taken.set(at, end);
                        found = true;
                    }
                }
                return found;
            }

            /// Whether a name may begin or end here: not within a word of Latin letters or a number.
            private boolean parts(int at) {
                return at == 0
                        || at == letters.length()
                        || starts.get(at)
                        || !inWord(letters.codePointBefore(at))
                        || !inWord(letters.codePointAt(at));
            }

            private static boolean inWord(int letter) {
                return Character.isDigit(letter) || UnicodeScript.of(letter) == UnicodeScript.LATIN;
            }
        }
    }
}
