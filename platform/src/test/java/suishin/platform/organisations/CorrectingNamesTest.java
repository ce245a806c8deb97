package suishin.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;

/// A misspelt name is mended: the institution was never called so.
class CorrectingNamesTest {

    private final Organisations organisations = Product.bean(Organisations.class);
    private final Names names = Product.bean(Names.class);
    private final Actor.Person office = CallsFixtures.office();
    private final String mark = UUID.randomUUID().toString();

    /// R20
    @Test
    void aCorrectionLeavesNoFormerNameAndTheLogKeepsWhatStoodAndWhy() {
        UUID id = added("見本大学校");
        accepted(names.correct(office, id, new Names.Correction("見本大学" + mark, "Sample University", "登録時の誤記")));

        assertThat(organisations.find(id).orElseThrow().words().en()).isEqualTo("Sample University");
        assertThat(organisations.find(id).orElseThrow().name()).isEqualTo("見本大学" + mark);
        assertThat(names.of(List.of(id))).isEmpty();
        assertThat(organisations.search("見本大学校" + mark)).isEmpty();
        assertThat(Product.bean(Audit.class).of(office, "organisation", id))
                .filteredOn(entry -> entry.act().equals("organisation.name-corrected"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("登録時の誤記", "見本大学校" + mark));
    }

    @Test
    void allThatIsMissingIsSaidAtOnceAndTheNameOfAnotherIsRefused() {
        UUID id = added("見本大学校");
        assertThat(names.correct(office, id, new Names.Correction(" ", "", " ")))
                .isEqualTo(Decision.refuse(new OrganisationRefusal.Incomplete(List.of(
                        Problem.at("name", "organisations.name-missing"),
                        Problem.at("reason", "organisations.correction-reason")))));
        var other = organisations.find(added("既存大学")).orElseThrow();
        assertThat(names.correct(office, id, new Names.Correction("既存大学" + mark, "", "誤記")))
                .isEqualTo(Decision.refuse(new OrganisationRefusal.AlreadyThere(other.words())));
        assertThat(names.correct(new Actor.Person(UUID.randomUUID()), id, new Names.Correction("他", "", "誤記")))
                .isEqualTo(Decision.refuse(new OrganisationRefusal.NotKeeper()));
    }

    @Test
    void theFormComesBackWithWhatWasTypedAndSavesOnceTheReasonIsThere() {
        UUID id = added("見本大学校");
        String page = "/work/organisations/" + id;
        var browser = Browser.of(office.id(), "ja");
        assertThat(browser.get(page).body()).contains("誤記を訂正する");
        var refused =
                browser.post(page + "/name/correct", Map.of("name", "見本大学" + mark, "nameEn", "Typed", "reason", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("訂正の理由を入力してください", "value=\"見本大学" + mark, "value=\"Typed\"");
        assertThat(browser.post(
                                page + "/name/correct",
                                Map.of("name", "見本大学" + mark, "nameEn", "Typed", "reason", "誤記"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(organisations.find(id).orElseThrow().nameEn()).isEqualTo("Typed");
    }

    @Test
    void programsCorrectANameAndLeaveTheEnglishOneAsItIs() {
        UUID id = added("見本大学校");
        String body = "{\"name\": \"見本大学%s\", \"reason\": \"誤記\"}".formatted(mark);
        assertThat(Program.of(office)
                        .put("/api/v1/organisations/" + id + "/name", body)
                        .statusCode())
                .isEqualTo(200);
        assertThat(organisations.find(id).orElseThrow().name()).isEqualTo("見本大学" + mark);
        assertThat(organisations.find(id).orElseThrow().nameEn()).isEqualTo("English");
    }

    private UUID added(String name) {
        return accepted(organisations.add(office, new Organisation.Draft(name + mark, "English", Sector.ACADEMIA, "")))
                .id();
    }
}
