package suishin.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Problem;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

/// The office chooses the conflict rules of a call on its page, and everybody reads which ones hold.
class ChoosingConflictRulesTest {

    private final Calls calls = Product.bean(Calls.class);
    private final Actor.Person office = CallsFixtures.office();

    @Test
    void theFormOffersThePresetsAndKeepsTheChoice() {
        var call = accepted(calls.draft(office, plan("joint-work")));
        var browser = Browser.of(office.id(), "ja");
        assertThat(browser.get("/office/calls/" + call.id()).body())
                .contains("<option value=\"joint-work\" selected>", "<option value=\"light\">", "規則の内容を比べる");
        var read = new CallForm(Map.of("conflictRules", List.of("none-of-these"))).read();
        assertThat(read.problems()).contains(Problem.at("conflictRules", "call.rules-unknown"));
    }

    @Test
    void anybodyReadsUnderWhichRulesACallIsHeld() {
        var call = published("light");
        String page = Browser.of(CallsFixtures.person("誰か").id(), "en")
                .get("/calls/" + call.id())
                .body();
        assertThat(page).contains("Conflict rules", "<dd>Light</dd>");
    }

    private Call published(String preset) {
        var call = accepted(calls.draft(office, plan(preset)));
        CallsFixtures.seat(office, call.id());
        return accepted(calls.publish(office, call.id(), office.id()));
    }

    private static CallPlan plan(String preset) {
        var plan = CallsFixtures.plan();
        var pin = plan.pin();
        var rules = new CallPlan.Rules(preset, "");
        return new CallPlan(
                new CallPlan.Pin(pin.programme(), pin.version(), rules), plan.name(), plan.window(), plan.course());
    }
}
