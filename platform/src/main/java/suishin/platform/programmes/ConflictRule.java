package suishin.platform.programmes;

import java.util.OptionalInt;

/// One kind of conflict of interest (利益相反の類型); its numbers are parameters (R10).
///
/// @param text    may name its parameters as `{years}` and `{degree}`
/// @param years   how many years back it looks
/// @param degree  up to which degree of kinship it reaches
/// @param strict  whether it bars at once; else the office decides with a reason
public record ConflictRule(String key, Words text, OptionalInt years, OptionalInt degree, boolean strict) {

    /// {@return the text with its parameters filled in}
    public Words filled() {
        return new Words(fill(text.ja()), fill(text.en()));
    }

    private String fill(String pattern) {
        return pattern.replace("{years}", years.isPresent() ? String.valueOf(years.getAsInt()) : "")
                .replace("{degree}", degree.isPresent() ? String.valueOf(degree.getAsInt()) : "");
    }
}
