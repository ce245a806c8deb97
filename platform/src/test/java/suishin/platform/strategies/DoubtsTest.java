package suishin.platform.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suishin.platform.calls.Call;
import suishin.platform.kernel.Problem;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;

/// R5, R17: what is perhaps not meant is asked about, and keeps nobody from proposing.
class DoubtsTest {

    private static final Call CALL = CallsFixtures.published().call();

    private final Strategies strategies = Product.bean(Strategies.class);
    private final ProposalFixtures.Made made = ProposalFixtures.written(CALL);

    @BeforeEach
    void riseEvenly() {
        goals("100", "100", "100", "100");
    }

    @Test
    void goalsThatStayOrRiseAreNotAskedAbout() {
        assertThat(doubts()).isEmpty();
        goals("100", "200", "300", "400");
        assertThat(doubts()).isEmpty();
    }

    /// R5
    @Test
    void aGoalBelowTheOneBeforeItIsAskedAbout() {
        write("final", "99.9");
        assertThat(doubts())
                .containsExactly("target.1.final strategies.doubt.final-below-interim [1, 0, 99.9, 5, 100]");
        goals("100", "99", "98", "100");
        assertThat(doubts())
                .containsExactly(
                        "target.1.year3 strategies.doubt.interim-below-baseline [1, 3, 99, , 100]",
                        "target.1.year5 strategies.doubt.interim-below-interim [1, 5, 98, 3, 99]");
        assertThat(strategies.gaps(made.place().secretary(), made.strategy())).isEmpty();
    }

    @Test
    void anotherIndicatorMayBeBroughtDownStepByStep() {
        write("kind", "OTHER");
        goals("100", "80", "60", "40");
        assertThat(doubts()).isEmpty();
        write("final", "70");
        assertThat(doubts()).hasSize(2);
        write("kind", "EMPLOYMENT");
        goals("100", "80", "60", "40");
        assertThat(doubts()).hasSize(3);
    }

    /// R17
    @Test
    void aBaselineTakenAfterTheProjectsBeganIsAskedAbout() {
        write("baselineOn", CALL.projectStart().toString());
        assertThat(doubts()).isEmpty();
        write("baselineOn", CALL.projectStart().plusDays(1).toString());
        assertThat(doubts()).singleElement().asString().contains("strategies.doubt.late-baseline");
    }

    @Test
    void thePageOfGapsAsksInBothLanguages() {
        write("final", "1");
        String page = "/work/strategies/" + made.strategy() + "/gaps";
        assertThat(Browser.of(made.place().secretary().id(), "ja").get(page).body())
                .contains("目標1の最終目標（1）が、5年目の中間目標（100）を下回っています。");
        assertThat(Browser.of(made.place().secretary().id(), "en").get(page).body())
                .contains("the final goal (1) is below the interim goal of year 5 (100)");
    }

    @Test
    void numbersAndDaysAreKeptAsTheyAreRead() {
        write("baseline", "１２，３４５．５０");
        write("baselineOn", "２０２６年3月31日");
        write("final", "約百億");
        var entries = strategies.entries(made.place().secretary(), made.strategy());
        assertThat(List.of("baseline", "baselineOn", "final"))
                .extracting(column -> Optional.ofNullable(entries.get("target.1." + column))
                        .orElseThrow()
                        .value())
                .containsExactly("12345.50", "2026-03-31", "約百億");
    }

    private void goals(String baseline, String third, String fifth, String last) {
        write("baseline", baseline);
        write("year3", third);
        write("year5", fifth);
        write("final", last);
    }

    private void write(String column, String value) {
        ProposalFixtures.write(made, "target.1." + column, value);
    }

    private List<String> doubts() {
        var document =
                strategies.document(made.place().secretary(), made.strategy()).orElseThrow();
        return Doubts.of(document, CALL.projectStart()).stream()
                .map(DoubtsTest::words)
                .toList();
    }

    private static String words(Problem doubt) {
        return doubt.field() + " " + doubt.code() + " " + doubt.details();
    }
}
