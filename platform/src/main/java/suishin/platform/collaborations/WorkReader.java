package suishin.platform.collaborations;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.organisations.Days;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.People;

/// Understands joint work as it was typed; says everything at once that it does not understand.
@Component
final class WorkReader {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SOURCE = 500;
    private static final int MOST_PARTIES = 100;
    private static final Pattern YEN = Pattern.compile("[0-9]{1,15}");

    private final People people;
    private final Organisations organisations;
    private final Identities identities;

    WorkReader(People people, Organisations organisations, Identities identities) {
        this.people = people;
        this.organisations = organisations;
        this.identities = identities;
    }

    /// What was understood; the work is there if nothing has to be mended.
    record Understood(Optional<JointWork> work, List<Problem> problems) {}

    /// {@return the work, or all that has to be mended; each problem names the field it is about}
    Understood read(JointWork.Typed typed) {
        var problems = new ArrayList<Problem>();
        var since = day("since", typed.since(), problems);
        var until = day("until", typed.until(), problems);
        if (typed.since().isBlank()) {
            problems.add(Problem.at("since", "collaborations.since-missing"));
        }
        if (since.isPresent() && until.filter(since.get()::isAfter).isPresent()) {
            problems.add(Problem.at("until", "collaborations.days-turned"));
        }
        text("title", typed.title(), LONGEST_TITLE, problems);
        text("source", typed.source(), LONGEST_SOURCE, problems);
        var amount = amount(typed.amount(), problems);
        var parties = parties(typed.parties(), problems);
        return problems.isEmpty()
                ? new Understood(
                        Optional.of(new JointWork(
                                identities.next(),
                                typed.title().strip(),
                                new Days(since, until),
                                amount,
                                typed.source().strip(),
                                parties.people(),
                                parties.organisations())),
                        List.of())
                : new Understood(Optional.empty(), problems);
    }

    private static void text(String field, String typed, int longest, List<Problem> problems) {
        if (typed.isBlank()) {
            problems.add(Problem.at(field, "collaborations." + field + "-missing"));
        } else if (typed.strip().length() > longest) {
            problems.add(Problem.at(field, "collaborations.too-long", longest));
        }
    }

    private static Optional<LocalDate> day(String field, String typed, List<Problem> problems) {
        var day = Typed.day(typed);
        if (day.isEmpty() && !typed.isBlank()) {
            problems.add(Problem.at(field, "collaborations.day-wrong", typed.strip()));
        }
        return day;
    }

    private static OptionalLong amount(String typed, List<Problem> problems) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
        if (digits.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!YEN.matcher(digits).matches()) {
            problems.add(Problem.at("amount", "collaborations.amount-wrong", typed.strip()));
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(digits));
    }

    private record Parties(Set<UUID> people, Set<UUID> organisations) {}

    private Parties parties(List<String> typed, List<Problem> problems) {
        var parties = new Parties(new LinkedHashSet<>(), new LinkedHashSet<>());
        var said =
                typed.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        if (said.size() > MOST_PARTIES) {
            problems.add(Problem.at("parties", "collaborations.parties-many", MOST_PARTIES));
            return parties;
        }
        boolean allKnown = true;
        for (String one : said) {
            var person = one.contains("@") ? people.byAddress(one) : Optional.<suishin.platform.people.Person>empty();
            var organisation = one.contains("@") ? Optional.<Organisation>empty() : organisations.exactly(one);
            person.ifPresent(found -> parties.people().add(found.id()));
            organisation.ifPresent(found -> parties.organisations().add(found.id()));
            if (person.isEmpty() && organisation.isEmpty()) {
                allKnown = false;
                problems.add(Problem.at("parties", "collaborations.party-unknown", one));
            }
        }
        if (allKnown && parties.people().size() + parties.organisations().size() < 2) {
            problems.add(Problem.at("parties", "collaborations.parties-few"));
        }
        return parties;
    }
}
