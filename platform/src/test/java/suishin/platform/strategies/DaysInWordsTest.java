package suishin.platform.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.ProposalFixtures;

/// A day reads as its language writes days, however it was typed; what is no day stays as it was typed.
class DaysInWordsTest {

    private final ProposalFixtures.Made made =
            ProposalFixtures.written(CallsFixtures.published().call());

    private String page(String language, String page) {
        return Browser.of(made.place().secretary().id(), language)
                .get("/work/strategies/" + made.strategy() + page)
                .body();
    }

    @Test
    void theDocumentWritesDaysInItsLanguage() {
        ProposalFixtures.write(made, "target.1.baselineOn", "平成24年3月31日");
        ProposalFixtures.write(made, "plan.starts-on", "2012/4/1");
        ProposalFixtures.write(made, "target.2.baselineOn", "2012-02-30");
        assertThat(page("ja", "/document"))
                .contains("2012年3月31日", "2012年4月1日", "2012-02-30")
                .doesNotContain("2012-03-31", "2012-04-01");
        assertThat(page("en", "/document"))
                .contains("31 Mar 2012", "1 Apr 2012", "2012-02-30")
                .doesNotContain("2012-03-31", "2012-04-01");
    }

    @Test
    void whatIsAskedAboutADayWritesItSo() {
        ProposalFixtures.write(made, "target.1.baselineOn", "2099-04-01");
        assertThat(page("ja", "/gaps")).contains("目標1の基準時点（2099年4月1日）が、事業の開始日（").doesNotContain("2099-04-01");
    }
}
