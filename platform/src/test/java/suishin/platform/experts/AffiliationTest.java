package suishin.platform.experts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AffiliationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    @Test
    void oneThatLastsReachesAnyDay() {
        assertThat(until(Optional.empty()).reaches(TODAY, 0)).isTrue();
    }

    @Test
    void oneThatEndedReachesAsFarAsTheLookBackToTheDay() {
        assertThat(until(Optional.of(TODAY)).reaches(TODAY, 0)).isTrue();
        assertThat(until(Optional.of(TODAY.minusDays(1))).reaches(TODAY, 0)).isFalse();
        assertThat(until(Optional.of(LocalDate.of(2021, 4, 1))).reaches(TODAY, 5))
                .isTrue();
        assertThat(until(Optional.of(LocalDate.of(2021, 3, 31))).reaches(TODAY, 5))
                .isFalse();
    }

    @Test
    void oneThatHasNotBegunReachesNoDayBeforeItsFirst() {
        var id = UUID.randomUUID();
        var begun = new Affiliation(id, id, id, "", TODAY, Optional.empty());
        var later = new Affiliation(id, id, id, "", TODAY.plusDays(1), Optional.empty());
        assertThat(begun.reaches(TODAY, 0)).isTrue();
        assertThat(later.reaches(TODAY, 5)).isFalse();
    }

    private static Affiliation until(Optional<LocalDate> until) {
        var id = UUID.randomUUID();
        return new Affiliation(id, id, id, "", LocalDate.of(2000, 1, 1), until);
    }
}
