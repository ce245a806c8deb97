package suishin.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.ProposalFixtures;

class WhoIsOfferedTest {

    /// R9
    @Test
    void nobodyWhoWorksForTheProgrammeOrARegionIsOfferedAsAnOutsideExpert() {
        var office = CallsFixtures.office();
        var call = CallsFixtures.draft(office);
        var outside = CallsFixtures.person("外の人");
        var auditor = CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY));
        var secretary = ProposalFixtures.place().secretary();
        String page =
                Browser.of(office.id(), "ja").get("/office/calls/" + call.id()).body();
        String seats = page.replaceFirst("(?s)<select id=\"officer\".*?</select>", "");
        assertThat(page).as("officers are offered elsewhere").hasSizeGreaterThan(seats.length());
        assertThat(seats)
                .contains("value=\"" + outside.id())
                .doesNotContain("value=\"" + auditor.id(), "value=\"" + secretary.id(), "value=\"" + office.id());
    }
}
