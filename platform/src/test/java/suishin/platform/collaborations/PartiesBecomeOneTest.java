package suishin.platform.collaborations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.OrganisationMerging;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.Merging;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Rows;

/// Two parties of joint work turn out to be one: joint work with oneself is none.
class PartiesBecomeOneTest {

    private final Collaborations collaborations = Product.bean(Collaborations.class);
    private final Actor.Person office = CallsFixtures.office();
    private final Browser browser = Browser.of(office.id(), "ja");

    /// R20
    @Test
    void jointWorkOfTheTwoInstitutionsAloneIsShownBeforeAndGoesWithAnEntryInTheLog() {
        var left = institution();
        var gone = institution();
        var third = institution();
        var alone = recorded(left.name(), gone.name());
        var withThird = recorded(left.name(), gone.name(), third.name());
        String two = "/work/organisations/merge?left=%s&gone=%s".formatted(left.id(), gone.id());
        assertThat(browser.get(two).body())
                .contains("（1件）", "/office/joint-work/" + alone.id(), alone.title())
                .doesNotContain(withThird.id().toString());

        assertThat(browser.post("/work/organisations/merge", form(left.id(), gone.id()))
                        .statusCode())
                .isEqualTo(303);

        assertThat(collaborations.find(office, alone.id())).isEmpty();
        assertThat(collaborations.find(office, withThird.id()).orElseThrow().organisations())
                .containsExactlyInAnyOrder(left.id(), third.id());
        assertThat(removals(alone.id()))
                .singleElement()
                .asString()
                .contains("merged", left.id().toString(), gone.id().toString())
                .doesNotContain(alone.title());
        assertThat(removals(withThird.id())).isEmpty();
    }

    /// R20
    @Test
    void jointWorkOfTwoPeopleWhoAreOneGoesAndWhatTheyDidAtAnInstitutionStays() {
        var left = CallsFixtures.person("研究者");
        var gone = CallsFixtures.person("研究者");
        var alone = recorded(left.address(), gone.address());
        var atInstitution = recorded(gone.address(), institution().name());
        assertThat(browser.get("/work/people/merge?left=%s&gone=%s".formatted(left.id(), gone.id()))
                        .body())
                .contains(alone.title())
                .doesNotContain(atInstitution.title());

        accepted(Product.bean(Merging.class).merge(office, left.id(), gone.id()));

        assertThat(collaborations.find(office, alone.id())).isEmpty();
        assertThat(removals(alone.id())).hasSize(1);
        assertThat(collaborations.find(office, atInstitution.id()).orElseThrow().people())
                .containsExactly(left.id());
    }

    @Test
    void nothingIsSaidOfJointWorkWhereNoneGoes() {
        var left = institution();
        var gone = institution();
        recorded(left.name(), institution().name());
        assertThat(browser.get("/work/organisations/merge?left=%s&gone=%s".formatted(left.id(), gone.id()))
                        .body())
                .doesNotContain("自らとの共同研究等");
        accepted(Product.bean(OrganisationMerging.class).merge(office, left.id(), gone.id()));
    }

    private JointWork recorded(String... parties) {
        return accepted(collaborations.record(
                office,
                new JointWork.Typed(
                        "共同研究 " + UUID.randomUUID(), "2024-04-01", "2025-03-31", "1000000", "公表資料", List.of(parties))));
    }

    private Organisation institution() {
        return accepted(Product.bean(Organisations.class)
                .add(office, new Organisation.Draft("大学" + UUID.randomUUID(), "", Sector.ACADEMIA, "")));
    }

    private static List<String> removals(UUID work) {
        return Rows.asOwner(
                "SELECT detail::text FROM audit.entry WHERE act = 'joint-work.removed' AND thing_id = '" + work + "'");
    }

    private static Map<String, String> form(UUID left, UUID gone) {
        return Map.of("left", left.toString(), "gone", gone.toString());
    }
}
