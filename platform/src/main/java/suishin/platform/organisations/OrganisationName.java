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
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(株式|有限|合同|合資|合名|相互)会社|((一般|公益|特例)?(財団|社団)|(地方)?独立行政|国立研究開発"
                    + "|(国立|公立)大学|学校|準学校|医療|社会福祉|特定非営利活動|NPO|宗教|監査|弁護士|税理士|大学共同利用機関)法人"
                    + "|\\((株|有|同|資|名|相|財|社|一財|一社|公財|公社|特財|特社|学|医|福|独|地独|国研|国大|公大|特非|宗)\\)",
            Pattern.CASE_INSENSITIVE);

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
