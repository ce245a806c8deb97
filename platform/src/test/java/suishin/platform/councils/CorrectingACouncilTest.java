package suishin.platform.councils;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Decision;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;

class CorrectingACouncilTest {

    private final Councils councils = Product.bean(Councils.class);
    private final Corrections corrections = Product.bean(Corrections.class);
    private final ProposalFixtures.Place place = ProposalFixtures.place();
    private final LocalDate founded = place.now().foundedOn();

    @Test
    void theNameAndTheFoundingDayArePutRight() {
        var before = founded.minusDays(1);
        assertThat(corrections.council(place.secretary(), place.council(), " 正しい協議会 ", before))
                .isInstanceOf(Decision.Accepted.class);
        assertThat(place.now().name()).isEqualTo("正しい協議会");
        assertThat(place.now().foundedOn()).isEqualTo(before);
    }

    @Test
    void nobodyJoinedBeforeTheFoundingDay() {
        var joined = founded.minusDays(5);
        corrections.council(place.secretary(), place.council(), "協議会", founded.minusDays(10));
        corrections.member(
                place.secretary(), place.council(), member(Sector.FINANCE).id(), Sector.FINANCE, joined);
        assertThat(corrections.council(place.secretary(), place.council(), "協議会", joined.plusDays(1)))
                .isEqualTo(Decision.refuse(new CouncilRefusal.TooLate(joined)));
        assertThat(corrections.council(place.secretary(), place.council(), "協議会", joined))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aDayBeforeTheYear1900IsASlip() {
        assertThat(corrections.council(place.secretary(), place.council(), "協議会", LocalDate.of(1899, 12, 31)))
                .isEqualTo(Decision.refuse(new CouncilRefusal.TooEarly(LocalDate.of(1900, 1, 1))));
        assertThat(corrections.council(place.secretary(), place.council(), "協議会", LocalDate.of(1900, 1, 1)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aMembersSideAndFirstDayArePutRight() {
        var bank = member(Sector.FINANCE);
        corrections.member(place.secretary(), place.council(), bank.id(), Sector.INDUSTRY, founded.plusDays(3));
        var now = place.now().member(bank.id()).orElseThrow();
        assertThat(now.sector()).isEqualTo(Sector.INDUSTRY);
        assertThat(now.since()).isEqualTo(founded.plusDays(3));
        assertThat(corrections.member(
                        place.secretary(), place.council(), bank.id(), Sector.FINANCE, founded.minusDays(1)))
                .isEqualTo(Decision.refuse(new CouncilRefusal.TooEarly(founded)));
    }

    @Test
    void aMembershipThatHasEndedCannotBeginAfterItsEnd() {
        var bank = member(Sector.FINANCE);
        var last = councils.today();
        councils.endMember(place.secretary(), place.council(), bank.id(), last);
        assertThat(corrections.member(place.secretary(), place.council(), bank.id(), Sector.FINANCE, last.plusDays(1)))
                .isEqualTo(Decision.refuse(new CouncilRefusal.TooLate(last)));
        assertThat(corrections.member(place.secretary(), place.council(), bank.id(), Sector.FINANCE, last))
                .isInstanceOf(Decision.Accepted.class);
    }

    /// R2
    @Test
    void theCoordinatingOrganisationIsThereToday() {
        var coordinating = place.now().coordinating().orElseThrow();
        var today = councils.today();
        assertThat(corrections.member(
                        place.secretary(), place.council(), coordinating.id(), Sector.ACADEMIA, today.plusDays(1)))
                .isEqualTo(Decision.refuse(new CouncilRefusal.InTheFuture(today)));
        assertThat(corrections.member(place.secretary(), place.council(), coordinating.id(), Sector.ACADEMIA, today))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void membersAndOtherRegionsCorrectNothing() {
        var approver = place.approver(place.proposers().getFirst());
        var stranger = ProposalFixtures.place().secretary();
        assertThat(corrections.council(approver, place.council(), "協議会", founded))
                .isEqualTo(Decision.refuse(new CouncilRefusal.Denied()));
        assertThat(corrections.council(stranger, place.council(), "協議会", founded))
                .isEqualTo(Decision.refuse(new CouncilRefusal.Unknown()));
    }

    @Test
    void aRefusedCorrectionKeepsWhatWasTypedWhereItWasTyped() {
        var bank = member(Sector.FINANCE);
        var browser = Browser.of(place.secretary().id(), "ja");
        String page = "/work/regions/" + place.region().id() + "/council";
        browser.get(page);
        var refused = browser.post(
                page + "/members/" + bank.id() + "/correction",
                Map.of("memberSector", "ACADEMIA", "memberSince", "1999-09-09"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body().split("-help\" value=\"1999-09-09\"", -1)).hasSize(2);
        var named = browser.post(page + "/correction", Map.of("councilName", "", "councilSince", "２０２６-０１-０１"));
        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(named.body()).contains("２０２６-０１-０１", "200文字以内");
    }

    /// Everything wrong in a form is said at once, beside the field it is about, in the form it was typed into.
    @Test
    void everythingWrongStandsBesideItsField() {
        var bank = member(Sector.FINANCE);
        var browser = Browser.of(place.secretary().id(), "ja");
        String page = "/work/regions/" + place.region().id() + "/council";
        browser.get(page);
        refusedAt(
                browser.post(page + "/correction", Map.of("councilName", " ", "councilSince", "らいげつ")),
                "councilName",
                "councilSince");
        refusedAt(
                browser.post(page + "/correction", Map.of("councilName", "", "councilSince", "1899-12-31")),
                "councilName",
                "councilSince");
        refusedAt(browser.post(page + "/resolutions", Map.of("kind", "OTHER", "text", "", "on", "")), "text", "on");
        var tomorrow = councils.today().plusDays(1).toString();
        refusedAt(
                browser.post(page + "/resolutions", Map.of("kind", "OTHER", "text", " ", "on", tomorrow)),
                "text",
                "on");
        refusedAt(
                browser.post(page + "/members/" + bank.id() + "/end", Map.of("until", "1999-01-01")),
                "until-" + bank.id());
        refusedAt(
                browser.post(
                        page + "/members/" + bank.id() + "/correction",
                        Map.of("memberSector", "FINANCE", "memberSince", "いつか")),
                "since-" + bank.id());
    }

    /// Who forgot to choose among the institutions found finds them again.
    @Test
    void whatWasFoundStaysWhereNothingWasChosen() {
        var one = place.now().members().getFirst();
        var browser = Browser.of(place.secretary().id(), "ja");
        String page = "/work/regions/" + place.region().id() + "/council";
        browser.get(page);
        String q = one.organisationName();
        var refused = browser.post(page + "/members", Map.of("q", q, "sector", "", "since", "あした"));
        refusedAt(refused, "found", "since-found");
        assertThat(refused.body()).contains("value=\"" + one.organisation() + "\"", "value=\"あした\"");
        var again = Map.of(
                "q",
                q,
                "sector",
                "",
                "since",
                founded.minusDays(1).toString(),
                "organisation",
                one.organisation().toString());
        refusedAt(browser.post(page + "/members", again), "found", "since-found");
    }

    /// An institution that cannot join is not registered on the way.
    @Test
    void anInstitutionIsRegisteredOnlyWithAllThatItNeeds() {
        var browser = Browser.of(place.secretary().id(), "ja");
        String page = "/work/regions/" + place.region().id() + "/council";
        browser.get(page);
        String name = "新しい機関" + UUID.randomUUID();
        var typed = new java.util.HashMap<>(Map.of(
                "sector",
                "FINANCE",
                "name",
                name,
                "corporateNumber",
                "12",
                "since",
                founded.minusDays(1).toString()));
        refusedAt(browser.post(page + "/members/new", typed), "new-number", "since-new");
        typed.put("corporateNumber", "");
        typed.put("name", "");
        refusedAt(browser.post(page + "/members/new", typed), "new-name", "since-new");
        typed.put("name", name);
        refusedAt(browser.post(page + "/members/new", typed), "since-new");
        typed.put("since", founded.toString());
        assertThat(browser.post(page + "/members/new", typed).statusCode()).isEqualTo(303);
    }

    private static void refusedAt(java.net.http.HttpResponse<String> answer, String... fields) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain("‹");
        for (String field : fields) {
            assertThat(answer.body())
                    .contains("<a href=\"#" + field + "\">", "<div class=\"wrong\" id=\"" + field + "-wrong\">")
                    .containsPattern("aria-describedby=\"" + field + "-wrong(\"| " + field + "-help\")");
        }
        assertThat(answer.body().split("class=\"wrong\"", -1)).hasSize(fields.length + 1);
    }

    @Test
    void anInstitutionJoinsOnTheSideItIsRegisteredForUnlessAnotherIsChosen() {
        var browser = Browser.of(place.secretary().id(), "ja");
        String page = "/work/regions/" + place.region().id() + "/council";
        browser.get(page);
        var university = Product.bean(Organisations.class)
                .add(place.secretary(), new Organisation.Draft("大学" + UUID.randomUUID(), "", Sector.ACADEMIA, ""))
                .fold(Organisation::id, no -> {
                    throw new AssertionError(no.code());
                });
        browser.post(
                page + "/members",
                Map.of(
                        "organisation",
                        university.toString(),
                        "sector",
                        "",
                        "since",
                        councils.today().toString()));
        assertThat(place.now().members())
                .filteredOn(member -> member.organisation().equals(university))
                .extracting(Member::sector)
                .containsExactly(Sector.ACADEMIA);
    }

    private Member member(Sector sector) {
        return place.now().members().stream()
                .filter(member -> member.sector() == sector)
                .findFirst()
                .orElseThrow();
    }
}
