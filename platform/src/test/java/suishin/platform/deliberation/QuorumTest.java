package suishin.platform.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suishin.platform.programmes.Review;

class QuorumTest {

    private static final Review RULES =
            new Review(List.of(), List.of(), new Review.Experts(3, 8, List.of()), new Review.Gates(60, List.of(), 50));

    /// R9: whoever has a conflict does not count, neither as a member nor as present.
    @ParameterizedTest
    @CsvSource({
        "5, 0, 3, true",
        "5, 0, 2, false",
        "5, 1, 3, true",
        "5, 1, 2, false",
        "5, 2, 2, true",
        "5, 2, 1, false",
        "4, 0, 2, false",
        "4, 0, 3, true",
        "5, 4, 1, true",
        "5, 4, 0, false",
        "5, 5, 0, false",
    })
    void moreThanHalfOfTheMembersWithoutAConflictHaveToBeThere(int members, int recused, int there, boolean met) {
        var committee = Stream.generate(UUID::randomUUID).limit(members).toList();
        var barred = new HashSet<>(committee.subList(0, recused));
        var attending = new HashSet<>(committee.subList(recused, recused + there));

        var quorum = Quorum.of(committee, barred, attending, RULES::quorum);

        assertThat(quorum.met()).isEqualTo(met);
        assertThat(quorum.entitled()).isEqualTo(members - recused);
        assertThat(quorum.recused()).containsExactlyInAnyOrderElementsOf(barred);
        assertThat(quorum.present()).containsExactlyInAnyOrderElementsOf(attending);
    }

    @Test
    void aRecusedMemberWhoCameIsNotCountedAsPresent() {
        var committee = Stream.generate(UUID::randomUUID).limit(4).toList();

        var quorum = Quorum.of(
                committee, Set.of(committee.getFirst()), Set.of(committee.getFirst(), committee.get(1)), RULES::quorum);

        assertThat(quorum.present()).containsExactly(committee.get(1));
        assertThat(quorum.needed()).isEqualTo(2);
        assertThat(quorum.met()).isFalse();
    }

    @Test
    void strangersToTheCommitteeNeitherCountNorStandInTheMinutes() {
        var committee = List.of(UUID.randomUUID());
        var stranger = UUID.randomUUID();

        var quorum = Quorum.of(committee, Set.of(stranger), Set.of(stranger), RULES::quorum);

        assertThat(quorum.recused()).isEmpty();
        assertThat(quorum.present()).isEmpty();
        assertThat(quorum.entitled()).isEqualTo(1);
    }
}
