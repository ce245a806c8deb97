package suishin.platform.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import suishin.platform.deliberation.Recommendation.Choice;
import suishin.platform.kernel.Problem;

class ChoiceTest {

    private static final List<String> KNOWN = List.of("international", "regional");

    /// R7
    @Test
    void oneTypeOrNoneNeedsNoFurtherReason() {
        assertThat(codes(new Choice(List.of("regional"), "優れている", ""))).isEmpty();
        assertThat(codes(new Choice(List.of(), "基準に達しない", ""))).isEmpty();
    }

    /// R7
    @Test
    void bothTypesOrAnotherOneNeedARecordedReason() {
        assertThat(codes(new Choice(List.of("regional", "international"), "優れている", " ")))
                .containsExactly("selection.exception-reason-missing");
        assertThat(codes(new Choice(List.of(Recommendation.OTHER), "優れている", "")))
                .containsExactly("selection.exception-reason-missing");
        assertThat(codes(new Choice(List.of("regional", "international"), "優れている", "両方の性格を持つ")))
                .isEmpty();
        assertThat(codes(new Choice(List.of(Recommendation.OTHER), "優れている", "復興の特例")))
                .isEmpty();
    }

    @Test
    void theSameTypeTwiceIsOneType() {
        assertThat(codes(new Choice(List.of("regional", "regional"), "優れている", "")))
                .isEmpty();
    }

    @Test
    void everythingToMendIsSaidAtOnce() {
        assertThat(codes(new Choice(List.of("moon"), " ", "なし")))
                .containsExactly(
                        "selection.type-unknown", "selection.reason-missing", "selection.exception-without-need");
    }

    private static List<String> codes(Choice choice) {
        return choice.problems(KNOWN).stream().map(Problem::code).toList();
    }
}
