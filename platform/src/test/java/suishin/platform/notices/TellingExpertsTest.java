package suishin.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suishin.platform.assignments.Assignment;
import suishin.platform.assignments.Change;
import suishin.platform.assignments.Changes;
import suishin.platform.invitations.OfficeLetter;
import suishin.platform.invitations.OfficeLetter.Kind;
import suishin.platform.invitations.Outbox;
import suishin.platform.kernel.Actor;
import suishin.platform.messages.Letter;
import suishin.platform.messages.Mail;
import suishin.platform.people.People;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.QueryCount;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.web.Language;

class TellingExpertsTest {

    private final Panel panel = ReviewFixtures.assigned(2);
    private final UUID first = panel.proposals().getFirst().proposal();
    private final Actor.Person reader = both();
    private final Outbox outbox = Product.bean(Outbox.class);

    @Test
    void oneLetterAnExpertSaysWhatTheyReadByNameAndNothingLeavesBeforeItIsReleased() {
        LettersFixture.draft();
        var letters = letters(reader);
        assertThat(letters).singleElement().extracting(OfficeLetter::kind).isEqualTo(Kind.ASSIGNMENT);
        assertThat(mail(reader)).isEmpty();
        release(letters.getFirst());
        assertThat(mail(reader)).singleElement().satisfies(mail -> {
            assertThat(mail.body())
                    .contains(name(0), name(1), "https://suishin.example.jp/work")
                    .contains(panel.round().call().name().ja());
            assertThat(mail.body()).doesNotContain("[");
        });
    }

    @Test
    void aLetterIsWrittenInTheLanguageItsReaderChose() {
        Product.bean(People.class).prefer(reader, java.util.Optional.of(Language.EN));
        LettersFixture.draft();
        release(letters(reader).getFirst());
        assertThat(mail(reader).getFirst().body())
                .contains("Newly yours to read (2)")
                .doesNotContain("ご担当");
    }

    /// R9
    @Test
    void whoIsBarredBetweenTheDraftAndTheSendingIsToldNothingOfThatProposal() {
        LettersFixture.draft();
        var letter = letters(reader).getFirst();
        ReviewFixtures.declare(panel, reader, first, "kinship");
        assertThat(outbox.preview(panel.office(), panel.call(), letter.id())
                        .<String>fold(shown -> shown.now().body(), no -> no.code()))
                .contains(name(1))
                .doesNotContain(name(0));
        release(letter);
        assertThat(mail(reader))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).contains(name(1)).doesNotContain(name(0)));
    }

    /// R9
    @Test
    void aNameTypedByHandIsStoppedAsTheLetterLeavesAndTheOfficeReadsWhy() {
        LettersFixture.draft();
        var letter = letters(reader).getFirst();
        accepted(outbox.edit(
                panel.office(),
                panel.call(),
                letter.id(),
                1,
                new OfficeLetter.Text("件名", name(0) + "をお願いします。\n[proposals]")));
        ReviewFixtures.declare(panel, reader, first, "kinship");
        assertThat(accepted(outbox.release(panel.office(), panel.call(), List.of(letter.id()))))
                .isZero();
        assertThat(mail(reader)).isEmpty();
        var stopped = letters(reader).getFirst();
        assertThat(stopped.way().problem()).contains("invitations.stopped.barred");
        assertThat(stopped.isOpen()).isTrue();
        accepted(outbox.edit(
                panel.office(), panel.call(), letter.id(), 2, new OfficeLetter.Text("件名", "お願いします。\n[proposals]")));
        release(stopped);
        assertThat(mail(reader)).hasSize(1);
    }

    /// R9
    @Test
    void whoWasToldAndThenBarredHearsNothingOfIt() {
        LettersFixture.draft();
        release(letters(reader).getFirst());
        ReviewFixtures.declare(panel, reader, first, "kinship");
        LettersFixture.draft();
        Product.clock().advance(Duration.ofDays(2));
        var second = letters(reader).getFirst();
        assertThat(accepted(outbox.release(panel.office(), panel.call(), List.of(second.id()))))
                .isZero();
        assertThat(mail(reader)).hasSize(1);
        assertThat(letters(reader)).hasSize(1);
    }

    @Test
    void whatIsTakenBackAndGivenAgainBeforeTheLetterLeavesIsNoNews() {
        LettersFixture.draft();
        release(letters(reader).getFirst());
        Product.clock().advance(Duration.ofDays(2));
        var pair = new Assignment(panel.call(), first, reader.id());
        take(pair);
        LettersFixture.draft();
        var letter = letters(reader).getFirst();
        assertThat(outbox.preview(panel.office(), panel.call(), letter.id())
                        .<String>fold(shown -> shown.now().body(), no -> no.code()))
                .contains("ご担当が不要になった提案（1件）\n- " + name(0));
        give(pair);
        assertThat(accepted(outbox.release(panel.office(), panel.call(), List.of(letter.id()))))
                .isZero();
        assertThat(mail(reader)).hasSize(1);
    }

    @Test
    void aPersonGetsOneMailADayWhateverIsReleased() {
        LettersFixture.draft();
        release(letters(reader).getFirst());
        var reminders = Product.bean(Reminders.class);
        accepted(reminders.draft(panel.office(), panel.call()));
        var reminder = letters(reader).getFirst();
        assertThat(reminder.kind()).isEqualTo(Kind.REMINDER);
        release(reminder);
        assertThat(mail(reader)).hasSize(1);
        var waiting = letters(reader).getFirst();
        assertThat(waiting.stage()).isEqualTo(OfficeLetter.Stage.READY);
        var zone = panel.round().call().zone();
        var morning = waiting.way().goesAt().orElseThrow();
        assertThat(morning.atZone(zone).toLocalTime()).isEqualTo(java.time.LocalTime.of(9, 0));
        assertThat(morning.atZone(zone).toLocalDate())
                .isEqualTo(Product.clock().instant().atZone(zone).toLocalDate().plusDays(1));
        Product.clock().set(morning.minusNanos(1_000));
        LettersFixture.leave();
        assertThat(mail(reader)).hasSize(1);
        Product.clock().set(morning);
        LettersFixture.leave();
        assertThat(mail(reader)).hasSize(2);
        assertThat(mail(reader).getFirst().body()).contains("書面審査：2件が未提出です").doesNotContain(name(0), name(1));
    }

    /// R9
    @Test
    void whoOwesReviewsIsRemindedOnceInSevenDaysInALetterThatNamesNoProposal() {
        var reminders = Product.bean(Reminders.class);
        var drafted = accepted(reminders.draft(panel.office(), panel.call()));
        assertThat(drafted.drafted()).isEqualTo(drafted.owing()).isPositive();
        assertThat(accepted(reminders.draft(panel.office(), panel.call())).drafted())
                .isZero();
        releaseReminders();
        assertThat(mail(reader))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body()).doesNotContain(name(0), name(1)));
        Product.clock().advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(accepted(reminders.draft(panel.office(), panel.call())).drafted())
                .isZero();
        Product.clock().advance(Duration.ofSeconds(1));
        assertThat(accepted(reminders.draft(panel.office(), panel.call()))).isEqualTo(drafted);
    }

    @Test
    void whoHasHandedInEverythingMeanwhileGetsNoReminder() {
        accepted(Product.bean(Reminders.class).draft(panel.office(), panel.call()));
        panel.proposals().forEach(made -> ReviewFixtures.review(panel, reader, made.proposal(), "A"));
        releaseReminders();
        assertThat(mail(reader)).isEmpty();
    }

    @Test
    void draftingRemindersAsksAsOftenForOneAsForThreeHundred() {
        var round = CallsFixtures.published();
        assertThat(statementsToRemind(round, 300)).isEqualTo(statementsToRemind(round, 1));
        assertThat(accepted(outbox.counts(round.office(), round.call().id()))).containsEntry("DRAFTED", 301);
    }

    private static int statementsToRemind(CallsFixtures.Round round, int many) {
        var people = Stream.generate(UUID::randomUUID).limit(many).toList();
        return QueryCount.statements(
                        () -> assertThat(Product.bean(Reminders.class).draft(round.office(), round.call(), people))
                                .isEqualTo(many))
                .size();
    }

    /// Somebody who reads both proposals.
    private Actor.Person both() {
        var second = panel.readers(panel.proposals().getLast().proposal());
        return panel.readers(first).stream()
                .filter(second::contains)
                .findFirst()
                .orElseThrow();
    }

    private String name(int proposal) {
        return panel.proposals().get(proposal).place().region().name();
    }

    private void take(Assignment pair) {
        accepted(Product.bean(Changes.class)
                .make(panel.office(), panel.call(), change(List.of(), List.of(pair)), Optional.empty()));
    }

    private void give(Assignment pair) {
        accepted(Product.bean(Changes.class)
                .make(panel.office(), panel.call(), change(List.of(pair), List.of()), Optional.empty()));
    }

    private Change change(List<Assignment> come, List<Assignment> go) {
        return new Change(come, go, Map.of(first, 1), List.of(), Map.of(), Map.of());
    }

    private void release(OfficeLetter letter) {
        assertThat(accepted(outbox.release(panel.office(), panel.call(), List.of(letter.id()))))
                .isEqualTo(1);
    }

    /// Alone: what experts read is drafted by the clock, maybe meanwhile.
    private void releaseReminders() {
        var reminders = LettersFixture.letters(panel.office(), panel.call()).stream()
                .filter(letter -> letter.kind() == Kind.REMINDER)
                .map(OfficeLetter::id)
                .toList();
        accepted(outbox.release(panel.office(), panel.call(), reminders));
    }

    private List<OfficeLetter> letters(Actor.Person to) {
        return LettersFixture.letters(panel.office(), panel.call()).stream()
                .filter(letter -> letter.person().equals(to.id()))
                .toList();
    }

    private static List<Letter> mail(Actor.Person to) {
        return Product.bean(Mail.class).to(to, to.id());
    }
}
