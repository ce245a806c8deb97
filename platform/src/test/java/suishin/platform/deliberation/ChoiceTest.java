package suishin.platform.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.deliberation.Recommendation.Choice;
import suishin.platform.kernel.Problem;
import suishin.platform.people.Person;

class ChoiceTest {

    private static final List<String> KNOWN = List.of("international", "regional");
    private static final Person CHAIR =
            new Person(new UUID(0, 1), "山田 太郎", "Yamada Taro", "chair@example.jp", Optional.empty());

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

    @Test
    void noReasonNamesSomebodyOfTheCommittee() {
        var both = List.of("regional", "international");
        assertThat(codes(new Choice(both, "委員長 山田　太郎の意見による", "YamadaTaro の案による")))
                .containsExactly("selection.names-expert", "selection.names-expert");
        assertThat(codes(new Choice(both, "山田町の計画と合う", "太郎坂の計画と合う"))).isEmpty();
    }

    private static List<String> codes(Choice choice) {
        return choice.problems(KNOWN, List.of(CHAIR)).stream()
                .map(Problem::code)
                .toList();
    }
}
