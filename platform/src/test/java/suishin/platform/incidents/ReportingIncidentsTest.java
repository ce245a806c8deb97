package suishin.platform.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.TimeGoesBack;

/// Who reports an incident and who knows of one, on pages and by program.
@ExtendWith(TimeGoesBack.class)
class ReportingIncidentsTest {

    private final Incidents incidents = Product.bean(Incidents.class);

    /// What people type has whole seconds.
    @BeforeEach
    void beginAtAWholeSecond() {
        Product.clock().toWholeSecond();
    }

    /// A council knows its own, experts know none, the office, auditors and ministries of the programme know all.
    @Test
    void theRegionAndThoseWhoRunAndDecideTheRoundKnowOfIt() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.begun(round.call());
        var incident = IncidentFixture.reported(made, round.call());
        var knows = Map.of(
                "secretary", made.place().secretary(),
                "approver", made.place().approver(made.place().proposers().getFirst()),
                "office", round.office(),
                "auditor", CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY)),
                "ministry", CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry(ModelProgramme.KEY, "MEXT")));
        knows.forEach((who, person) -> {
            assertThat(incidents.find(person, incident.id())).as(who).isPresent();
            assertThat(Browser.of(person.id(), "en")
                            .get("/work/incidents/" + incident.id())
                            .body())
                    .as(who)
                    .contains("庁舎の回線が切れた")
                    .doesNotContain("‹");
        });
    }

    @Test
    void nobodyElseKnowsOrDecides() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.begun(round.call());
        var incident = IncidentFixture.reported(made, round.call());
        var others = Map.of(
                "other secretary", ProposalFixtures.begun(round.call()).place().secretary(),
                "expert", new Actor.Person(round.committee().getFirst().id()),
                "other office", CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("other")),
                "other ministry", CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry("other", "MEXT")),
                "nobody", new Actor.Person(CallsFixtures.person("無役").id()));
        var until = round.call().closesAt().plusSeconds(60);
        var ruling = IncidentFixture.ruling(Incident.Outcome.REGION, round.call(), until);
        others.forEach((who, person) -> {
            assertThat(incidents.find(person, incident.id())).as(who).isEmpty();
            var browser = Browser.of(person.id(), "ja");
            assertThat(browser.get("/work/incidents/" + incident.id()).statusCode())
                    .as(who)
                    .isEqualTo(404);
            assertThat(browser.get("/work/incidents").body())
                    .as(who)
                    .doesNotContain("庁舎の回線", incident.id().toString());
            assertThat(incidents.decide(person, incident.id(), ruling))
                    .as(who)
                    .isEqualTo(Decision.refuse(new IncidentRefusal.Denied()));
        });
    }

    @Test
    void everythingWrongIsNamedAtOnceAndNothingTypedIsLost() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.begun(round.call());
        var browser = Browser.of(made.place().secretary().id(), "ja");
        browser.get("/work/incidents");
        var answer = browser.postMultipart("/work/incidents", "x", """
                --x\r
                Content-Disposition: form-data; name="concerns"\r
                \r
                %s/%s\r
                --x\r
                Content-Disposition: form-data; name="from"\r
                \r
                きのう\r
                --x\r
                Content-Disposition: form-data; name="until"\r
                \r
                \r
                --x\r
                Content-Disposition: form-data; name="evidence"; filename="a.exe"\r
                \r
                MZ\r
                --x--\r
                """.formatted(
                        round.call().id(), made.place().region().id()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("what-wrong", "from-wrong", "until-wrong", "evidence-wrong", "value=\"きのう\"")
                .doesNotContain("‹");
    }

    @Test
    void everythingWrongWithADecisionIsNamedAtOnce() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.begun(round.call());
        var incident = IncidentFixture.reported(made, round.call());
        var nothing = new IncidentForm.Ruling(
                Optional.of(Incident.Outcome.REGION),
                IncidentFixture.local(round.call(), round.call().closesAt()),
                " ");
        assertThat(incidents.decide(round.office(), incident.id(), nothing))
                .isEqualTo(Decision.refuse(new IncidentRefusal.Incomplete(List.of(
                        Problem.at("until", "incidents.not-later"),
                        Problem.at("reason", "incidents.reason-missing")))));
    }

    /// By program the same, with the evidence that was sent on the page.
    @Test
    void aProgramReportsAndDecides() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.begun(round.call());
        var now = Product.clock().instant();
        var answer = Program.of(made.place().secretary()).post("/api/v1/incidents", """
                {"call": "%s", "region": "%s", "what": "停電", "from": "%s", "until": "%s"}""".formatted(
                        round.call().id(),
                        made.place().region().id(),
                        IncidentFixture.local(round.call(), now.minusSeconds(60)),
                        IncidentFixture.local(round.call(), now)));
        assertThat(answer.statusCode()).isEqualTo(201);
        var id = incidents.of(made.place().secretary()).getFirst().id();
        var decision = Program.of(round.office()).post("/api/v1/incidents/" + id + "/decision", """
                {"outcome": "REGION", "until": "%s", "reason": "停電が確認できたため"}""".formatted(
                IncidentFixture.local(round.call(), round.call().closesAt().plusSeconds(3600))));
        assertThat(decision.statusCode()).isEqualTo(200);
        assertThat(incidents.grantedUntil(
                        round.call().id(), made.place().region().id()))
                .contains(round.call().closesAt().plusSeconds(3600));
        assertThat(Program.of(made.place().secretary())
                        .post("/api/v1/incidents/" + id + "/decision", "{}")
                        .statusCode())
                .isEqualTo(403);
    }
}
