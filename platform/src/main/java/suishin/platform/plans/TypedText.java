package suishin.platform.plans;

import java.math.BigDecimal;
import java.time.LocalDate;
import suishin.platform.kernel.Typed;
import suishin.platform.programmes.FieldType;

/// What was typed into a field of a strategy or its plan, read by the field's type.
public final class TypedText {

    private static final int SHOWN = 40;

    private TypedText() {}

    /// {@return whether a text that is not blank can be read as this type; choices are checked elsewhere}
    public static boolean fits(FieldType type, String typed) {
        return switch (type) {
            case NUMBER -> Typed.number(typed).isPresent();
            case DATE -> Typed.day(typed).isPresent();
            case TEXT, LONG_TEXT, CHOICE -> true;
        };
    }

    /// {@return what was typed as it is kept: `１，２３４` is `1234`, `2012年3月31日` is `2012-03-31`, lines end in `\n`}
    public static String canonical(FieldType type, String typed) {
        return switch (type) {
            case NUMBER -> Typed.number(typed).map(BigDecimal::toPlainString).orElse(typed);
            case DATE -> Typed.day(typed).map(LocalDate::toString).orElse(typed);
            case TEXT, LONG_TEXT, CHOICE -> typed.replace("\r\n", "\n").replace('\r', '\n');
        };
    }

    /// {@return the beginning of a text, as much as a message can show}
    public static String beginning(String typed) {
        String text = typed.strip();
        return length(text) <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /// {@return how many characters a reader counts}
    public static int length(String typed) {
        return typed.codePointCount(0, typed.length());
    }
}
