package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.Writes;

/// Which roles the database lets an office give: those of its own calls and councils, and of no other programme's.
class WhoGivesRolesTest {

    private final Actor.Person another = CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("another"));

    @Test
    void onlyTheOfficeOfThatVeryCallSeatsItsCommittee() {
        var round = CallsFixtures.published();
        for (Role role : new Role[] {Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR}) {
            String row = held(another.id(), role, "CALL", round.call().id().toString());
            assertThat(Writes.insert("access.held", round.office().id(), row)).isTrue();
            assertThat(Writes.insert("access.held", another.id(), row)).isFalse();
        }
    }

    @Test
    void nobodyHoldsARoleForAnotherKindOfScopeThanItsOwn() {
        Actor.Person office = CallsFixtures.office();
        String row = held(office.id(), Role.COMMITTEE_MEMBER, "PROGRAMME", ModelProgramme.KEY);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> suishin.platform.testing.Rows.asOwner(
                        "INSERT INTO access.held SELECT * FROM jsonb_populate_record(null::access.held, '%s') RETURNING 1"
                                .formatted(row))))
                .hasStackTraceContaining("role_fits_scope");
    }

    @Test
    void anOfficeNamesNoSecretaryOfARegionThatProposesToAnotherProgramme() {
        var call = CallsFixtures.published();
        UUID proposing = ProposalFixtures.begun(call.call()).place().region().id();
        UUID free = ProposalFixtures.place().region().id();
        for (Actor.Person office : new Actor.Person[] {call.office(), another}) {
            boolean own = office.equals(call.office());
            assertThat(Writes.insert("access.held", office.id(), secretary(proposing)))
                    .isEqualTo(own);
            assertThat(Writes.insert("access.held", office.id(), secretary(free)))
                    .isTrue();
        }
    }

    @Test
    void thePageOffersAnOfficeOnlyTheRolesItMayGive() {
        UUID proposing = ProposalFixtures.begun(CallsFixtures.published().call())
                .place()
                .region()
                .id();
        UUID free = ProposalFixtures.place().region().id();
        var browser = Browser.of(another.id(), "ja");
        String page = browser.get("/work/people").body();
        assertThat(page).contains("COUNCIL_SECRETARY|" + free).doesNotContain("COUNCIL_SECRETARY|" + proposing);
        var person = CallsFixtures.person("無役");
        String address = "/work/people/" + person.id() + "/roles";
        assertThat(browser.post(address, Map.of("role", "COUNCIL_SECRETARY|" + proposing))
                        .statusCode())
                .isEqualTo(404);
        browser.get("/work/people");
        assertThat(browser.post(address, Map.of("role", "COUNCIL_SECRETARY|" + free))
                        .statusCode())
                .isEqualTo(303);
        assertThat(Product.bean(Access.class).heldBy(new Actor.Person(person.id())))
                .hasSize(1);
    }

    @Test
    void whoChoosesNoRoleIsToldAndStaysAtThePerson() {
        var person = CallsFixtures.person("無役");
        var browser = Browser.of(CallsFixtures.office().id(), "ja");
        browser.get("/work/people");
        for (String act : List.of("/roles", "/roles/end")) {
            var answer = browser.post("/work/people/" + person.id() + act, Map.of("role", ""));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"give-" + person.id() + "\"");
        }
    }

    @Test
    void thePageCallsProgrammesAndMinistriesByName() {
        var officer = CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry(ModelProgramme.KEY, "MEXT"));
        String page = Browser.of(CallsFixtures.office().id(), "ja")
                .get("/work/people?person=" + officer.id())
                .body();
        assertThat(page)
                .contains("府省担当官 – 文部科学省")
                .doesNotContain("府省担当官 – MEXT")
                .doesNotContain("– " + ModelProgramme.KEY);
    }

    private static String secretary(UUID region) {
        return held(UUID.randomUUID(), Role.COUNCIL_SECRETARY, "REGION", region.toString());
    }

    private static String held(UUID person, Role role, String kind, String scope) {
        return """
                {"id": "%s", "person_id": "%s", "role": "%s", "scope_kind": "%s", "scope_id": "%s",
                 "since": "2026-04-01T00:00:00Z"}""".formatted(UUID.randomUUID(), person, role, kind, scope);
    }
}
