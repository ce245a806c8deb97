package suishin.platform.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;

class PoolByProgramTest {

    private static final String EXPERTS = "/api/v1/experts";

    @Test
    void theOfficeInvitesDescribesAndEndsAnAffiliation() {
        var office = Program.of(CallsFixtures.office());
        String one = invited(office);

        assertThat(office.put(one, "{\"sector\": \"ACADEMIA\", \"discipline\": \"情報\"}")
                        .body())
                .contains("\"ACADEMIA\"", "情報");
        String organisation = ProposalFixtures.place().proposers().getFirst().toString();
        String made =
                office.post(one + "/affiliations", """
                {"organisation": "%s", "role": "顧問", "since": "2020-01-01"}
                """.formatted(organisation)).body();
        String ending = "/affiliations/" + first(made, "id") + "/end";
        String end = one + ending;
        assertThat(office.post(invited(office) + ending, "{\"until\": \"2020-01-01\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(office.post(end, "{\"until\": \"2019-12-31\"}").body()).contains("experts.dates-wrong");
        assertThat(office.post(end, "{\"until\": \"2020-01-01\"}").body()).contains("\"until\":\"2020-01-01\"");

        assertThat(office.get(one).body()).contains(organisation, "情報", "\"until\":\"2020-01-01\"");
        var stranger = Program.of(ProposalFixtures.place().secretary());
        assertThat(stranger.get(one).statusCode()).isEqualTo(404);
        assertThat(stranger.put(one, "{\"sector\": \"FINANCE\"}").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsWrongWithAnExpertStandsBesideItsFieldWithWhatWasTyped() {
        var known = CallsFixtures.person("既知の人");
        var browser = Browser.of(CallsFixtures.office().id(), "ja");
        browser.get("/office/experts");
        var form = Map.of("name", "新しい人", "address", known.address(), "sector", "FINANCE", "discipline", "金融");
        assertThat(browser.post("/office/experts", form).statusCode()).isEqualTo(303);

        var refused = browser.post("/office/experts", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "<a href=\"#address\">",
                        "value=\"" + known.address() + "\" aria-invalid=\"true\" aria-describedby=\"address-wrong\"",
                        "value=\"新しい人\"",
                        "<option value=\"FINANCE\" selected>");
    }

    /// {@return the address of somebody new in the pool}
    private static String invited(Program office) {
        String body = """
                {"name": "外部委員", "address": "%s@example.jp", "sector": "INDUSTRY", "discipline": "材料"}
                """.formatted(UUID.randomUUID());
        return EXPERTS + "/" + first(office.post(EXPERTS, body).body(), "person");
    }

    private static String first(String json, String name) {
        return json.replaceAll("(?s).*?\"" + name + "\":\"([0-9a-f-]{36})\".*", "$1");
    }
}
