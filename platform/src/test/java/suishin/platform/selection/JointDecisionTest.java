package suishin.platform.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JointDecisionTest {

    private static final List<String> MINISTRIES = List.of("MEXT", "METI", "MAFF", "MIC");

    /// R8: every combination of concurring, objecting and saying nothing, of one to four ministries.
    @ParameterizedTest
    @MethodSource("combinations")
    void aRegionIsDesignatedIfAndOnlyIfAllMinistriesConcur(List<String> ministries, Map<String, Boolean> concurs) {
        boolean all = ministries.stream().allMatch(one -> Boolean.TRUE.equals(concurs.get(one)));
        boolean any = ministries.stream().anyMatch(one -> Boolean.FALSE.equals(concurs.get(one)));

        var decision = JointDecision.of(List.of("regional"), ministries, concurs);

        assertThat(decision.types()).isEqualTo(all ? List.of("regional") : List.of());
        assertThat(decision instanceof JointDecision.Designated).isEqualTo(all);
        assertThat(decision instanceof JointDecision.Objected).isEqualTo(any);
        assertThat(decision instanceof JointDecision.Waiting).isEqualTo(!all && !any);
    }

    /// R8
    @ParameterizedTest
    @MethodSource("combinations")
    void withoutARecommendationNoConcurrenceDesignates(List<String> ministries, Map<String, Boolean> concurs) {
        assertThat(JointDecision.of(List.of(), ministries, concurs)).isEqualTo(new JointDecision.NotRecommended());
    }

    /// R8
    @Test
    void aMinistryThatTakesNoPartDoesNotCount() {
        var concurs = Map.of("MEXT", true, "MAFF", false);

        assertThat(JointDecision.of(List.of("regional"), List.of("MEXT"), concurs)
                        .types())
                .containsExactly("regional");
    }

    @Test
    void thereIsNoJointDecisionOfNobody() {
        assertThatThrownBy(() -> JointDecision.of(List.of("regional"), List.of(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> combinations() {
        return IntStream.rangeClosed(1, 4)
                .boxed()
                .flatMap(many -> IntStream.range(0, (int) Math.pow(3, many))
                        .mapToObj(number -> org.junit.jupiter.params.provider.Arguments.of(
                                MINISTRIES.subList(0, many), concurs(many, number))));
    }

    private static Map<String, Boolean> concurs(int many, int number) {
        var concurs = new HashMap<String, Boolean>();
        int left = number;
        for (int i = 0; i < many; i++) {
            if (left % 3 != 0) {
                concurs.put(MINISTRIES.get(i), left % 3 == 1);
            }
            left /= 3;
        }
        return concurs;
    }
}
