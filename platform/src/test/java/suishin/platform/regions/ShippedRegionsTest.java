package suishin.platform.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.testing.Product;

class ShippedRegionsTest {

    private static final Path FILE = Path.of("src", "main", "resources", "regions", "regions.csv");

    private final Regions regions = Product.bean(Regions.class);
    private final List<Region> shipped = Product.bean(RegionImport.class).run();

    @Test
    void everyNameIsWrittenAsInTheFileByteForByte() throws IOException {
        String file = Files.readString(FILE, StandardCharsets.UTF_8);
        assertThat(shipped).hasSize(39).allSatisfy(region -> {
            assertThat(file).contains("\n" + region.name() + ",");
            assertThat(regions.named(region.name())).contains(region);
        });
        assertThat(shipped).extracting(Region::name).contains("やまなし次世代環境･健康産業創出エリア", "ながさき健康・医療･福祉システム開発地域");
    }

    @Test
    void aSecondStartAddsNothing() {
        assertThat(Product.bean(RegionImport.class).run()).isEqualTo(shipped);
    }

    @Test
    void lineAndTypeAreToldApart() {
        assertThat(count(Region::line))
                .isEqualTo(Map.of("standard", 29L, "recovery", 4L, "global", 4L, "city-area", 2L));
        assertThat(count(region -> region.type().orElse("not recorded")))
                .isEqualTo(Map.of("international", 17L, "advancement", 16L, "not recorded", 6L));
    }

    @Test
    void whatTheFileLeavesBlankStaysUnknown() {
        assertThat(shipped).filteredOn(region -> region.year().isPresent()).hasSize(23);
        assertThat(shipped)
                .filteredOn(region -> region.coordinatingOrganisation().isPresent())
                .hasSize(8);
        assertThat(shipped).filteredOn(region -> !region.nameEn().isEmpty()).hasSize(2);
        assertThat(region("秋田元気創造イノベーション推進地域").facts())
                .isEqualTo(new Region.Facts(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "prefecture inferred from name; nothing else found"));
    }

    @Test
    void aRegionMayLieInSeveralPrefectures() {
        assertThat(region("けいはんな学研都市ヘルスケア開発地域").prefectures())
                .extracting(Prefecture::name)
                .containsExactly("京都府", "大阪府", "奈良県");
    }

    @Test
    void aNameIsFoundHoweverItIsTyped() {
        for (String typed : List.of("北大リサーチ&ビジネス", "北大 ﾘｻｰﾁ", "リサーチ・＆・ビジネスパ－ク")) {
            assertThat(regions.search(typed, 10))
                    .as(typed)
                    .extracting(Region::name)
                    .contains("北大リサーチ＆ビジネスパーク");
        }
        assertThat(regions.search("健康･医療・福祉システム", 10)).hasSize(1);
        assertThat(regions.search("%", 1_000)).hasSizeGreaterThanOrEqualTo(39);
    }

    @Test
    void onlyTheOfficeAndTheAdministratorAddRegions() {
        var draft = new RegionDraft(
                "勝手な地域" + UUID.randomUUID(),
                "",
                List.of(),
                new Region.Kind("standard", Optional.empty()),
                Region.Facts.NONE);
        for (Actor by : List.of(new Actor.Anybody(), new Actor.Person(UUID.randomUUID()))) {
            assertThat(regions.add(by, draft).<String>fold(_ -> "added", no -> no.code()))
                    .isEqualTo("regions.denied");
        }
        assertThat(regions.named(draft.name())).isEmpty();
    }

    @Test
    void twoRegionsCannotHaveTheSameName() {
        var first = shipped.getFirst();
        var again = new RegionDraft(first.name(), "", List.of(), first.kind(), Region.Facts.NONE);
        assertThat(regions.add(new Actor.Product("a test"), again).<String>fold(_ -> "added", no -> no.code()))
                .isEqualTo("regions.name-taken");
    }

    @Test
    void everyPrefectureHasItsCode() {
        assertThat(Prefectures.all()).hasSize(47);
        assertThat(Prefectures.named("愛知県")).contains(new Prefecture(23, "愛知県", "Aichi"));
        assertThat(Prefectures.of(47)).map(Prefecture::nameEn).contains("Okinawa");
        assertThat(Prefectures.of(0)).isEmpty();
        assertThat(Prefectures.of(48)).isEmpty();
    }

    private Region region(String name) {
        return regions.named(name).orElseThrow();
    }

    private Map<String, Long> count(Function<Region, String> key) {
        return shipped.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}
