package suishin.platform.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suishin.platform.deliberation.RankingOrder.Place;

class RankingOrderTest {

    /// R12: `Y` is recommended, `N` is not, small letters miss a floor; places follow the order of the letters.
    @ParameterizedTest
    @CsvSource({
        "YYN, ''",
        "NNN, ''",
        "YYY, ''",
        "NYN, 0",
        "NNY, '0,1'",
        "YNY, 1",
        "nYN, ''",
        "Yny, 2",
        "NNy, '0,1,2'",
        "YNN, ''",
        "Nyn, '0,1'",
    })
    void whoIsPassedOverOrMissesAFloorNeedsAReason(String recommended, String departing) {
        var places = places(recommended, false);

        var found = RankingOrder.departures(places);

        var wanted = departing.isEmpty()
                ? List.<UUID>of()
                : List.of(departing.split(",", -1)).stream()
                        .map(at -> places.get(Integer.parseInt(at)).proposal())
                        .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(wanted);
    }

    /// R12
    @Test
    void anEqualPlaceIsNotPassedOver() {
        assertThat(RankingOrder.departures(places("NY", true))).isEmpty();
    }

    private static List<Place> places(String recommended, boolean equal) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < recommended.length(); i++) {
            char letter = recommended.charAt(i);
            places.add(new Place(
                    UUID.randomUUID(),
                    equal ? 1 : i + 1,
                    Character.isUpperCase(letter),
                    Character.toUpperCase(letter) == 'Y'));
        }
        return places;
    }
}
