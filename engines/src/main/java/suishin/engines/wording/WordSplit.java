package suishin.engines.wording;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text into the smallest parts a reader sees change: a word of letters, a number, a run of katakana; each
/// kanji,
/// each hiragana, each sign, each blank and each end of line by itself.
///
/// Japanese is written without blanks, so its words cannot be seen without a dictionary; what is cut too small here is
/// put together again by {@link Rewording#readable}.
final class WordSplit {

    private static final int JOINER = 0x200D;
    private static final int LONG_VOWEL = 0x30FC;

    private WordSplit() {}

    /// What may stand in one part with what.
    private enum Kind {
        WORD,
        NUMBER,
        KATAKANA,
        ALONE,
        MARK
    }

    /// {@return the parts in their order; joined they are the text, character by character}
    ///
    /// Cost: linear in the length of the text.
    static List<String> of(String text) {
        var parts = new ArrayList<String>();
        int start = 0;
        Kind before = Kind.ALONE;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int next = at + Character.charCount(sign);
            Kind kind = kind(text, at, sign, before);
            if (at > start && !joins(before, kind)) {
                parts.add(text.substring(start, at));
                start = at;
            }
            before = kind == Kind.MARK ? before : kind;
            at = next;
        }
        if (start < text.length()) {
            parts.add(text.substring(start));
        }
        return parts;
    }

    private static boolean joins(Kind before, Kind kind) {
        return kind == Kind.MARK || (kind == before && kind != Kind.ALONE);
    }

    private static Kind kind(String text, int at, int sign, Kind before) {
        if (isMark(sign)) {
            return Kind.MARK;
        }
        if (Character.isDigit(sign) || (before == Kind.NUMBER && parts(text, at, sign))) {
            return Kind.NUMBER;
        }
        var script = UnicodeScript.of(sign);
        if (script == UnicodeScript.KATAKANA || (sign == LONG_VOWEL && before == Kind.KATAKANA)) {
            return Kind.KATAKANA;
        }
        boolean byItself = script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA;
        return Character.isLetter(sign) && !byItself ? Kind.WORD : Kind.ALONE;
    }

    /// A comma or point within a number is a part of it.
    private static boolean parts(String text, int at, int sign) {
        return (sign == ',' || sign == '.') && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isMark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || sign == JOINER;
    }
}
