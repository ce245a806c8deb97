package suishin.platform.councils;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.CouncilRule;
import suishin.platform.programmes.Sector;

class CompositionTest {

    private static final LocalDate DAY = LocalDate.of(2011, 4, 28);
    private static final CouncilRule RULE = new CouncilRule(List.of(Sector.values()));

    /// R1
    @Test
    void everySectorTheRuleNamesNeedsAMember() {
        assertThat(codes(Sector.values(), RULE)).isEmpty();
        for (Sector missing : Sector.values()) {
            var rest = Arrays.stream(Sector.values())
                    .filter(sector -> sector != missing)
                    .toArray(Sector[]::new);
            assertThat(codes(rest, RULE))
                    .containsExactly("councils.no-" + missing.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(codes(rest, new CouncilRule(List.of(rest)))).isEmpty();
        }
    }

    /// R1
    @Test
    void aMemberCountsOnItsFirstAndItsLastDayAndNotBeyond() {
        var member = new Member(
                UUID.randomUUID(), UUID.randomUUID(), "銀行", "Bank", Sector.FINANCE, true, false, DAY, Optional.of(DAY));
        assertThat(member.on(DAY)).isTrue();
        assertThat(member.on(DAY.minusDays(1))).isFalse();
        assertThat(member.on(DAY.plusDays(1))).isFalse();
    }

    /// R2
    @Test
    void aCouncilWithoutACoordinatingProposerMayNotPropose() {
        var members = Arrays.stream(Sector.values())
                .map(one -> member(one, true, false))
                .toList();
        assertThat(problems(members)).containsExactly("councils.no-coordinating");
        var none = Arrays.stream(Sector.values())
                .map(one -> member(one, false, false))
                .toList();
        assertThat(problems(none)).containsExactly("councils.no-proposer", "councils.no-coordinating");
    }

    private static List<String> codes(Sector[] sectors, CouncilRule rule) {
        var members = Arrays.stream(sectors)
                .map(sector -> member(sector, true, sector == sectors[0]))
                .toList();
        return Composition.problems(council(members), rule, DAY).stream()
                .map(Problem::code)
                .toList();
    }

    private static List<String> problems(List<Member> members) {
        return Composition.problems(council(members), RULE, DAY).stream()
                .map(Problem::code)
                .toList();
    }

    private static Council council(List<Member> members) {
        return new Council(UUID.randomUUID(), UUID.randomUUID(), "協議会", DAY, members);
    }

    private static Member member(Sector sector, boolean proposer, boolean coordinating) {
        return new Member(
                UUID.randomUUID(),
                UUID.randomUUID(),
                sector.name(),
                sector.name(),
                sector,
                proposer,
                coordinating,
                DAY,
                Optional.empty());
    }
}
