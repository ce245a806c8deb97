package suishin.platform.kernel;

import java.util.Locale;

/// Names of constants as message keys, refusal codes and the log spell them.
public final class Codes {

    private Codes() {}

    /// {@return `take-back` for `TAKE_BACK`}
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
