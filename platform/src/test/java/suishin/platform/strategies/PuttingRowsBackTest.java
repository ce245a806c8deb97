package suishin.platform.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;

/// A row that was removed comes back with one press.
class PuttingRowsBackTest {

    private static final CallsFixtures.Round ROUND = CallsFixtures.published();

    private final Strategies strategies = Product.bean(Strategies.class);
    private final ProposalFixtures.Made made = ProposalFixtures.written(ROUND.call());
    private final String place = "/work/strategies/" + made.strategy();
    private final Browser secretary = Browser.of(made.place().secretary().id(), "ja");

    private void write(String path, String text) {
        Product.clock().advance(Duration.ofSeconds(1));
        ProposalFixtures.write(made, path, text);
    }

    private void removed() {
        write("action.1.name", "試作の場");
        write("action.1.what", "消した文");
        write("action.1.what", "");
        write("action.1.name", "試作の場を整える");
        write("action.1.targets", "1,2");
        Product.clock().advance(Duration.ofSeconds(1));
        secretary.get(place);
        secretary.post(place + "/entries", Map.of("remove", "action.1"));
    }

    private List<Entry> history(String path) {
        return strategies.history(made.place().secretary(), made.strategy(), path);
    }

    private String now(String path) {
        return history(path).getFirst().value();
    }

    /// As it stood when something was last written into it: what was emptied before stays empty, and histories grow on.
    @Test
    void itStandsAsItStoodAndKeepsItsHistories() {
        removed();
        String page = secretary.get(place + "?done=row-removed").body();
        assertThat(page)
                .contains("「元に戻す」を押すと、元に戻ります", "name=\"back\" value=\"action.1\"")
                .doesNotContain("id=\"action-1\"");
        var back = secretary.post(place + "/entries", Map.of("back", "action.1"));
        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location").orElseThrow()).endsWith("?done=row-put-back#action-1");
        assertThat(now("action.1.name")).isEqualTo("試作の場を整える");
        assertThat(now("action.1.targets")).isEqualTo("1,2");
        assertThat(now("action.1.what")).isEmpty();
        assertThat(history("action.1.name"))
                .extracting(Entry::value)
                .containsExactly("試作の場を整える", "", "試作の場を整える", "試作の場");
        assertThat(secretary.get(place).body()).contains("id=\"action-1\"").doesNotContain("name=\"back\"");
    }

    @Test
    void askedForTwiceItComesBackOnce() {
        removed();
        secretary.post(place + "/entries", Map.of("back", "action.1"));
        write("action.1.name", "書き直した名");
        secretary.post(place + "/entries", Map.of("back", "action.1"));
        assertThat(now("action.1.name")).isEqualTo("書き直した名");
        assertThat(history("action.1.targets")).hasSize(3);
    }

    @Test
    void aTargetComesBackToo() {
        secretary.get(place);
        var before = strategies
                .document(made.place().secretary(), made.strategy())
                .orElseThrow()
                .targets();
        secretary.post(place + "/entries", Map.of("remove", "target.2"));
        secretary.post(place + "/entries", Map.of("back", "target.2"));
        assertThat(strategies
                        .document(made.place().secretary(), made.strategy())
                        .orElseThrow()
                        .targets())
                .isEqualTo(before);
    }

    /// Who may not write the plan is offered nothing and changes nothing.
    @Test
    void onlyWhoWritesThePlanPutsARowBack() {
        removed();
        UUID organisation = made.place().now().members().getFirst().organisation();
        var approver = Browser.of(made.place().approver(organisation).id(), "ja");
        assertThat(approver.get(place).body()).contains("取り消した行").doesNotContain("name=\"back\"");
        assertThat(approver.post(place + "/entries", Map.of("back", "action.1")).statusCode())
                .isEqualTo(403);
        var stranger = Browser.of(ProposalFixtures.place().secretary().id(), "ja");
        stranger.get("/work");
        assertThat(stranger.post(place + "/entries", Map.of("back", "action.1")).statusCode())
                .isEqualTo(404);
        assertThat(now("action.1.name")).isEmpty();
    }

    @Test
    void aProgramPutsItBackAsWell() {
        removed();
        var program = Program.of(made.place().secretary());
        String rows = "/api/v1/strategies/" + made.strategy() + "/rows/";
        assertThat(program.post(rows + "action.1/put-back", "").body()).contains("試作の場を整える", "\"1,2\"");
        assertThat(now("action.1.name")).isEqualTo("試作の場を整える");
        for (String none : List.of("action.2", "action.1.name", "section.1")) {
            assertThat(program.post(rows + none + "/put-back", "").statusCode())
                    .as(none)
                    .isEqualTo(404);
        }
        assertThat(Program.of(ProposalFixtures.place().secretary())
                        .post(rows + "action.1/put-back", "")
                        .statusCode())
                .isEqualTo(404);
    }
}
