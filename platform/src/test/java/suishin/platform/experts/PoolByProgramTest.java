package suishin.platform.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;

class PoolByProgramTest {

    private static final String EXPERTS = "/api/v1/experts";

    @Test
    void theOfficeInvitesDescribesAndEndsAnAffiliation() {
        var office = Program.of(CallsFixtures.office());
        String invited = office.post(EXPERTS, """
                {"name": "外部委員", "address": "%s@example.jp", "sector": "INDUSTRY", "discipline": "材料"}
                """.formatted(UUID.randomUUID())).body();
        String one = EXPERTS + "/" + first(invited, "person");

        assertThat(office.put(one, "{\"sector\": \"ACADEMIA\", \"discipline\": \"情報\"}")
                        .body())
                .contains("\"ACADEMIA\"", "情報");
        String organisation = ProposalFixtures.place().proposers().getFirst().toString();
        String made = office.post(one + "/affiliations", """
                {"organisation": "%s", "role": "顧問", "since": "2020-01-01"}
                """.formatted(organisation)).body();
        String end = one + "/affiliations/" + first(made, "id") + "/end";
        assertThat(office.post(end, "{\"until\": \"2019-12-31\"}").body()).contains("experts.dates-wrong");
        assertThat(office.post(end, "{\"until\": \"2020-01-01\"}").body()).contains("\"until\":\"2020-01-01\"");

        assertThat(office.get(one).body()).contains(organisation, "情報", "\"until\":\"2020-01-01\"");
        var stranger = Program.of(ProposalFixtures.place().secretary());
        assertThat(stranger.get(one).statusCode()).isEqualTo(404);
        assertThat(stranger.put(one, "{\"sector\": \"FINANCE\"}").statusCode()).isEqualTo(404);
    }

    private static String first(String json, String name) {
        return json.replaceAll("(?s).*?\"" + name + "\":\"([0-9a-f-]{36})\".*", "$1");
    }
}
