package suishin.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.organisations.OtherName.Mentions;
import suishin.platform.programmes.Sector;

class MentionsTest {

    private final Organisation works = of("株式会社見本製作所", "Mihon Works");
    private final Organisation second = of("見本製作所第二", "Mihon Works Second");
    private final Organisation letter = of("見", "M");
    private final Mentions mentions = Mentions.of(
            List.of(works, second, letter),
            List.of(
                    new OtherName(works.id(), OtherName.Kind.FORMER, "旧見本鉄工", Days.ALWAYS),
                    new OtherName(works.id(), OtherName.Kind.ABBREVIATION, "MWK", Days.ALWAYS),
                    new OtherName(UUID.randomUUID(), OtherName.Kind.FORMER, "他の会社", Days.ALWAYS)));

    @Test
    void itIsFoundUnderEveryNameItHasOrHadHoweverSpelled() {
        for (String text :
                List.of("見本製作所が試作する。", "株式会社 見本・製作所", "旧見本鉄工の工場", "ＭＷＫと協力", "by MIHON WORKS.", "mihon\nworks")) {
            assertThat(mentions.in(text)).as(text).isEqualTo(Set.of(works.id()));
        }
        assertThat(mentions.in("他の会社")).isEmpty();
        assertThat(mentions.in(" ")).isEmpty();
    }

    @Test
    void aNameWithinTheLongerNameOfAnotherOneIsNotCounted() {
        assertThat(mentions.in("見本製作所第二が行う")).isEqualTo(Set.of(second.id()));
        assertThat(mentions.in("見本製作所第二と見本製作所が行う")).isEqualTo(Set.of(second.id(), works.id()));
    }

    @Test
    void aLatinNameIsAWholeWordAndOneLetterIsNoName() {
        assertThat(mentions.in("MWKX and AMWK")).isEmpty();
        assertThat(mentions.in("MWK1")).isEmpty();
        assertThat(mentions.in("試作MWK試作")).isEqualTo(Set.of(works.id()));
        assertThat(mentions.in("見る M")).isEmpty();
    }

    private static Organisation of(String name, String english) {
        return new Organisation(UUID.randomUUID(), name, english, Sector.INDUSTRY, Optional.empty());
    }
}
