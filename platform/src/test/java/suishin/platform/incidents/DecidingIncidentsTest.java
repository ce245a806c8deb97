package suishin.platform.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.calls.CallAct;
import suishin.platform.calls.CallRefusal;
import suishin.platform.calls.Calls;
import suishin.platform.incidents.Incident.Outcome;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.messages.Mail;
import suishin.platform.proposals.ProposalRefusal;
import suishin.platform.proposals.Sealing;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.TimeGoesBack;

/// An incident is reported, decided once with a reason, and published; after the close nothing changes without one.
@ExtendWith(TimeGoesBack.class)
class DecidingIncidentsTest {

    private final Incidents incidents = Product.bean(Incidents.class);
    private final Sealing sealing = Product.bean(Sealing.class);

    /// What people type has whole seconds.
    @BeforeEach
    void beginAtAWholeSecond() {
        Product.clock().toWholeSecond();
    }

    /// R15: the region of the decision hands in until its instant, to the microsecond; no other does.
    @Test
    void theRegionHandsInUntilItsInstantAndOthersDoNot() {
        var round = CallsFixtures.published();
        var call = round.call();
        var late = ProposalFixtures.ready(call);
        var onTime = ProposalFixtures.ready(call);
        var other = ProposalFixtures.ready(call);
        var until = call.closesAt().plus(Duration.ofHours(30));
        for (Made made : List.of(late, onTime)) {
            accepted(incidents.decide(
                    round.office(),
                    IncidentFixture.reported(made, call).id(),
                    IncidentFixture.ruling(Outcome.REGION, call, until)));
        }
        Product.clock().set(call.closesAt().plusNanos(1000));
        assertThat(sealing.seal(other.place().secretary(), other.proposal()))
                .isEqualTo(Decision.refuse(new ProposalRefusal.TooLate(
                        call.closesAt(), Product.clock().instant(), call.zone())));
        Product.clock().set(until.plusNanos(1000));
        assertThat(sealing.seal(late.place().secretary(), late.proposal()))
                .isEqualTo(Decision.refuse(
                        new ProposalRefusal.TooLate(until, Product.clock().instant(), call.zone())));
        Product.clock().set(until);
        assertThat(ProposalFixtures.seal(onTime).sealedAt()).isEqualTo(until);
        saidOnItsPage(round.office(), onTime, until);
        assertThat(incidents.uses(round.office(), late.proposal())).isEmpty();
    }

    private void saidOnItsPage(Actor.Person office, Made made, Instant first) {
        var uses = incidents.uses(office, made.proposal());
        assertThat(uses.stream().map(Incident.Use::firstAt)).isEqualTo(List.of(first));
        assertThat(Browser.of(made.place().secretary().id(), "ja")
                        .get("/work/proposals/" + made.proposal())
                        .body())
                .contains("締切後の変更", "広域の通信障害が確認できたため")
                .doesNotContain("‹");
        assertThat(Browser.of(made.place().secretary().id(), "en")
                        .get("/work/proposals/" + made.proposal() + "/receipts/1/text")
                        .body())
                .contains("Deadline (granted to this region because of an incident): ");
    }

    /// Everybody reads the decision, and nobody learns whom it concerned.
    @Test
    void theDecisionIsPublishedWithoutNames() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.begun(round.call());
        var incident = IncidentFixture.reported(made, round.call());
        var page = "/calls/" + round.call().id();
        assertThat(Browser.anybody("ja").get(page).body()).doesNotContain("障害・事故による締切の扱い");
        var until = round.call().closesAt().plus(Duration.ofHours(1));
        accepted(incidents.decide(
                round.office(), incident.id(), IncidentFixture.ruling(Outcome.REGION, round.call(), until)));
        assertThat(Browser.anybody("ja").get(page).body())
                .contains("障害・事故による締切の扱い", "一つの地域に限って", "広域の通信障害が確認できたため")
                .doesNotContain("‹", made.name().ja(), "庁舎の回線", "COUNCIL_SECRETARY");
        assertThat(Browser.anybody("en").get(page).body())
                .contains("one region may hand in until")
                .doesNotContain("‹", made.name().en());
        assertThat(Browser.anybody("ja")
                        .get("/api/v1/public/calls/" + round.call().id() + "/incidents")
                        .body())
                .contains("REGION", "広域の通信障害")
                .doesNotContain(
                        made.place().region().id().toString(),
                        round.office().id().toString(),
                        "庁舎");
        assertThat(Product.bean(Mail.class)
                        .to(made.place().secretary(), made.place().secretary().id())
                        .getFirst()
                        .body())
                .contains("この地域に限って締切を延ばす", "広域の通信障害が確認できたため", "（Asia/Tokyo、");
    }

    /// For all, the deadline of the call is moved, with its public history.
    @Test
    void forAllTheCallIsExtended() {
        var round = CallsFixtures.published();
        var incident = IncidentFixture.reported(ProposalFixtures.begun(round.call()), round.call());
        var until = round.call().closesAt().plus(Duration.ofDays(1));
        accepted(incidents.decide(
                round.office(), incident.id(), IncidentFixture.ruling(Outcome.EVERYBODY, round.call(), until)));
        var calls = Product.bean(Calls.class);
        assertThat(calls.find(round.call().id()).orElseThrow().closesAt()).isEqualTo(until);
        assertThat(calls.extensions(round.call().id())).hasSize(1);
    }

    @Test
    void aRefusalMovesNothing() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.ready(round.call());
        var refused = new IncidentForm.Ruling(Optional.of(Outcome.REFUSED), "", "個別の回線の不調のため");
        accepted(incidents.decide(
                round.office(), IncidentFixture.reported(made, round.call()).id(), refused));
        Product.clock().set(round.call().closesAt().plusNanos(1000));
        assertThat(sealing.seal(made.place().secretary(), made.proposal()))
                .isEqualTo(Decision.refuse(new ProposalRefusal.TooLate(
                        round.call().closesAt(),
                        Product.clock().instant(),
                        round.call().zone())));
    }

    @Test
    void ofTwoOfficersAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
        var round = CallsFixtures.published();
        var incident = IncidentFixture.reported(ProposalFixtures.begun(round.call()), round.call());
        var officers = List.of(round.office(), CallsFixtures.office(), CallsFixtures.office(), CallsFixtures.office());
        var until = round.call().closesAt().plus(Duration.ofHours(1));
        var start = new CountDownLatch(1);
        var decisions = new ArrayList<Decision<Incident>>();
        try (var threads = Executors.newFixedThreadPool(officers.size())) {
            var running = officers.stream()
                    .map(officer -> threads.submit(() -> {
                        start.await();
                        return incidents.decide(
                                officer, incident.id(), IncidentFixture.ruling(Outcome.REGION, round.call(), until));
                    }))
                    .toList();
            start.countDown();
            for (var one : running) {
                decisions.add(one.get());
            }
        }
        var told = Decision.<Incident>refuse(new IncidentRefusal.AlreadyDecided(
                Product.clock().instant(), round.call().zone()));
        assertThat(decisions.stream().filter(told::equals)).hasSize(officers.size() - 1);
        assertThat(decisions.stream().filter(Decision.Accepted.class::isInstance))
                .hasSize(1);
    }

    /// Review waits for whoever may still hand in.
    @Test
    void reviewDoesNotBeginWhileARegionMayStillHandIn() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.begun(round.call());
        var until = round.call().closesAt().plus(Duration.ofHours(1));
        accepted(incidents.decide(
                round.office(),
                IncidentFixture.reported(made, round.call()).id(),
                IncidentFixture.ruling(Outcome.REGION, round.call(), until)));
        var calls = Product.bean(Calls.class);
        Product.clock().set(until);
        assertThat(calls.advance(round.office(), round.call().id(), CallAct.BEGIN_REVIEW))
                .isEqualTo(Decision.refuse(new CallRefusal.StillOpen()));
        Product.clock().set(until.plusNanos(1000));
        accepted(calls.advance(round.office(), round.call().id(), CallAct.BEGIN_REVIEW));
    }
}
