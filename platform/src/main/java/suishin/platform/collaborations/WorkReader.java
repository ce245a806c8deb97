package suishin.platform.collaborations;

import static java.util.stream.Collectors.toSet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.kernel.TypedMoney;
import suishin.platform.organisations.Days;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.People;
import suishin.platform.people.Person;

/// Understands joint work as it was typed; says everything at once that it does not understand.
@Component
final class WorkReader {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SOURCE = 500;
    private static final int MOST_PARTIES = 100;
    private static final BigDecimal MOST_YEN = BigDecimal.TEN.pow(15);

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
        return readAll(List.of(typed)).getFirst();
    }

    /// {@return the same for each of them, in their order; the parties of all are looked up at once}
    List<Understood> readAll(List<JointWork.Typed> typed) {
        var said = typed.stream()
                .flatMap(one -> one.parties().stream())
                .map(String::strip)
                .collect(toSet());
        var known = new Known(
                people.byAddresses(said.stream().filter(WorkReader::isAddress).toList()),
                organisations.exactly(
                        said.stream().filter(one -> !isAddress(one)).toList()));
        return typed.stream().map(one -> read(one, known)).toList();
    }

    /// Whom and what the parties name, as they were typed.
    private record Known(Map<String, Person> people, Map<String, Organisation> organisations) {}

    private static boolean isAddress(String party) {
        return party.contains("@");
    }

    private Understood read(JointWork.Typed typed, Known known) {
        var problems = new ArrayList<Problem>();
        var days = days(typed, problems);
        text("title", typed.title(), LONGEST_TITLE, problems);
        text("source", typed.source(), LONGEST_SOURCE, problems);
        var amount = amount(typed.amount(), problems);
        var parties = parties(typed.parties(), known, problems);
        if (!problems.isEmpty()) {
            return new Understood(Optional.empty(), problems);
        }
        var work = new JointWork(
                identities.next(),
                typed.title().strip(),
                days,
                amount,
                typed.source().strip(),
                parties.people(),
                parties.organisations());
        return new Understood(Optional.of(work), List.of());
    }

    /// {@return the days; always if they have to be mended}
    private static Days days(JointWork.Typed typed, List<Problem> problems) {
        var since = day("since", typed.since(), problems);
        var until = day("until", typed.until(), problems);
        if (typed.since().isBlank()) {
            problems.add(Problem.at("since", "collaborations.since-missing"));
        }
        if (since.isPresent() && until.filter(since.get()::isAfter).isPresent()) {
            problems.add(Problem.at("until", "collaborations.days-turned"));
            return Days.ALWAYS;
        }
        return new Days(since, until);
    }

    /// {@return what a text looks for: itself, and whoever has it in their name}
    CollaborationStore.Sought sought(String text) {
        String folded = folded(text);
        if (folded.isEmpty()) {
            return new CollaborationStore.Sought("", Set.of(), Set.of());
        }
        var named = people.everybody().stream()
                .filter(person -> folded(person.name() + "\n" + person.nameEn()).contains(folded)
                        || folded(person.address()).equals(folded))
                .map(Person::id)
                .toList();
        var institutions =
                organisations.search(text).stream().map(Organisation::id).toList();
        return new CollaborationStore.Sought(folded, named, institutions);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
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
        if (typed.isBlank()) {
            return OptionalLong.empty();
        }
        var yen = TypedMoney.in(BigDecimal.ONE, typed)
                .filter(amount -> amount.signum() >= 0 && amount.compareTo(MOST_YEN) < 0)
                .filter(amount -> amount.stripTrailingZeros().scale() <= 0);
        if (yen.isEmpty()) {
            problems.add(Problem.at("amount", "collaborations.amount-wrong", typed.strip()));
        }
        return yen.map(amount -> OptionalLong.of(amount.longValueExact())).orElse(OptionalLong.empty());
    }

    private record Parties(Set<UUID> people, Set<UUID> organisations) {}

    private static Parties parties(List<String> typed, Known known, List<Problem> problems) {
        var parties = new Parties(new LinkedHashSet<>(), new LinkedHashSet<>());
        var said =
                typed.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        if (said.size() > MOST_PARTIES) {
            problems.add(Problem.at("parties", "collaborations.parties-many", MOST_PARTIES));
            return parties;
        }
        boolean allKnown = true;
        for (String one : said) {
            var person = Optional.ofNullable(known.people().get(one));
            var organisation = Optional.ofNullable(known.organisations().get(one));
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
