package suishin.platform.collaborations;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.People;
import suishin.platform.people.Person;

/// The form of joint work: its fields as they are typed, and as they are filled for a record that is corrected.
final class WorkForm {

    private WorkForm() {}

    /// {@return what was typed, the parties one a line}
    static JointWork.Typed typed(Map<String, String> form) {
        return new JointWork.Typed(
                form.getOrDefault("title", ""),
                form.getOrDefault("since", ""),
                form.getOrDefault("until", ""),
                form.getOrDefault("amount", ""),
                form.getOrDefault("source", ""),
                Arrays.asList(form.getOrDefault("parties", "").split("\\R")));
    }

    /// {@return the fields as somebody would type this record}
    static Map<String, String> of(JointWork work, People people, Organisations organisations) {
        var parties = Stream.concat(
                people.all(work.people()).values().stream().map(Person::address),
                organisations.all(work.organisations()).values().stream().map(WorkForm::said));
        return Map.of(
                "title", work.title(),
                "since", work.days().since().map(LocalDate::toString).orElse(""),
                "until", work.days().until().map(LocalDate::toString).orElse(""),
                "amount",
                        work.amountYen().isPresent()
                                ? String.valueOf(work.amountYen().getAsLong())
                                : "",
                "source", work.source(),
                "parties", parties.collect(joining("\n")));
    }

    private static String said(Organisation organisation) {
        return organisation.corporateNumber().orElse(organisation.name());
    }
}
