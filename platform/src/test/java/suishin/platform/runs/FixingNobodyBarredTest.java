package suishin.platform.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import suishin.platform.assignments.Standings;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.RunFixtures;

/// Nobody who is barred from a proposal is offered or taken as a fixed member of it.
class FixingNobodyBarredTest {

    private static final Pattern FIXED = Pattern.compile("<select id=\"fixed\".*?</select>", Pattern.DOTALL);

    /// R9
    @Test
    void whoIsBarredIsNotOfferedAndRefusedWherePosted() {
        var panel = ReviewFixtures.declared(1);
        var barred = panel.member(2);
        var free = panel.member(1);
        var browser = Browser.of(panel.office().id(), "ja");
        assertThat(offered(browser, panel)).contains(barred.id().toString());

        ReviewFixtures.declare(panel, barred, proposal(panel), "kinship");

        assertThat(offered(browser, panel))
                .contains(free.id().toString())
                .doesNotContain(barred.id().toString());
        var form = form(panel);
        form.put("fixed", proposal(panel) + " / " + barred.id());
        var refused = browser.post("/office/calls/" + panel.call() + "/runs?asked=yes", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("利益相反または未申告のため審査できません", barred.id().toString());
    }

    /// R9: a run of before may have fixed somebody who is barred since.
    @Test
    void theFormThatStartsFromAnEarlierRunLeavesOutWhoIsBarredSinceAndSaysSo() {
        var panel = ReviewFixtures.declared(1);
        var barred = panel.member(2);
        var browser = Browser.of(panel.office().id(), "ja");
        browser.get("/office/calls/" + panel.call() + "/runs");
        var form = form(panel);
        form.put("fixed", proposal(panel) + " / " + barred.id());
        String run = browser.post("/office/calls/" + panel.call() + "/runs?asked=yes", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String from = "/office/calls/" + panel.call() + "/runs?from=" + run.substring(run.lastIndexOf('/') + 1);
        assertThat(textOfFixed(browser.get(from).body())).isNotEmpty();

        ReviewFixtures.declare(panel, barred, proposal(panel), "kinship");

        var page = browser.get(from).body();
        assertThat(textOfFixed(page)).isEmpty();
        assertThat(page).contains("1件は、利益相反または未申告のため外しました");
    }

    private static String textOfFixed(String page) {
        var found = Pattern.compile("<textarea id=\"fixed\"[^>]*>([^<]*)</textarea>")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1).strip();
    }

    private static String offered(Browser browser, Panel panel) {
        var page = browser.get("/office/calls/" + panel.call() + "/experts/proposals/" + proposal(panel))
                .body();
        var found = FIXED.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group();
    }

    private static Map<String, String> form(Panel panel) {
        var standing = accepted(Product.bean(Standings.class).shown(panel.office(), panel.call()));
        return new HashMap<>(QuestionFields.of(RunFixtures.plain(panel), standing));
    }

    private static UUID proposal(Panel panel) {
        return panel.proposals().getFirst().proposal();
    }
}
