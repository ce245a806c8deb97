package suishin.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.invitations.OfficeLetter;
import suishin.platform.invitations.OfficeLetter.Kind;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.messages.Letter;
import suishin.platform.messages.Mail;
import suishin.platform.people.People;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.selection.Decisions;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.SelectionFixtures;
import suishin.platform.testing.SelectionFixtures.Sitting;
import suishin.platform.web.Language;

/// The officers of every ministry that has to concur are told that it is their turn, by a letter the office can read.
class AskingMinistriesTest {

    private static final String SUBJECT = "ご意見のお願い";

    /// R8
    @Test
    void asTheDeliberationEndsTheOfficersOfEachMinistryGetAMail() {
        var other = CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry(ModelProgramme.KEY, "MAFF"));
        var sitting = SelectionFixtures.concluded(2, 1);
        assertThat(letters(sitting)).hasSizeGreaterThanOrEqualTo(2);
        LettersFixture.leave();

        for (String ministry : List.of("MEXT", "METI")) {
            assertThat(smtp(sitting.officer(ministry)))
                    .contains(
                            SUBJECT,
                            "令和8年度公募",
                            name(sitting, 0),
                            "異存なし",
                            "/work/calls/" + sitting.call() + "/selection",
                            "Your ministry’s concurrence is needed")
                    .doesNotContain(name(sitting, 1));
        }
        assertThat(mails(other)).isEmpty();
        assertThat(mails(sitting.chair())).noneMatch(mail -> mail.subject().contains(SUBJECT));
    }

    @Test
    void itIsWrittenInTheLanguageOfTheReader() {
        var sitting = SelectionFixtures.deliberating(1);
        Product.bean(People.class).prefer(sitting.officer("MEXT"), Optional.of(Language.EN));
        conclude(sitting, "international");
        LettersFixture.leave();
        assertThat(mails(sitting.officer("MEXT")).getFirst().body())
                .contains("Please say for your ministry", "- Test region")
                .doesNotContain("ください");
    }

    @Test
    void whereNothingIsRecommendedNobodyIsAsked() {
        var sitting = SelectionFixtures.concluded(1, 0);
        LettersFixture.leave();
        assertThat(mails(sitting.officer("MEXT"))).isEmpty();
    }

    /// R9
    @Test
    void anOfficerIsToldNothingOfAProposalTheyAreBarredFrom() {
        var sitting = SelectionFixtures.deliberating(2);
        SelectionFixtures.bar(sitting.officer("MEXT"), sitting.proposal(0));
        conclude(sitting, "international");
        LettersFixture.leave();
        assertThat(mails(sitting.officer("MEXT")).getFirst().body())
                .contains(name(sitting, 1))
                .doesNotContain(
                        name(sitting, 0),
                        sitting.made().getFirst().place().region().nameEn());
        assertThat(mails(sitting.officer("METI")).getFirst().body()).contains(name(sitting, 0), name(sitting, 1));
    }

    @Test
    void asDecisionsAreDraftedOnlyWhoStillOwesAPositionIsAskedAgain() {
        var sitting = SelectionFixtures.concluded(1, 1);
        LettersFixture.leave();
        accepted(SelectionFixtures.say(sitting, 0, "MEXT", true));
        accepted(Product.bean(Decisions.class).draft(sitting.round().office(), sitting.call()));
        LettersFixture.leave();
        assertThat(mails(sitting.officer("METI"))).hasSize(1);

        Product.clock().set(Product.clock().instant().plus(Duration.ofDays(2)));
        LettersFixture.leave();

        assertThat(mails(sitting.officer("METI"))).hasSize(2);
        assertThat(mails(sitting.officer("MEXT"))).hasSize(1);
    }

    private static void conclude(Sitting sitting, String type) {
        SelectionFixtures.attend(sitting, 5);
        for (int place = 0; place < sitting.made().size(); place++) {
            accepted(SelectionFixtures.recommend(sitting.chair(), sitting, place, type));
        }
        accepted(Product.bean(suishin.platform.deliberation.Deliberations.class)
                .conclude(sitting.round().office(), sitting.call()));
    }

    private static String name(Sitting sitting, int place) {
        return sitting.made().get(place).place().region().name();
    }

    private static List<OfficeLetter> letters(Sitting sitting) {
        UUID call = sitting.call();
        return LettersFixture.letters(sitting.round().office(), call).stream()
                .filter(letter -> letter.kind() == Kind.CONCURRENCE)
                .toList();
    }

    private static List<Letter> mails(Actor.Person person) {
        return Product.bean(Mail.class).to(person, person.id());
    }

    private static String smtp(Actor.Person person) {
        String address =
                Product.bean(People.class).find(person.id()).orElseThrow().address();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Product.mailTo(address).isPresent());
        return Product.mailTo(address).orElseThrow();
    }
}
