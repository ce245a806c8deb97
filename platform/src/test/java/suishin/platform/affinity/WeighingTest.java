package suishin.platform.affinity;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.Map;
import org.junit.jupiter.api.Test;
import suishin.platform.affinity.Affinity.Weights;
import suishin.platform.audit.Audit;
import suishin.platform.calls.CallRefusal;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.RunFixtures;

class WeighingTest {

    private final CallWeights weights = Product.bean(CallWeights.class);

    @Test
    void theOfficeSetsTheWeightsAndEveryRunKeepsThoseItUsed() {
        var panel = ReviewFixtures.declared(1);
        assertThat(weights.of(panel.office(), panel.call())).isEqualTo(Decision.accept(Weights.USUAL));
        var before = RunFixtures.ended(panel);
        String address = "/office/calls/" + panel.call() + "/affinity";
        var browser = Browser.of(panel.office().id(), "ja");
        assertThat(browser.get(address).body()).contains("value=\"50\"");
        var form = Map.of("competence", "10", "keywords", "0", "text", "85", "preference", "5");
        assertThat(browser.post(address, form).statusCode()).isEqualTo(303);

        assertThat(weights.of(panel.office(), panel.call())).isEqualTo(Decision.accept(new Weights(100, 0, 850, 50)));
        var after = RunFixtures.ended(panel);
        String runs = "/office/calls/" + panel.call() + "/runs/";
        assertThat(browser.get(runs + before).body()).contains("専門性の申告50%");
        assertThat(browser.get(runs + after).body()).contains("専門性の申告10%");
        assertThat(Product.bean(Audit.class).of(panel.office(), "call", panel.call()))
                .filteredOn(entry -> entry.act().equals("affinity.weights-set"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains("\"text\": \"850\""));
    }

    @Test
    void aProgramSetsThemInPercentAsThePageDoes() {
        var panel = ReviewFixtures.eligible(1);
        var office = Program.of(panel.office());
        String path = "/api/v1/calls/" + panel.call() + "/affinity";
        var usual = "{\"competence\":50,\"keywords\":20,\"text\":30,\"preference\":0}";
        assertThat(office.get(path).body()).isEqualTo(usual);
        String changed = usual.replace("30", "25").replace(":0}", ":5}");

        assertThat(office.put(path, changed).body()).isEqualTo(changed);

        assertThat(office.get(path).body()).isEqualTo(changed);
        assertThat(office.put(path, usual.replace("30", "31")).body()).contains("101%");
        assertThat(office.put(path, "{\"competence\":101}").body())
                .contains("\"field\":\"competence\"", "「101」", "\"field\":\"text\"");
        assertThat(Program.of(panel.member(1)).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void weightsThatDoNotComeToAHundredAreRefusedAndWhatWasTypedStays() {
        var panel = ReviewFixtures.eligible(1);
        String address = "/office/calls/" + panel.call() + "/affinity";
        var browser = Browser.of(panel.office().id(), "ja");
        browser.get(address);
        var page = browser.post(address, Map.of("competence", "50", "keywords", "20", "text", "31", "preference", "0"));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("重みの合計が101%です", "value=\"31\"");
        assertThat(browser.post(address, Map.of("competence", "x", "keywords", "101", "text", "9", "preference", ""))
                        .body())
                .contains("専門性の申告：「x」", "主要分野の一致：「101」", "希望：「」");
    }

    @Test
    void theAuditorReadsTheWeightsAndAnExpertDoesNot() {
        var panel = ReviewFixtures.eligible(1);
        String address = "/office/calls/" + panel.call() + "/affinity";
        var auditor = CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY));
        assertThat(Browser.of(auditor.id(), "en").get(address).body())
                .contains("Declared competence")
                .doesNotContain("<form method=\"post\" action=\"" + address);
        assertThat(weights.set(auditor, panel.call(), new Weights(1000, 0, 0, 0)))
                .isEqualTo(Decision.refuse(new CallRefusal.Denied()));
        assertThat(Browser.of(panel.member(0).id(), "ja").get(address).statusCode())
                .isEqualTo(404);
        assertThat(accepted(weights.set(panel.office(), panel.call(), new Weights(1000, 0, 0, 0))))
                .isEqualTo(new Weights(1000, 0, 0, 0));
    }
}
