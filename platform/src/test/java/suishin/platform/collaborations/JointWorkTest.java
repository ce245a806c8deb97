package suishin.platform.collaborations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.organisations.Days;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.Person;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Rows;

class JointWorkTest {

    private final Collaborations collaborations = Product.bean(Collaborations.class);
    private final Actor.Person office = CallsFixtures.office();
    private final Person person = CallsFixtures.person("研究者");
    private final Organisation organisation = organisation(office);
    private final String title = "共同研究 " + UUID.randomUUID();

    @Test
    void whatIsRecordedIsFoundByThePeopleInIt() {
        var work = accepted(collaborations.record(office, typed("1,000,000")));
        assertThat(collaborations.of(office, List.of(person.id()))).containsExactly(work);
        assertThat(work.amountYen()).isEqualTo(OptionalLong.of(1_000_000));
        assertThat(work.days()).isEqualTo(Days.of(LocalDate.of(2022, 4, 1), LocalDate.of(2024, 3, 31)));
        assertThat(work.people()).isEqualTo(Set.of(person.id()));
        assertThat(work.organisations()).isEqualTo(Set.of(organisation.id()));
    }

    @Test
    void anAmountMaySayItsUnitAndIsReadToTheYen() {
        assertThat(accepted(collaborations.record(office, typed("1億2,000万円"))).amountYen())
                .hasValue(120_000_000);
        assertThat(collaborations.record(office, typed("1.5円")))
                .isEqualTo(Decision.refuse(new CollaborationRefusal.Incomplete(
                        List.of(Problem.at("amount", "collaborations.amount-wrong", "1.5円")))));
    }

    @Test
    void anAmountThatIsNotKnownStaysNotRecorded() {
        assertThat(accepted(collaborations.record(office, typed(" "))).amountYen())
                .isEmpty();
        assertThat(accepted(collaborations.record(office, typed("０"))).amountYen())
                .hasValue(0);
    }

    @Test
    void toldTwiceItStandsOnce() {
        accepted(collaborations.record(office, typed("")));
        accepted(collaborations.record(office, typed("5")));
        assertThat(collaborations.of(office, List.of(person.id()))).hasSize(1);
    }

    @Test
    void everythingToMendIsNamedAtOnce() {
        var typed = new JointWork.Typed("", "2024/04/01", "2023-04-01", "百万", "", List.of("誰か", person.address()));
        assertThat(collaborations.record(office, typed))
                .isEqualTo(Decision.refuse(new CollaborationRefusal.Incomplete(List.of(
                        Problem.at("until", "collaborations.days-turned"),
                        Problem.at("title", "collaborations.title-missing"),
                        Problem.at("source", "collaborations.source-missing"),
                        Problem.at("amount", "collaborations.amount-wrong", "百万"),
                        Problem.at("parties", "collaborations.party-unknown", "誰か")))));
    }

    @Test
    void onePartyIsNoJointWork() {
        var alone = new JointWork.Typed(title, "2024-04-01", "", "", "届出", List.of(person.address(), person.address()));
        assertThat(collaborations.record(office, alone))
                .isEqualTo(Decision.refuse(new CollaborationRefusal.Incomplete(
                        List.of(Problem.at("parties", "collaborations.parties-few")))));
    }

    @Test
    void itReachesThatManyYearsBackToTheDay() {
        var work = accepted(collaborations.record(office, typed("")));
        assertThat(work.reaches(LocalDate.of(2029, 3, 31), 5)).isTrue();
        assertThat(work.reaches(LocalDate.of(2029, 4, 1), 5)).isFalse();
        assertThat(work.reaches(LocalDate.of(2022, 4, 1), 0)).isTrue();
        assertThat(work.reaches(LocalDate.of(2022, 3, 31), 0)).isFalse();
    }

    @Test
    void aTableIsShownBeforeItIsRecordedAndReadTwiceStandsOnce() {
        var browser = Browser.of(office.id(), "ja");
        browser.get("/office/joint-work");
        String text = "title,since,until,amount_yen,source,parties\n%s,2020-04-01,,,公表資料,%s;%s\n"
                .formatted(title, person.address(), organisation.name());
        var look = browser.postFile("/office/joint-work/import", "file", "joint.csv", text);
        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.body()).contains(title, organisation.name(), "記録なし");
        assertThat(collaborations.of(office, List.of(person.id()))).isEmpty();
        for (int i = 0; i < 2; i++) {
            assertThat(browser.post("/office/joint-work/import/apply", Map.of("text", text))
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(collaborations.of(office, List.of(person.id())))
                .singleElement()
                .satisfies(work -> {
                    assertThat(work.until()).isEmpty();
                    assertThat(work.amountYen()).isEmpty();
                });
    }

    @Test
    void aTableThatIsNotUnderstoodIsNamedByItsCellsAndNothingOfItIsRecorded() {
        var browser = Browser.of(office.id(), "ja");
        browser.get("/office/joint-work");
        String text = "title,since,source,parties\n%1$s,2020-04-01,資料,%2$s;%3$s\n%1$s,春,資料,%2$s;いない機関\n"
                .formatted(title, person.address(), organisation.name());
        var look = browser.postFile("/office/joint-work/import", "file", "joint.csv", text);
        assertThat(look.statusCode()).isEqualTo(422);
        assertThat(look.body()).contains("B3：", "D3：", "いない機関");
        browser.post("/office/joint-work/import/apply", Map.of("text", text));
        assertThat(collaborations.of(office, List.of(person.id()))).isEmpty();
    }

    @Test
    void nobodyButTheOfficeAndTheAuditorReadsIt() {
        accepted(collaborations.record(office, typed("")));
        var auditor = CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY));
        assertThat(collaborations.of(auditor, List.of(person.id()))).hasSize(1);
        assertThat(collaborations.of(new Actor.Person(person.id()), List.of(person.id())))
                .isEmpty();
        assertThat(collaborations.record(auditor, typed("")))
                .isEqualTo(Decision.refuse(new CollaborationRefusal.Denied()));
        assertThat(Browser.of(person.id(), "ja").get("/office/joint-work").statusCode())
                .isEqualTo(404);
        var page = Browser.of(auditor.id(), "en").get("/office/joint-work");
        assertThat(page.body()).contains(title).doesNotContain("Take back");
    }

    /// R20
    @Test
    void whatWasWrongIsTakenBackAndTheLogKeepsIt() {
        var work = accepted(collaborations.record(office, typed("")));
        accepted(collaborations.remove(office, work.id()));
        assertThat(collaborations.of(office, List.of(person.id()))).isEmpty();
        assertThat(collaborations.remove(office, work.id()))
                .isEqualTo(Decision.refuse(new CollaborationRefusal.Unknown()));
        assertThat(Rows.asOwner("SELECT act FROM audit.entry WHERE thing_id = '" + work.id() + "' ORDER BY id"))
                .containsExactly("joint-work.recorded", "joint-work.removed");
    }

    private JointWork.Typed typed(String amount) {
        return new JointWork.Typed(
                title,
                "2022-04-01",
                "2024-03-31",
                amount,
                "公表資料",
                List.of(person.address(), "  ", organisation.name()));
    }

    private static Organisation organisation(Actor by) {
        var draft = new Organisation.Draft("見本大学" + UUID.randomUUID(), "", Sector.ACADEMIA, "");
        return accepted(Product.bean(Organisations.class).add(by, draft));
    }
}
