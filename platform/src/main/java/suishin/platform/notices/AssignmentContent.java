package suishin.platform.notices;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.assignments.Assignment;
import suishin.platform.assignments.Assignments;
import suishin.platform.database.Database;
import suishin.platform.invitations.LetterContent;
import suishin.platform.invitations.LetterWriter;
import suishin.platform.invitations.OfficeLetter;
import suishin.platform.invitations.OfficeLetter.Text;
import suishin.platform.kernel.Actor;
import suishin.platform.people.People;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// What is different in what an expert reads since they were told last: what came, as they may see it themselves, and
/// what went, unless a conflict bars them from it (R9).
@Component
final class AssignmentContent implements LetterContent {

    private static final Actor.Product PRODUCT =
            new Actor.Product("a letter names what an expert no longer reads, unless they are barred from it");

    private final Database database;
    private final NoticeStore store;
    private final Sources sources;
    private final Access access;
    private final Texts texts;
    private final ScheduleStore schedules;

    AssignmentContent(
            Database database,
            NoticeStore store,
            Sources sources,
            Access access,
            Texts texts,
            ScheduleStore schedules) {
        this.database = database;
        this.store = store;
        this.sources = sources;
        this.access = access;
        this.texts = texts;
        this.schedules = schedules;
    }

    /// Who reads what, and how it is called.
    @Component("assignmentContentSources")
    record Sources(Assignments assignments, Proposals proposals, People people) {}

    @Override
    public OfficeLetter.Kind kind() {
        return OfficeLetter.Kind.ASSIGNMENT;
    }

    @Override
    public Optional<Text> leaving(OfficeLetter letter) {
        var news = news(letter);
        return news.isEmpty() ? Optional.empty() : Optional.of(filled(letter, news));
    }

    @Override
    public Text preview(OfficeLetter letter) {
        return filled(letter, news(letter));
    }

    @Override
    public void left(OfficeLetter letter) {
        store.tell(letter.call(), letter.person(), reading(letter));
    }

    private record News(List<Words> came, List<Words> went) {
        boolean isEmpty() {
            return came.isEmpty() && went.isEmpty();
        }
    }

    private News news(OfficeLetter letter) {
        var told = store.told(letter.call(), letter.person());
        var reading = reading(letter);
        var came = new ArrayList<>(reading);
        came.removeAll(told);
        told.removeAll(reading);
        told.removeIf(proposal -> access.barred(PRODUCT, proposal).contains(letter.person()));
        return new News(
                database.under(reader(letter), () -> names(reader(letter), came)), names(PRODUCT, List.copyOf(told)));
    }

    /// What the expert sees as theirs to read; of what bars them they see nothing.
    private Set<UUID> reading(OfficeLetter letter) {
        var reader = reader(letter);
        return database.under(
                reader,
                () -> sources.assignments().of(reader, letter.call()).stream()
                        .filter(assignment -> assignment.person().equals(reader.id()))
                        .map(Assignment::proposal)
                        .collect(toSet()));
    }

    private List<Words> names(Actor by, List<UUID> proposals) {
        return sources.proposals().all(by, proposals).stream()
                .map(ProposalSummary::name)
                .toList();
    }

    private static Actor.Person reader(OfficeLetter letter) {
        return new Actor.Person(letter.person());
    }

    private Text filled(OfficeLetter letter, News news) {
        var languages = sources.people().languages(letter.person());
        return letter.text()
                .filled(
                        LetterWriter.PROPOSALS,
                        languages.stream().map(language -> said(language, news)).toList())
                .filled(
                        LetterWriter.DEADLINE,
                        languages.stream()
                                .map(language -> schedules
                                        .of(letter.call())
                                        .reviewBy()
                                        .map(day -> texts.day(language, day))
                                        .orElseGet(() -> texts.say(language, "notices.deadline.unset")))
                                .toList());
    }

    private String said(Language language, News news) {
        var parts = new ArrayList<String>();
        part(language, "notices.came", news.came()).ifPresent(parts::add);
        part(language, "notices.went", news.went()).ifPresent(parts::add);
        return parts.isEmpty() ? texts.say(language, "notices.no-news") : String.join("\n\n", parts);
    }

    private Optional<String> part(Language language, String key, List<Words> names) {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.say(language, key, names.size()) + "\n"
                        + names.stream()
                                .map(name -> "- " + Texts.in(language, name))
                                .sorted()
                                .collect(joining("\n")));
    }
}
