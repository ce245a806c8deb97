package suishin.platform.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.database.Database;
import suishin.platform.exposure.Exposure.Event;
import suishin.platform.invitations.OfficeLetter;
import suishin.platform.invitations.Outbox;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.messages.Letter;
import suishin.platform.messages.Mail;
import suishin.platform.messages.MailFixture;
import suishin.platform.notices.LettersFixture;
import suishin.platform.notices.Reminders;
import suishin.platform.people.ApiKeys;
import suishin.platform.people.People;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.RoughPost.Mood;
import suishin.platform.testing.Rows;

/// R9: a conflict that comes to light late shows which letters had named the proposal to the expert.
class LettersNamedItTest {

    private final Panel panel = ReviewFixtures.assigned(2);
    private final UUID first = panel.proposals().getFirst().proposal();
    private final UUID last = panel.proposals().getLast().proposal();
    private final Actor.Person reader = panel.reader(first);

    /// R9
    @Test
    void aNoticeOfAssignmentThatWasSentIsToldWithItsTimeBeforeTheConflict() {
        LettersFixture.draft();
        LettersFixture.release(panel);
        MailFixture.sendUntil(() -> mail().sentAt().isPresent());
        Product.clock().advance(Duration.ofMinutes(1));
        ReviewFixtures.declare(panel, reader, first, "kinship");

        assertThat(kinds(first)).containsSubsequence("act.assignment.made", "letter.assignment", "act.conflict.barred");
        assertThat(letters(first))
                .containsExactly(new Event(mail().sentAt().orElseThrow(), "letter.assignment", mail().subject()));
        for (var by : List.of(panel.office(), auditor())) {
            var overseer = Browser.of(by.id(), "ja");
            assertThat(overseer.get(address()).body()).contains("この提案の名を挙げた割当ての通知がメールで送られた", mail().subject());
            assertThat(api(by)).contains("\"letter.assignment\"", mail().subject());
            assertThat(overseer.getBytes(address() + "/file.xlsx")).isNotEmpty();
        }
    }

    /// R9: a name that the office typed is told like one that the product filled in, of that proposal alone.
    @Test
    void aReminderInWhichTheOfficeTypedTheNameIsToldOfThatProposalAlone() {
        accepted(Product.bean(Reminders.class).draft(panel.office(), panel.call()));
        var reminder = LettersFixture.letters(panel.office(), panel.call()).stream()
                .filter(letter -> letter.person().equals(reader.id()))
                .findFirst()
                .orElseThrow();
        String name = panel.proposals().getFirst().place().region().nameEn();
        accepted(Product.bean(Outbox.class)
                .edit(panel.office(), panel.call(), reminder.id(), 1, new OfficeLetter.Text("件名", name + "の件です。")));
        LettersFixture.release(panel);
        MailFixture.sendUntil(() -> mail().sentAt().isPresent());
        assertThat(letters(first)).extracting(Event::kind).containsExactly("letter.reminder");
        assertThat(letters(last)).isEmpty();
    }

    /// R9: it can be read on the account page before the mail server takes it.
    @Test
    void aLetterTheMailServerHasNotTakenIsToldAsSuchFromTheMomentItLeft() {
        String to = Product.bean(People.class).find(reader.id()).orElseThrow().address();
        Product.post().be(Mood.REFUSES, to);
        LettersFixture.draft();
        LettersFixture.release(panel);
        assertThat(letters(first)).containsExactly(new Event(mail().writtenAt(), "letter.unsent", mail().subject()));
        Product.post().calm(to);
    }

    /// R9
    @Test
    void neitherTheExpertNorAnotherOneLearnsWhichLettersNamedIt() {
        LettersFixture.draft();
        LettersFixture.release(panel);
        var letters = Product.bean(NamedLetterStore.class);
        var database = Product.bean(Database.class);
        for (var person : List.of(reader, panel.member(0))) {
            assertThat(database.as(person, () -> letters.of(reader.id(), first)))
                    .isEmpty();
            assertThat(Browser.of(person.id(), "ja").get(address()).statusCode())
                    .isEqualTo(404);
        }
        assertThat(database.as(panel.office(), () -> letters.of(reader.id(), first)))
                .hasSize(1);
        assertThat(Rows.asOwner("SELECT letter_id FROM exposure.letter WHERE proposal_id = '" + first + "'"))
                .hasSize(panel.readers(first).size());
    }

    private String api(Actor.Person by) {
        var asked = HttpRequest.newBuilder(URI.create(
                        Product.address() + "/api/v1" + address().substring("/office".length()) + "/exposure"))
                .header("Authorization", "Bearer " + Product.bean(ApiKeys.class).make(by, "a test"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.sendAsync(asked, HttpResponse.BodyHandlers.ofString())
                    .join()
                    .body();
        }
    }

    private Actor.Person auditor() {
        return CallsFixtures.holder(
                Role.AUDITOR, Scope.programme(panel.round().call().programme()));
    }

    private Letter mail() {
        return Product.bean(Mail.class).to(reader, reader.id()).getFirst();
    }

    private List<String> kinds(UUID proposal) {
        return events(proposal).stream().map(Event::kind).toList();
    }

    private List<Event> letters(UUID proposal) {
        return events(proposal).stream()
                .filter(event -> event.kind().startsWith("letter"))
                .toList();
    }

    private List<Event> events(UUID proposal) {
        return accepted(Product.bean(Exposures.class).of(panel.office(), panel.call(), proposal, reader.id()))
                .events();
    }

    private String address() {
        return "/office/calls/" + panel.call() + "/conflicts/" + first + "/" + reader.id();
    }
}
