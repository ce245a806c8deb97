package suishin.platform.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import suishin.platform.testing.Browser;
import suishin.platform.testing.LargeCommittee;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.RunFixtures;

/// A call of the size that a ministry's largest rounds have.
///
/// `-Dsuishin.measure=FILE` also writes down what it took; what is asserted leaves room for a busy machine.
@Order(Integer.MAX_VALUE - 1)
class CommitteeAtScaleTest {

    private static final int PROPOSALS = 500;
    private static final int EXPERTS = 300;
    private static final int LARGEST = 1_000_000;
    private static final long SLOWEST = 2_000;
    private static final int TIMES = Integer.getInteger("suishin.measure.times", 5);

    private final Runs runs = Product.bean(Runs.class);
    private final Map<String, String> figures = new LinkedHashMap<>();

    @Test
    void fiveHundredProposalsAndThreeHundredExpertsStayUsable() throws IOException {
        var panel = LargeCommittee.declared(PROPOSALS, EXPERTS / 5);
        var browser = Browser.of(panel.office().id(), "ja");
        long began = System.nanoTime();
        var asked = accepted(runs.ask(panel.office(), panel.call(), RunFixtures.plain(panel)));
        var phases = phases(panel, asked);
        figures.put("the run, from the press to the answer", millis(began) + " ms");
        figures.put("what its page said meanwhile", String.join(", ", phases));
        var run = accepted(runs.find(panel.office(), panel.call(), asked.id()));
        assertThat(run.stage()).isEqualTo(RunStage.FOUND);
        assertThat(run.outcome().figures().orElseThrow().readings()).isEqualTo(3 * PROPOSALS);
        pages(panel, browser, run.id());

        began = System.nanoTime();
        accepted(runs.apply(panel.office(), panel.call(), run.id(), _ -> true, Optional.empty()));
        figures.put("putting it into effect (1,500 pairs)", millis(began) + " ms");
        pages(panel, browser, run.id());
        write();
    }

    private List<String> phases(Panel panel, Run run) {
        var phases = new ArrayList<String>();
        while (accepted(runs.find(panel.office(), panel.call(), run.id()))
                .stage()
                .isOpen()) {
            String phase = runs.state(run.id()).phase();
            if (!phases.contains(phase)) {
                phases.add(phase);
            }
        }
        assertThat(phases).isNotEmpty();
        return phases;
    }

    private void pages(Panel panel, Browser browser, UUID run) {
        String call = "/office/calls/" + panel.call();
        UUID proposal = panel.proposals().getFirst().proposal();
        for (String page : List.of(
                "/experts",
                "/experts?q=%E8%A6%8B%E6%9C%AC&page=2",
                "/experts/proposals/" + proposal,
                "/assignments",
                "/assignments/file.xlsx",
                "/conflicts",
                "/runs",
                "/runs/" + run,
                "/runs/" + run + "/proposals/" + proposal)) {
            page(
                    browser,
                    call + page,
                    page.replace(run.toString(), "{run}").replace(proposal.toString(), "{proposal}"));
        }
    }

    private void page(Browser browser, String address, String name) {
        var times = new ArrayList<Long>();
        int size = 0;
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            size = browser.getBytes(address).length;
            times.add(millis(began));
        }
        times.sort(null);
        long median = times.get(times.size() / 2);
        String key = figures.containsKey(name) ? name + " (review under way)" : name;
        figures.put(key, median + " ms, " + size / 1000 + " kB");
        assertThat(size).as(address).isLessThan(LARGEST);
        assertThat(median).as(address).isLessThan(SLOWEST);
    }

    private static long millis(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    private void write() throws IOException {
        String file = System.getProperty("suishin.measure", "");
        if (!file.isEmpty()) {
            var lines = new ArrayList<String>();
            figures.forEach((name, figure) -> lines.add("| %s | %s |".formatted(name, figure)));
            Files.writeString(Path.of(file), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        }
    }
}
