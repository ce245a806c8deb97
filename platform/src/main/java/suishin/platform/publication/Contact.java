package suishin.platform.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import suishin.platform.kernel.Problem;

/// Where the coordinating organisation of a region is reached (連絡先): an office, never a private person (R19).
///
/// @param confirmedOn the day somebody last made sure that it is right (R18)
public record Contact(String department, String telephone, String mail, String web, LocalDate confirmedOn) {

    private static final int MONTHS = 12;
    private static final int LONGEST = 200;
    private static final int EARLIEST = 2000;

    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,130}");
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+()\\- ]{4,40}");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]{3,190}");

    /// {@return whether more than 12 months have passed since it was confirmed (R18)}
    public boolean isStale(LocalDate today) {
        return confirmedOn.plusMonths(MONTHS).isBefore(today);
    }

    /// {@return what has to be mended before this can be published}
    List<Problem> problems(LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (Stream.of(telephone(), mail(), web()).allMatch(String::isEmpty)) {
            problems.add(Problem.at("telephone", "publication.contact-empty"));
        }
        if (department().length() > LONGEST) {
            problems.add(Problem.at("department", "publication.department-long", LONGEST));
        }
        if (wrong(telephone(), TELEPHONE)) {
            problems.add(Problem.at("telephone", "publication.telephone-wrong"));
        }
        if (wrong(mail(), MAIL)) {
            problems.add(Problem.at("mail", "publication.mail-wrong"));
        }
        if (wrong(web(), WEB)) {
            problems.add(Problem.at("web", "publication.web-wrong"));
        }
        if (confirmedOn().isAfter(today)) {
            problems.add(Problem.at("confirmedOn", "publication.confirmed-later"));
        }
        if (confirmedOn().getYear() < EARLIEST) {
            problems.add(Problem.at("confirmedOn", "publication.confirmed-early"));
        }
        return problems;
    }

    private static boolean wrong(String value, Pattern pattern) {
        return !value.isEmpty() && !pattern.matcher(value).matches();
    }
}
