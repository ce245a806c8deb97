package suishin.platform.organisations;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number every Japanese corporation and public body has (法人番号): a check digit, then twelve digits.
///
/// Source: 法人番号の指定等に関する省令 第二条: the check digit is 9 − (Σ Pn × Qn mod 9), with Pn the n-th digit
/// of the twelve from the right and Qn = 1 for odd, 2 for even n.
public final class CorporateNumber {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{12}");
    private static final int DIGITS = 13;
    private static final int MODULUS = 9;

    private CorporateNumber() {}

    /// {@return the thirteen digits of what was typed (full width, hyphens and spaces allowed); empty if they are not
    /// thirteen or the check digit is wrong}
    public static Optional<String> read(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return FORM.matcher(digits).matches() && digits.charAt(0) - '0' == checkDigit(digits)
                ? Optional.of(digits)
                : Optional.empty();
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int n = 1; n < DIGITS; n++) {
            int weight = n % 2 == 1 ? 1 : 2;
            sum += (digits.charAt(DIGITS - n) - '0') * weight;
        }
        return MODULUS - sum % MODULUS;
    }
}
