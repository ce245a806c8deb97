package suishin.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;

class CancellingACallTest {

    private static final String REASON = "予算が成立しなかったため";

    private final Calls calls = Product.bean(Calls.class);

    /// R20
    @Test
    void aCallIsNotCancelledWithoutAReason() {
        var round = CallsFixtures.published();
        for (String nothing : List.of("", "  ", "x".repeat(1001))) {
            var problem = nothing.isBlank()
                    ? Problem.at("reason", "call.cancel-reason-missing")
                    : Problem.at("reason", "call.cancel-reason-long", 1000);
            assertThat(calls.cancel(round.office(), round.call().id(), nothing))
                    .isEqualTo(Decision.refuse(new CallRefusal.Incomplete(List.of(problem))));
        }
        assertThat(calls.find(round.call().id()).map(Call::stage)).hasValue(CallStage.PUBLISHED);
        assertThat(calls.cancellation(round.office(), round.call().id())).isEmpty();
    }

    /// R20
    @Test
    void theReasonStandsWithTheCallAndInTheLog() {
        var round = CallsFixtures.published();
        var cancelled = accepted(calls.cancel(round.office(), round.call().id(), " " + REASON + "\n"));

        assertThat(cancelled.stage()).isEqualTo(CallStage.CANCELLED);
        assertThat(calls.cancellation(round.office(), cancelled.id()))
                .isEqualTo(Optional.of(new Cancellation(
                        Product.clock().instant(), round.office().id(), REASON)));
        assertThat(Product.bean(Audit.class).of(round.office(), "call", cancelled.id()))
                .filteredOn(entry -> entry.act().equals("call.cancel"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains(REASON));
        assertThat(calls.cancel(round.office(), cancelled.id(), "もう一度"))
                .isEqualTo(Decision.refuse(new CallRefusal.NotNow(CallStage.CANCELLED)));
        var member = new Actor.Person(round.committee().getFirst().id());
        assertThat(calls.cancel(member, CallsFixtures.published().call().id(), REASON))
                .isEqualTo(Decision.refuse(new CallRefusal.Denied()));
    }

    @Test
    void aProgramGivesTheReasonToo() {
        var round = CallsFixtures.published();
        String address = "/api/v1/calls/" + round.call().id() + "/cancel";
        var refused = ApiOfCallsTest.post(round.office(), address, "{}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("call.cancel-reason-missing");

        var done = ApiOfCallsTest.post(round.office(), address, "{\"reason\": \"" + REASON + "\"}");

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("CANCELLED", REASON);
    }

    @Test
    void theOfficeSaysWhyOnThePageAndTheSecretariesOfTheCallReadIt() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.begun(round.call());
        var stranger = ProposalFixtures.begun(CallsFixtures.published().call());
        String address = "/office/calls/" + round.call().id();
        var office = Browser.of(round.office().id(), "ja");
        assertThat(office.get(address).body()).contains("中止の理由");
        assertThat(office.post(address + "/cancel", Map.of()).statusCode()).isEqualTo(422);
        assertThat(office.post(address + "/cancel", Map.of("reason", " ")).body())
                .contains("中止の理由を入力してください。");

        assertThat(office.post(address + "/cancel", Map.of("reason", REASON)).statusCode())
                .isEqualTo(303);

        assertThat(office.get(address).body()).contains(REASON);
        String proposal = "/work/proposals/" + made.proposal();
        assertThat(Browser.of(made.place().secretary().id(), "ja").get(proposal).body())
                .contains("この公募は中止されました", REASON);
        assertThat(Browser.of(made.place().secretary().id(), "en").get(proposal).body())
                .contains("This call was cancelled", REASON);
        assertThat(calls.cancellation(made.place().secretary(), round.call().id()))
                .isPresent();
        assertThat(calls.cancellation(stranger.place().secretary(), round.call().id()))
                .isEmpty();
        assertThat(Browser.anybody("ja").get("/calls/" + round.call().id()).body())
                .doesNotContain(REASON);
    }
}
