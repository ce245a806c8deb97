package suishin.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.Corrections.Correction;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.Rows;

/// An office mends a person's name or mail address, and signing in stays right.
class CorrectingPeopleTest {

    private static final String PASSWORD = "correct horse battery";

    private final Corrections corrections = Product.bean(Corrections.class);
    private final People people = Product.bean(People.class);
    private final Actor.Person office = CallsFixtures.office();

    @Test
    void aNameHasALimitInEitherLanguage() {
        var person = CallsFixtures.person("見本太朗");
        var self = new Actor.Person(person.id());
        String most = "名".repeat(People.LONGEST_NAME);
        accepted(people.rename(self, new Person(person.id(), most, most, person.address(), Optional.empty())));
        assertThat(people.rename(self, new Person(person.id(), "名", most + "x", person.address(), Optional.empty())))
                .isEqualTo(Decision.refuse(new PeopleRefusal.NameLong("nameEn", People.LONGEST_NAME)));
        assertThat(people.add(office, most + "x", "", address(), Optional.empty()))
                .isEqualTo(Decision.refuse(new PeopleRefusal.NameLong("name", People.LONGEST_NAME)));
    }

    /// R20
    @Test
    void theOldAddressIsToldAndSigningInGoesOnWithTheNewOne() {
        var person = CallsFixtures.person("見本太朗");
        Product.bean(Passwords.class).set(new Actor.Person(person.id()), PASSWORD);
        String link = SignInLinksFixture.issue(person.id());
        String address = address();

        accepted(corrections.correct(office, correction(person, "見本太郎", address, "字の誤り")));

        assertThat(people.find(person.id()).orElseThrow().name()).isEqualTo("見本太郎");
        assertThat(Product.bean(Passwords.class).check(address, PASSWORD)).isPresent();
        assertThat(Product.bean(Passwords.class).check(person.address(), PASSWORD))
                .isEmpty();
        assertThat(Product.bean(SignInLinks.class).redeem(link)).isEmpty();
        var told = Rows.asOwner("SELECT body FROM messages.letter WHERE address = '%s'".formatted(person.address()));
        assertThat(told)
                .singleElement()
                .satisfies(body ->
                        assertThat(body).contains("見本太郎 様", "別のアドレスに訂正しました").doesNotContain(address));
        assertThat(Product.bean(Audit.class).of(office, "person", person.id()))
                .filteredOn(entry -> entry.act().equals("person.corrected"))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.detail()).contains("字の誤り").doesNotContain(address, person.address()));
    }

    @Test
    void aNameAloneIsMendedWithoutALetterAndLinksStay() {
        var person = CallsFixtures.person("見本太朗");
        String link = SignInLinksFixture.issue(person.id());
        accepted(corrections.correct(office, correction(person, "見本太郎", person.address(), "字の誤り")));
        assertThat(Rows.asOwner("SELECT id::text FROM messages.letter WHERE address = '" + person.address() + "'"))
                .isEmpty();
        assertThat(Product.bean(SignInLinks.class).redeem(link)).isPresent();
    }

    /// Whoever changes an address can act as its person, so an office mends nobody who may do more than it gives.
    @Test
    void anOfficeMendsNobodyWithARoleItMayNotGiveAndAnAdministratorEverybody() {
        var administrator = CallsFixtures.holder(Role.ADMINISTRATOR, Administrators.EVERYTHING);
        for (var held : List.of(administrator, CallsFixtures.office())) {
            var person = people.find(held.id()).orElseThrow();
            assertThat(corrections.correct(office, correction(person, "他人", address(), "理由")))
                    .isEqualTo(Decision.refuse(new PeopleRefusal.Beyond()));
        }
        var secretary = CallsFixtures.person("事務局");
        Product.bean(Access.class)
                .give(
                        new Actor.Product("a test"),
                        secretary.id(),
                        Role.COUNCIL_SECRETARY,
                        Scope.region(UUID.randomUUID()),
                        Optional.empty());
        accepted(corrections.correct(office, correction(secretary, "事務局員", address(), "理由")));
        var approver = CallsFixtures.person("承認者");
        Product.bean(Access.class)
                .give(
                        new Actor.Product("a test"),
                        approver.id(),
                        Role.COUNCIL_MEMBER,
                        Scope.region(UUID.randomUUID()),
                        Optional.empty());
        accepted(corrections.correct(office, correction(approver, "承認の担当", address(), "理由")));
        var colleague = people.find(CallsFixtures.office().id()).orElseThrow();
        accepted(corrections.correct(administrator, correction(colleague, "担当", address(), "理由")));
        assertThat(corrections.correct(new Actor.Person(secretary.id()), correction(colleague, "他人", address(), "理由")))
                .isEqualTo(Decision.refuse(new PeopleRefusal.Beyond()));
    }

    /// Mail to an address opens the account, so the office of one programme mends nobody on a committee of
    /// another, and an officer of a ministry mends nobody at all.
    @Test
    void theOfficeOfOneProgrammeMendsNobodyOnTheCommitteeOfAnother() {
        var round = CallsFixtures.published();
        var member = round.committee().getFirst();
        var stranger = CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("another-programme"));
        var officer = CallsFixtures.holder(
                Role.MINISTRY_OFFICER, Scope.ministry(round.call().programme(), "mext"));
        var colleague = CallsFixtures.holder(
                Role.MINISTRY_OFFICER, Scope.ministry(round.call().programme(), "meti"));
        for (var by : List.of(stranger, officer)) {
            for (var person : List.of(member, people.find(colleague.id()).orElseThrow())) {
                assertThat(corrections.mayCorrect(by, person.id())).isFalse();
                assertThat(corrections.correct(by, correction(person, "他人", address(), "理由")))
                        .isEqualTo(Decision.refuse(new PeopleRefusal.Beyond()));
            }
        }
        accepted(corrections.correct(round.office(), correction(member, "委員", address(), "誤記")));
        assertThat(corrections.mayCorrect(round.office(), colleague.id())).isFalse();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndAnAddressOfSomebodyElseIsRefused() {
        var person = CallsFixtures.person("見本");
        var other = CallsFixtures.person("別人");
        assertThat(corrections.correct(office, correction(person, " ", "x", " ")))
                .isEqualTo(Decision.refuse(new PeopleRefusal.Incomplete(List.of(
                        Problem.at("name", "people.name-missing"),
                        Problem.at("address", "people.address-wrong", "x"),
                        Problem.at("reason", "people.correction-reason")))));
        assertThat(corrections.correct(office, correction(person, "見本", other.address(), "理由")))
                .isEqualTo(Decision.refuse(new PeopleRefusal.AddressTaken(other.address())));
    }

    @Test
    void theFormComesBackWithWhatWasTypedAndTheErrorBesideTheField() {
        var person = CallsFixtures.person("見本");
        String page = "/work/people/" + person.id() + "/correction";
        var browser = Browser.of(office.id(), "ja");
        assertThat(browser.get(page).body()).contains("value=\"" + person.address());
        var refused = browser.post(page, Map.of("name", "見本人", "nameEn", "", "address", "wrong", "reason", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"見本人\"", "value=\"wrong\"", "id=\"address-wrong\"", "id=\"reason-wrong\"");
        var form = Map.of("name", "見本人", "nameEn", "", "address", person.address(), "reason", "誤記");
        assertThat(browser.post(page, form).statusCode()).isEqualTo(303);
        assertThat(people.find(person.id()).orElseThrow().name()).isEqualTo("見本人");
        assertThat(Browser.of(office.id(), "ja")
                        .get("/work/people/" + office.id() + "/correction")
                        .body())
                .contains("管理者に訂正を依頼してください")
                .doesNotContain("name=\"reason\"");
        assertThat(Browser.of(person.id(), "ja").get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void programsCorrectAndWhatIsLeftOutStays() {
        var person = CallsFixtures.person("見本");
        String route = "/api/v1/people/" + person.id();
        assertThat(Program.of(office)
                        .put(route, "{\"name\": \"見本人\", \"reason\": \"誤記\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(people.find(person.id()).orElseThrow())
                .isEqualTo(new Person(person.id(), "見本人", person.nameEn(), person.address(), person.organisation()));
        assertThat(Program.of(office).put(route, "{\"name\": \"\"}").body())
                .contains("people.name-missing", "people.correction-reason");
        assertThat(Program.of(new Actor.Person(person.id()))
                        .put(route, "{\"name\": \"x\", \"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private static Correction correction(Person person, String name, String address, String reason) {
        return new Correction(person.id(), name, person.nameEn(), address, reason);
    }

    private static String address() {
        return "corrected-" + UUID.randomUUID() + "@example.jp";
    }
}
