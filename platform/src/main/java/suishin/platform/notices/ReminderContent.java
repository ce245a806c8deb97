package suishin.platform.notices;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.CallStage;
import suishin.platform.conflicts.Conflicts;
import suishin.platform.conflicts.Declaration;
import suishin.platform.database.Database;
import suishin.platform.invitations.LetterContent;
import suishin.platform.invitations.LetterWriter;
import suishin.platform.invitations.OfficeLetter;
import suishin.platform.invitations.OfficeLetter.Text;
import suishin.platform.kernel.Actor;
import suishin.platform.people.People;
import suishin.platform.proposals.EntryToDeclare;
import suishin.platform.proposals.Proposals;
import suishin.platform.review.Reviews;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// What an expert still owes as the reminder leaves, counted under their own eyes and named by no proposal (R9). Who
/// owes nothing any more gets none.
@Component
final class ReminderContent implements LetterContent {

    private final Database database;
    private final CallRoles roles;
    private final Sources sources;
    private final People people;
    private final Texts texts;
    private final ScheduleStore schedules;

    ReminderContent(
            Database database, CallRoles roles, Sources sources, People people, Texts texts, ScheduleStore schedules) {
        this.database = database;
        this.roles = roles;
        this.sources = sources;
        this.people = people;
        this.texts = texts;
        this.schedules = schedules;
    }

    /// What can be owed.
    @Component("reminderContentSources")
    record Sources(Proposals proposals, Conflicts conflicts, Reviews reviews) {}

    @Override
    public OfficeLetter.Kind kind() {
        return OfficeLetter.Kind.REMINDER;
    }

    @Override
    public Optional<Text> leaving(OfficeLetter letter) {
        var owed = owed(letter);
        return owed.isNothing() ? Optional.empty() : Optional.of(filled(letter, owed));
    }

    @Override
    public Text preview(OfficeLetter letter) {
        return filled(letter, owed(letter));
    }

    private record Owed(int declarations, int reviews) {
        boolean isNothing() {
            return declarations == 0 && reviews == 0;
        }
    }

    private Owed owed(OfficeLetter letter) {
        var reader = new Actor.Person(letter.person());
        return database.under(
                reader,
                () -> roles.committee(reader, letter.call())
                        .fold(call -> new Owed(undeclared(reader, call), open(reader, call)), _ -> new Owed(0, 0)));
    }

    private int undeclared(Actor.Person reader, Call call) {
        if (call.stage() != CallStage.PUBLISHED && call.stage() != CallStage.UNDER_REVIEW) {
            return 0;
        }
        var answered = sources.conflicts().declarations(reader, call.id()).stream()
                .filter(declaration -> declaration.person().equals(reader.id()))
                .map(Declaration::proposal)
                .collect(toSet());
        return (int) sources.proposals().entriesToDeclare(reader, call.id()).stream()
                .map(EntryToDeclare::proposal)
                .filter(proposal -> !answered.contains(proposal))
                .count();
    }

    private int open(Actor.Person reader, Call call) {
        return call.stage() == CallStage.UNDER_REVIEW
                ? sources.reviews().open(reader).getOrDefault(call.id(), 0)
                : 0;
    }

    private Text filled(OfficeLetter letter, Owed owed) {
        var schedule = schedules.of(letter.call());
        return letter.text()
                .filled(
                        LetterWriter.WAITING,
                        people.languages(letter.person()).stream()
                                .map(language -> said(language, schedule, owed))
                                .toList());
    }

    private String said(Language language, Schedule schedule, Owed owed) {
        String all = Stream.of(
                        line(language, "declarations", owed.declarations(), schedule.declareBy()),
                        line(language, "reviews", owed.reviews(), schedule.reviewBy()))
                .flatMap(Optional::stream)
                .collect(joining("\n"));
        return all.isEmpty() ? texts.say(language, "notices.owed.nothing") : all;
    }

    private Optional<String> line(Language language, String what, int many, Optional<LocalDate> until) {
        String by = until.map(day -> texts.say(language, "notices.owed.until", texts.day(language, day)))
                .orElse("");
        return many == 0
                ? Optional.empty()
                : Optional.of("- " + texts.say(language, "notices.owed." + what, many) + by);
    }
}
