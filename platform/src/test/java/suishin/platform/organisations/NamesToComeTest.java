package suishin.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.HomeZone;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;

/// A change of name with a day to come takes effect on that day, and not before.
class NamesToComeTest {

    private final Organisations organisations = Product.bean(Organisations.class);
    private final Names names = Product.bean(Names.class);
    private final NameJobs jobs = Product.bean(NameJobs.class);
    private final Actor.Person office = CallsFixtures.office();
    private final String mark = UUID.randomUUID().toString();

    @Test
    void theNameChangesOnTheDayAndNotOnTheDayBefore() {
        UUID id = added();
        var day = today().plusDays(2);
        accepted(names.rename(office, id, new Names.Renaming("後の名" + mark, Optional.empty(), day)));

        days(1);
        jobs.takeEffect();
        assertThat(organisations.find(id).orElseThrow().name()).isEqualTo("前の名" + mark);
        assertThat(names.planned(id)).extracting(Names.Planned::from).containsExactly(day);
        assertThat(organisations.search("後の名" + mark))
                .extracting(Organisation::id)
                .containsExactly(id);

        days(1);
        jobs.takeEffect();
        assertThat(organisations.find(id).orElseThrow().words().ja()).isEqualTo("後の名" + mark);
        assertThat(organisations.find(id).orElseThrow().nameEn()).isEqualTo("Before");
        assertThat(names.of(List.of(id)))
                .containsExactly(new OtherName(
                        id,
                        OtherName.Kind.FORMER,
                        "前の名" + mark,
                        new Days(Optional.empty(), Optional.of(day.minusDays(1)))));
        assertThat(Product.bean(Audit.class).of(office, "organisation", id))
                .extracting(Audit.Entry::act)
                .endsWith("organisation.renaming-planned", "organisation.renamed");
    }

    @Test
    void aNameThatHoldsFromTodayChangesAtOnce() {
        UUID id = added();
        accepted(names.rename(office, id, new Names.Renaming("後の名" + mark, Optional.of("After"), today())));
        assertThat(organisations.find(id).orElseThrow().nameEn()).isEqualTo("After");
        assertThat(names.planned(id)).isEmpty();
    }

    @Test
    void whatIsPlannedAnewTakesThePlaceOfWhatWasPlannedAndCanBeGivenUp() {
        UUID id = added();
        var day = today().plusDays(1);
        accepted(names.rename(office, id, new Names.Renaming("誤った名" + mark, Optional.empty(), day)));
        accepted(names.rename(office, id, new Names.Renaming("後の名" + mark, Optional.of(""), day)));
        assertThat(names.planned(id)).extracting(Names.Planned::name).containsExactly("後の名" + mark);

        accepted(names.dropPlanned(office, id));
        days(1);
        jobs.takeEffect();

        assertThat(organisations.find(id).orElseThrow().name()).isEqualTo("前の名" + mark);
        assertThat(names.dropPlanned(office, id)).isEqualTo(Decision.refuse(new OrganisationRefusal.NothingPlanned()));
        assertThat(names.dropPlanned(new Actor.Person(UUID.randomUUID()), id))
                .isEqualTo(Decision.refuse(new OrganisationRefusal.NotKeeper()));
    }

    /// Another institution took the name meanwhile: it waits, and the others of that day do not.
    @Test
    void aNameThatIsTakenOnItsDayWaitsAndHoldsUpNoOther() {
        UUID waiting = added();
        UUID other = accepted(
                        organisations.add(office, new Organisation.Draft("別の前の名" + mark, "", Sector.ACADEMIA, "")))
                .id();
        var day = today().plusDays(1);
        accepted(names.rename(office, waiting, new Names.Renaming("後の名" + mark, Optional.empty(), day)));
        accepted(names.rename(office, other, new Names.Renaming("別の後の名" + mark, Optional.empty(), day)));
        accepted(organisations.add(office, new Organisation.Draft("後の名" + mark, "", Sector.ACADEMIA, "", true)));

        days(1);
        jobs.takeEffect();

        assertThat(organisations.find(waiting).orElseThrow().name()).isEqualTo("前の名" + mark);
        assertThat(names.planned(waiting)).hasSize(1);
        assertThat(organisations.find(other).orElseThrow().name()).isEqualTo("別の後の名" + mark);
    }

    @Test
    void theFormKeepsTheEnglishNameAndThePageSaysWhatIsToCome() {
        UUID id = added();
        String page = "/work/organisations/" + id;
        var browser = Browser.of(office.id(), "ja");
        assertThat(browser.get(page).body()).contains("name=\"nameEn\" maxlength=\"200\"", "value=\"Before\"");
        var form = Map.of(
                "name",
                "後の名" + mark,
                "nameEn",
                "Before",
                "from",
                today().plusDays(1).toString());
        assertThat(browser.post(page + "/name", form).statusCode()).isEqualTo(303);

        assertThat(names.planned(id)).extracting(Names.Planned::nameEn).containsExactly(Optional.empty());
        assertThat(browser.get(page).body()).contains("「後の名" + mark + "」に変わる予定です", "変更の予定を取り消す");
        assertThat(Browser.of(CallsFixtures.person("無役").id(), "ja").get(page).body())
                .contains("に変わる予定です")
                .doesNotContain("変更の予定を取り消す");
        assertThat(browser.post(page + "/name/drop", Map.of()).statusCode()).isEqualTo(303);
        assertThat(names.planned(id)).isEmpty();
    }

    @Test
    void programsPlanAChangeOfNameAndGiveItUp() {
        UUID id = added();
        String route = "/api/v1/organisations/" + id + "/rename";
        var program = Program.of(office);
        String body = "{\"name\": \"後の名%s\", \"from\": \"%s\"}".formatted(mark, today().plusDays(1));
        assertThat(program.post(route, body).statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/organisations/" + id + "/names").body()).contains("NEXT", "後の名" + mark);
        assertThat(program.delete(route).statusCode()).isEqualTo(200);
        assertThat(program.delete(route).body()).contains("organisations.nothing-planned");
        assertThat(program.post(
                                "/api/v1/organisations/" + id + "/names",
                                "{\"kind\": \"NEXT\", \"name\": \"後\", \"since\": \"2099-04-01\"}")
                        .body())
                .contains("organisations.name-to-come");
    }

    private UUID added() {
        return accepted(organisations.add(office, new Organisation.Draft("前の名" + mark, "Before", Sector.ACADEMIA, "")))
                .id();
    }

    private static LocalDate today() {
        return HomeZone.today(Product.clock());
    }

    private static void days(int many) {
        Product.clock().set(Product.clock().instant().plus(Duration.ofDays(many)));
    }
}
