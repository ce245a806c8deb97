package suishin.platform.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import suishin.platform.kernel.Problem;

/// What a contact must be like before it can be published.
final class ContactCheck {

    static final int LONGEST = 200;

    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,130}");
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+()\\- ]{4,40}");
    private static final Pattern WEB = Pattern.compile("https?://[^\\s\"<>]{3,190}");

    private ContactCheck() {}

    static List<Problem> problems(Contact contact, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (Stream.of(contact.telephone(), contact.mail(), contact.web()).allMatch(String::isEmpty)) {
            problems.add(Problem.at("telephone", "publication.contact-empty"));
        }
        if (contact.department().length() > LONGEST) {
            problems.add(Problem.at("department", "publication.department-long", LONGEST));
        }
        wrong(contact.telephone(), TELEPHONE, "telephone", problems);
        wrong(contact.mail(), MAIL, "mail", problems);
        wrong(contact.web(), WEB, "web", problems);
        if (contact.confirmedOn().isAfter(today)) {
            problems.add(Problem.at("confirmedOn", "publication.confirmed-later"));
        }
        if (contact.confirmedOn().getYear() < 2000) {
            problems.add(Problem.at("confirmedOn", "publication.confirmed-early"));
        }
        return problems;
    }

    private static void wrong(String value, Pattern pattern, String field, List<Problem> problems) {
        if (!value.isEmpty() && !pattern.matcher(value).matches()) {
            problems.add(Problem.at(field, "publication." + field + "-wrong"));
        }
    }
}
