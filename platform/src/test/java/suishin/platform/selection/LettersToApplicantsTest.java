package suishin.platform.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.messages.Letter;
import suishin.platform.messages.Mail;
import suishin.platform.people.People;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Place;
import suishin.platform.testing.SelectionFixtures;
import suishin.platform.testing.SelectionFixtures.Sitting;
import suishin.platform.web.Language;

/// Applicants are written to in their language, with an address their browser can follow.
class LettersToApplicantsTest {

    private static final String FEEDBACK = "具体的な根拠を示してください。 Please name your partners.";

    @Test
    void theResultIsWrittenInTheReadersLanguageAndElseInBoth() {
        var sitting = SelectionFixtures.concluded(1, 1);
        SelectionFixtures.allConcur(sitting, 1);
        var place = sitting.made().getFirst().place();
        var english = secretary(place, Optional.of(Language.EN));
        var japanese = secretary(place, Optional.of(Language.JA));
        release(sitting);

        String address = "https://suishin.example.jp/work/proposals/" + sitting.proposal(0) + "/letter";
        var both = newest(place.secretary());
        assertThat(both.subject()).contains("選定結果のお知らせ", "Result of the selection");
        assertThat(both.body())
                .contains("次の類型で指定することに決定しました", "designated", address, FEEDBACK)
                .contains(place.region().name() + "協議会（", "(" + place.region().name() + "協議会)");
        assertThat(newest(english).subject())
                .contains("Result of the selection")
                .doesNotContain("選定結果");
        assertThat(newest(english).body())
                .contains("designated", "the council of Test region", address, FEEDBACK)
                .doesNotContain("次の類型で指定することに決定しました", "観点ごとの所見");
        assertThat(newest(japanese).subject()).contains("選定結果").doesNotContain("Result");
        assertThat(newest(japanese).body())
                .contains("次の類型で指定することに決定しました", address, FEEDBACK)
                .doesNotContain("After signing in");
    }

    @Test
    void theReceiptIsWrittenInTheLanguageThePersonChoseOnTheirPage() {
        var made = ProposalFixtures.ready(CallsFixtures.published().call());
        var by = made.place().secretary();
        var browser = Browser.of(by.id(), "ja");
        assertThat(browser.get("/account").body()).contains("value=\"\" selected");
        assertThat(browser.post("/account/language", Map.of("language", "en")).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/account").body()).contains("value=\"en\" selected");

        ProposalFixtures.seal(made);

        assertThat(newest(by).subject()).contains("Receipt of a proposal").doesNotContain("受領書");
        assertThat(newest(by).body())
                .contains(
                        "Receipt of a proposal",
                        "Region: Test region",
                        "https://suishin.example.jp/work/proposals/" + made.proposal())
                .doesNotContain("受領日時");
    }

    private static void release(Sitting sitting) {
        var office = sitting.round().office();
        accepted(Product.bean(Decisions.class).draft(office, sitting.call()));
        accepted(Product.bean(Decisions.class)
                .edit(office, new Feedback(sitting.proposal(0), Feedback.WHOLE, 1, FEEDBACK, office.id())));
        accepted(Product.bean(Decisions.class).check(sitting.secondOffice(), sitting.call(), sitting.version()));
        SelectionFixtures.release(sitting);
    }

    private static Actor.Person secretary(Place place, Optional<Language> language) {
        var person = CallsFixtures.person("事務局");
        var actor = new Actor.Person(person.id());
        Product.bean(Access.class)
                .give(
                        new Actor.Product("a test"),
                        person.id(),
                        Role.COUNCIL_SECRETARY,
                        Scope.region(place.region().id()),
                        Optional.empty());
        Product.bean(People.class).prefer(actor, language);
        return actor;
    }

    private static Letter newest(Actor.Person person) {
        return Product.bean(Mail.class).to(person, person.id()).getFirst();
    }
}
