package suishin.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.HomeZone;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ReviewFixtures;

/// One institution is not registered twice because somebody writes its legal form in another way.
class AlikeNamesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

    private final Organisations organisations = Product.bean(Organisations.class);
    private final Names names = Product.bean(Names.class);
    private final Actor.Person office = CallsFixtures.office();
    private final String mark = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "株式会社青葉, （株）青葉",
        "株式会社青葉, ㈱青葉",
        "株式会社青葉, 青葉 株式会社",
        "(有)青葉, 青葉有限会社",
        "一般財団法人青葉, （一財）青葉",
        "公益社団法人青葉, (公社) 青葉",
        "国立大学法人青葉大学, 青葉大学",
        "特定非営利活動法人青葉, ＮＰＯ法人　青葉",
        "株式会社アオバ, ㈱ｱｵﾊﾞ"
    })
    void whatDiffersInTheLegalFormSpacesOrWidthAloneIsAskedAbout(String there, String typed) {
        var known = added(there);
        var draft = draft(typed, "", false);
        assertThat(organisations.add(office, draft))
                .isEqualTo(Decision.refuse(new OrganisationRefusal.LooksLike(List.of(known))));
        assertThat(accepted(organisations.add(office, draft(typed, "", true))).name())
                .isEqualTo(typed + mark);
    }

    @Test
    void whatItWasCalledOrWillBeCalledIsAskedAboutToo() {
        var known = added("青葉");
        accepted(names.rename(office, known.id(), new Names.Renaming("若葉" + mark, Optional.empty(), DAY)));
        assertThat(organisations.add(office, draft("㈱青葉", "", false)))
                .isEqualTo(Decision.refuse(new OrganisationRefusal.LooksLike(
                        List.of(organisations.find(known.id()).orElseThrow()))));
    }

    @Test
    void whatDiffersInMoreAndWhatHasAnotherNumberIsNotAskedAbout() {
        accepted(organisations.add(office, draft("株式会社青葉", number(), false)));
        accepted(organisations.add(office, draft("㈱青葉", number(), false)));
        accepted(organisations.add(office, draft("㈱青葉商事", "", false)));
    }

    @Test
    void aChangeOfNameAndACorrectionAskAndItsOwnNameDoesNot() {
        var known = added("株式会社青葉");
        var other = added("（株）若葉");
        var renaming = new Names.Renaming("㈱青葉" + mark, Optional.empty(), DAY);
        var asks = Decision.refuse(new OrganisationRefusal.LooksLike(List.of(known)));
        assertThat(names.rename(office, other.id(), renaming)).isEqualTo(asks);
        assertThat(names.correct(office, other.id(), new Names.Correction("㈱青葉" + mark, "", "誤記")))
                .isEqualTo(asks);
        accepted(names.correct(office, other.id(), new Names.Correction("株式会社若葉" + mark, "", "誤記")));
        accepted(names.rename(office, other.id(), new Names.Renaming(renaming.name(), Optional.empty(), DAY, true)));
    }

    @Test
    void theRegisterShowsTheOneThereIsAndTakesADeliberateAnswer() {
        var known = added("株式会社青葉");
        var browser = Browser.of(office.id(), "ja");
        browser.get("/work/organisations");
        var form = new HashMap<>(
                Map.of("name", "㈱青葉" + mark, "nameEn", "Typed", "sector", "INDUSTRY", "corporateNumber", ""));
        var asked = browser.post("/work/organisations", form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("この機関であれば", "name=\"distinct\"", "/work/organisations/" + known.id(), "value=\"Typed\"");
        form.put("distinct", "yes");
        assertThat(browser.post("/work/organisations", form).statusCode()).isEqualTo(303);
    }

    @Test
    void theFormForAChangeOfNameAsksToo() {
        added("株式会社青葉");
        var other = added("若葉");
        String page = "/work/organisations/" + other.id();
        var browser = Browser.of(office.id(), "ja");
        assertThat(browser.get(page).body()).doesNotContain("name=\"distinct\"");
        var form = new HashMap<>(Map.of("name", "㈱青葉" + mark, "nameEn", "", "from", DAY.toString()));
        assertThat(browser.post(page + "/name", form).body()).contains("この機関であれば", "name=\"distinct\"");
        form.put("distinct", "yes");
        assertThat(browser.post(page + "/name", form).statusCode()).isEqualTo(303);
    }

    @Test
    void theSecretaryWhoAddsAMemberChoosesTheOneThereIsOrSaysItIsAnother() {
        var known = added("株式会社青葉");
        var place = ReviewFixtures.eligible(1).proposals().getFirst().place();
        String page = "/work/regions/" + place.region().id() + "/council";
        var browser = Browser.of(place.secretary().id(), "ja");
        browser.get(page);
        var form = new HashMap<>(Map.of(
                "name",
                "㈱青葉" + mark,
                "nameEn",
                "",
                "sector",
                "INDUSTRY",
                "corporateNumber",
                "",
                "since",
                HomeZone.today(Product.clock()).toString()));
        var asked = browser.post(page + "/members/new", form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("name=\"distinct\"", "name=\"organisation\" required value=\"" + known.id() + "\"");
        form.put("distinct", "yes");
        var added = browser.post(page + "/members/new", form);
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    }

    @Test
    void programsAreAskedAndAnswer() {
        added("株式会社青葉");
        String body = "{\"name\": \"㈱青葉%s\", \"sector\": \"INDUSTRY\"%s}";
        var program = Program.of(office);
        assertThat(program.post("/api/v1/organisations", body.formatted(mark, ""))
                        .body())
                .contains("organisations.looks-like");
        assertThat(program.post("/api/v1/organisations", body.formatted(mark, ", \"distinct\": true"))
                        .statusCode())
                .isEqualTo(200);
    }

    private Organisation added(String name) {
        return accepted(organisations.add(office, draft(name, "", false)));
    }

    private Organisation.Draft draft(String name, String number, boolean distinct) {
        return new Organisation.Draft(name + mark, "", Sector.INDUSTRY, number, distinct);
    }

    private static String number() {
        String twelve = "%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
        return List.of("1", "2", "3", "4", "5", "6", "7", "8", "9").stream()
                .map(digit -> CorporateNumber.read(digit + twelve))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
