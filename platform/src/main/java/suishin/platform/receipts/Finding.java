package suishin.platform.receipts;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// One thing a verification found.
///
/// @param code    of its message, behind `receipts.verify.`
/// @param details in the order of the message's placeholders
record Finding(Mark mark, String code, List<Object> details) {

    /// How a finding counts.
    enum Mark {
        HOLDS,
        NOTE,
        FAILS
    }

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}]");

    static Finding holds(String code, Object... details) {
        return new Finding(Mark.HOLDS, code, List.of(details));
    }

    static Finding note(String code, Object... details) {
        return new Finding(Mark.NOTE, code, List.of(details));
    }

    static Finding fails(String code, Object... details) {
        return new Finding(Mark.FAILS, code, List.of(details));
    }

    boolean fails() {
        return mark == Mark.FAILS;
    }

    /// {@return the finding in words; nothing that came with a file moves the cursor of a terminal}
    String text(Texts texts, Language language) {
        var said = details.stream()
                .map(detail -> detail instanceof String text ? shown(text) : detail)
                .toArray();
        return texts.say(language, "receipts.verify." + code, said);
    }

    static String shown(String text) {
        return UNSAFE.matcher(text).replaceAll("?");
    }

    @Override
    public String toString() {
        return mark + " " + code + " " + Arrays.toString(details.toArray());
    }
}
