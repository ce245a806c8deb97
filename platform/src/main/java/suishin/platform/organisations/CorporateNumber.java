package suishin.platform.organisations;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import suishin.platform.kernel.Problem;

/// The number every Japanese corporation and public body has (法人番号): a check digit, then twelve digits.
///
/// Source: 法人番号の指定等に関する省令 第二条: the check digit is 9 − (Σ Pn × Qn mod 9), with Pn the n-th digit
/// of the twelve from the right and Qn = 1 for odd, 2 for even n.
public final class CorporateNumber {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]{12}");
    private static final Pattern THIRTEEN = Pattern.compile("[0-9]{13}");
    private static final String FIELD = "corporateNumber";
    private static final int DIGITS = 13;
    private static final int MODULUS = 9;

    private CorporateNumber() {}

    /// {@return the thirteen digits of what was typed (full width, hyphens and spaces allowed); empty if they are not
    /// thirteen or the check digit is wrong}
    public static Optional<String> read(String typed) {
        String digits = digits(typed);
        return FORM.matcher(digits).matches() && digits.charAt(0) - '0' == checkDigit(digits)
                ? Optional.of(digits)
                : Optional.empty();
    }

    /// {@return what is wrong with a number as typed: not thirteen digits, or which check digit the other twelve ask
    /// for; empty if nothing is, or nothing was typed}
    public static Optional<Problem> problem(String typed) {
        String digits = digits(typed);
        if (digits.isBlank() || read(typed).isPresent()) {
            return Optional.empty();
        }
        return THIRTEEN.matcher(digits).matches()
                ? Optional.of(
                        Problem.at(FIELD, "organisations.number-check", digits.substring(0, 1), checkDigit(digits)))
                : Optional.of(Problem.at(FIELD, "organisations.number-wrong"));
    }

    private static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
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
