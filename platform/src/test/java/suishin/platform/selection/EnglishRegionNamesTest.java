package suishin.platform.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.SelectionFixtures.allConcur;
import static suishin.platform.testing.SelectionFixtures.check;
import static suishin.platform.testing.SelectionFixtures.concluded;
import static suishin.platform.testing.SelectionFixtures.release;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.testing.Browser;

/// A region that has an English name is called by it wherever English is read, and by its own name elsewhere.
class EnglishRegionNamesTest {

    @Test
    void everyPageAtWorkCallsTheRegionByTheNameOfItsReader() {
        var sitting = concluded(2, 1);
        allConcur(sitting, 1);
        check(sitting);
        var call = "/work/calls/" + sitting.call();
        var proposal = "/work/proposals/" + sitting.proposal(0);
        var office = sitting.round().office();

        Stream.of(
                        call + "/selection",
                        call + "/ranking",
                        call + "/ranking.csv",
                        call + "/scores.csv",
                        proposal,
                        proposal + "/selection",
                        proposal + "/eligibility",
                        "/work/proposals")
                .forEach(address -> isCalledByItsName(office, address));

        release(sitting);
        assertThat(Browser.anybody("en").get("/calls/" + sitting.call()).body())
                .contains("/results/" + sitting.call(), "See the results of this call");
        var secretary = sitting.made().getFirst().place().secretary();
        Stream.of("/work", "/work/proposals", proposal, proposal + "/letter")
                .forEach(address -> isCalledByItsName(secretary, address));
    }

    private static void isCalledByItsName(Actor.Person reader, String address) {
        assertThat(Browser.of(reader.id(), "en").get(address).body())
                .as(address)
                .contains("Test region");
        assertThat(Browser.of(reader.id(), "ja").get(address).body())
                .as(address)
                .contains("試験地域")
                .doesNotContain("Test region");
    }
}
