package suishin.platform.organisations;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import suishin.platform.kernel.Problem;

/// What names of institutions may be, and how they are compared: width, case, spaces and dots make no difference.
final class OrganisationName {

    private static final Pattern NOISE = Pattern.compile("[\\s・･·‐‑–—−\\-.,、。]");
    private static final Pattern LEGAL_FORM =
            Pattern.compile("株式会社|\\(株\\)|有限会社|\\(有\\)|合同会社|(一般|公益)(財団|社団)法人|\\((一|公)(財|社)\\)|国立大学法人|公立大学法人"
                    + "|学校法人|地方独立行政法人|独立行政法人|国立研究開発法人");

    private static final int LONGEST = 200;

    private OrganisationName() {}

    /// {@return everything that is wrong with a name and an English one as typed; the English one may be blank}
    static List<Problem> problems(String name, String nameEn) {
        var problems = new ArrayList<Problem>();
        if (name.isBlank()) {
            problems.add(Problem.at("name", "organisations.name-missing"));
        }
        if (name.length() > LONGEST) {
            problems.add(Problem.at("name", "organisations.name-long", LONGEST));
        }
        if (nameEn.length() > LONGEST) {
            problems.add(Problem.at("nameEn", "organisations.name-long", LONGEST));
        }
        return problems;
    }

    /// {@return the key under which two spellings of one name meet}
    static String key(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String key = NOISE.matcher(folded).replaceAll("");
        return key.isEmpty() ? folded.strip() : key;
    }

    /// {@return whether a letter makes no difference between two spellings}
    static boolean isNoise(int letter) {
        return !Character.isLetterOrDigit(letter)
                && NOISE.matcher(Character.toString(letter)).matches();
    }

    /// {@return the key used for search: as {@link #key}, and without the words for the legal form}
    static String searchKey(String text) {
        String key = key(text);
        String bare = LEGAL_FORM.matcher(key).replaceAll("");
        return bare.isEmpty() ? key : bare;
    }
}
