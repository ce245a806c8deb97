package suishin.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Rows;

/// Two records of one institution become one, and the register stays in order.
class MergingOrganisationsTest {

    private final OrganisationMerging merging = Product.bean(OrganisationMerging.class);
    private final Organisations organisations = Product.bean(Organisations.class);
    private final Hierarchy hierarchy = Product.bean(Hierarchy.class);
    private final Names names = Product.bean(Names.class);
    private final Actor.Person office = CallsFixtures.office();

    @Test
    void theIdOfTheOneGoneAnswersWithTheOneLeft() {
        var left = added("残る大学");
        var gone = added("消える大学");
        merge(left, gone);

        assertThat(organisations.find(gone.id())).hasValue(left);
        assertThat(organisations.all(List.of(gone.id(), left.id())))
                .isEqualTo(Map.of(gone.id(), left, left.id(), left));
        assertThat(organisations.search(gone.name())).containsExactly(left);
        var browser = Browser.of(office.id(), "ja");
        assertThat(browser.get("/work/organisations/" + gone.id()).body()).contains("<h1>" + left.name());
    }

    @Test
    void whoIsMergedTwiceIsFoundAtTheEndOfTheChain() {
        var first = added("一");
        var second = added("二");
        var third = added("三");
        merge(second, first);
        merge(third, second);
        assertThat(organisations.find(first.id())).hasValue(third);
        assertThat(organisations.exactly(first.name())).hasValue(third);
    }

    @Test
    void theNamesOfTheOneGoneAreOtherNamesOfTheOneLeftAndNoneIsToldTwice() {
        var left = accepted(organisations.add(office, draft("残る大学", "Left")));
        var gone = accepted(organisations.add(office, draft("消える大学", "Gone")));
        var until = LocalDate.of(2010, 3, 31);
        var former = new Days(Optional.empty(), Optional.of(until));
        var abbreviation = new OtherName(left.id(), OtherName.Kind.ABBREVIATION, "残大", Days.ALWAYS);
        accepted(names.add(office, abbreviation));
        accepted(names.add(office, new OtherName(gone.id(), OtherName.Kind.ABBREVIATION, "残大", Days.ALWAYS)));
        accepted(names.add(office, new OtherName(gone.id(), OtherName.Kind.FORMER, "旧い大学", former)));
        merge(left, gone);
        assertThat(names.of(List.of(left.id())))
                .containsExactlyInAnyOrder(
                        abbreviation,
                        new OtherName(left.id(), OtherName.Kind.FORMER, "旧い大学", former),
                        new OtherName(left.id(), OtherName.Kind.OTHER, gone.name(), Days.ALWAYS),
                        new OtherName(left.id(), OtherName.Kind.ENGLISH, gone.nameEn(), Days.ALWAYS));
    }

    @Test
    void theOneLeftTakesTheNumberTheEnglishNameAndThePlaceItLacks() {
        var left = added("残る大学");
        var gone = accepted(organisations.add(office, draft("消える大学", "Gone")));
        String number = number();
        accepted(Product.bean(Numbers.class).enter(office, gone.id(), number));
        accepted(hierarchy.describe(
                office, gone.id(), new Profile(Optional.of(OrganisationKind.UNIVERSITY), Optional.of(4))));
        merge(left, gone);
        assertThat(organisations.find(left.id()).orElseThrow())
                .isEqualTo(new Organisation(left.id(), left.name(), gone.nameEn(), left.sector(), Optional.of(number)));
        assertThat(organisations.exactly(number)).map(Organisation::id).hasValue(left.id());
        assertThat(organisations.prefectures(List.of(left.id()))).isEqualTo(Map.of(left.id(), 4));
    }

    @Test
    void twoNumbersAreTwoInstitutionsUntilTheWrongOneIsCorrected() {
        var left = added("残る大学");
        var gone = added("消える大学");
        var entered = List.of(number(), number());
        accepted(Product.bean(Numbers.class).enter(office, left.id(), entered.getFirst()));
        accepted(Product.bean(Numbers.class).enter(office, gone.id(), entered.getLast()));
        assertThat(merging.merge(office, left.id(), gone.id()))
                .isEqualTo(
                        refused(Problem.at("", "organisations.merge-numbers", entered.getFirst(), entered.getLast())));
        accepted(Product.bean(Numbers.class).enter(office, gone.id(), ""));
        merge(left, gone);
        assertThat(organisations.exactly(entered.getFirst()))
                .map(Organisation::id)
                .hasValue(left.id());
    }

    @Test
    void tiesMoveWithTheirDaysAndThoseBetweenTheTwoGo() {
        var left = added("残る学部");
        var gone = added("消える学部");
        var university = added("大学");
        var laboratory = added("研究室");
        var days = Days.of(LocalDate.of(2020, 4, 1), LocalDate.of(2022, 3, 31));
        tie(gone, left, Days.ALWAYS);
        tie(left, university, days);
        tie(gone, university, days);
        tie(laboratory, gone, Days.ALWAYS);
        merge(left, gone);
        assertThat(hierarchy.around(left.id()))
                .extracting(Tie::child, Tie::parent, Tie::days)
                .containsExactlyInAnyOrder(
                        tuple(left.id(), university.id(), days), tuple(laboratory.id(), left.id(), Days.ALWAYS));
    }

    @Test
    void aCircleThatWouldCloseOnOneDayIsNamedAndGoesWithTheWrongTie() {
        var left = added("甲");
        var middle = added("乙");
        var gone = added("丙");
        var last = LocalDate.of(2022, 3, 31);
        tie(left, middle, new Days(Optional.empty(), Optional.of(last)));
        var wrong = tie(middle, gone, new Days(Optional.of(last), Optional.empty()));
        String circle = String.join(" → ", left.name(), middle.name(), left.name());
        assertThat(merging.merge(office, left.id(), gone.id()))
                .isEqualTo(refused(Problem.at("", "organisations.merge-circle", circle)));
        accepted(hierarchy.remove(office, wrong.id()));
        tie(middle, gone, new Days(Optional.of(last.plusDays(1)), Optional.empty()));
        merge(left, gone);
        assertThat(organisations.above(List.of(middle.id()), last.plusDays(1), last.plusDays(1)))
                .containsOnlyKeys(middle.id());
    }

    @Test
    void whatIsWrittenFromAPageThatWasOpenBeforeNamesTheOneLeft() {
        var left = added("残る大学");
        var gone = added("消える大学");
        var university = added("上の大学");
        merge(left, gone);
        assertThat(accepted(hierarchy.tie(office, gone.id(), university.id(), TieKind.PART_OF, Days.ALWAYS))
                        .child())
                .isEqualTo(left.id());
        accepted(names.add(office, new OtherName(gone.id(), OtherName.Kind.ABBREVIATION, "略称", Days.ALWAYS)));
        assertThat(names.of(List.of(left.id()))).extracting(OtherName::name).contains("略称");
        Rows.run("INSERT INTO experts.expert VALUES ('%1$s', 'ACADEMIA', '', now())".formatted(gone.id()));
        Rows.run("INSERT INTO experts.affiliation VALUES ('%1$s', '%1$s', '%1$s', '', now())".formatted(gone.id()));
        assertThat(Rows.asOwner("SELECT organisation_id FROM experts.affiliation WHERE id = '%s'".formatted(gone.id())))
                .containsExactly(left.id().toString());
        Rows.run("DELETE FROM experts.affiliation WHERE id = '%s'".formatted(gone.id()));
        Rows.run("DELETE FROM experts.expert WHERE person_id = '%s'".formatted(gone.id()));
    }

    @Test
    void aRecordIsNotMergedIntoItselfNorTwiceNorWithNothingNorBySomebodyElse() {
        var left = added("残る大学");
        var gone = added("消える大学");
        var secretary = CallsFixtures.holder(Role.COUNCIL_SECRETARY, Scope.region(UUID.randomUUID()));
        assertThat(merging.merge(secretary, left.id(), gone.id()))
                .isEqualTo(Decision.refuse(new OrganisationRefusal.NotKeeper()));
        assertThat(merging.merge(office, left.id(), left.id()))
                .isEqualTo(Decision.refuse(new OrganisationRefusal.SameRecord()));
        assertThat(merging.merge(office, left.id(), UUID.randomUUID()))
                .isEqualTo(Decision.refuse(new OrganisationRefusal.Unknown()));
        merge(left, gone);
        assertThat(merging.merge(office, left.id(), gone.id()))
                .isEqualTo(Decision.refuse(new OrganisationRefusal.MergedBefore()));
        assertThat(merging.merge(office, gone.id(), left.id()))
                .isEqualTo(Decision.refuse(new OrganisationRefusal.MergedBefore()));
    }

    @Test
    void ofTwoWhoMergeAtOnceEachTheOtherWayOneDoes() {
        var one = added("一");
        var other = added("二");
        var both = Stream.of(List.of(one, other), List.of(other, one))
                .map(way -> CompletableFuture.supplyAsync(() ->
                        merging.merge(office, way.getFirst().id(), way.getLast().id())))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).map(Decision::getClass))
                .containsExactlyInAnyOrder(Decision.Accepted.class, Decision.Refused.class);
    }

    /// R20
    @Test
    void theLogSaysWhichRecordBecameWhichAndWhatEachHadBefore() {
        var left = added("残る大学");
        var gone = added("消える大学");
        accepted(names.add(office, new OtherName(gone.id(), OtherName.Kind.ABBREVIATION, "略称", Days.ALWAYS)));
        merge(left, gone);
        assertThat(Rows.asOwner("SELECT detail::text FROM audit.entry WHERE act = 'organisation.merged' AND actor = '"
                        + office.id() + "' AND thing_id = '" + left.id() + "'"))
                .singleElement()
                .asString()
                .contains(gone.id().toString(), "names=0", "names=1", "names=2");
    }

    @Test
    void thePageFindsTheOtherRecordShowsBothSideBySideAndMergesThem() {
        var left = added("残る見本");
        var gone = added("消える見本");
        var browser = Browser.of(office.id(), "ja");
        assertThat(browser.get("/work/organisations/merge?left=%s&q=%s".formatted(left.id(), encoded(gone.name())))
                        .body())
                .contains("gone=" + gone.id());
        var page = browser.get("/work/organisations/merge?left=%s&gone=%s".formatted(left.id(), gone.id()));
        assertThat(page.body()).contains(left.name(), gone.name(), "別の表記", "一つに統合する");
        var form = Map.of("left", left.id().toString(), "gone", gone.id().toString());
        var done = browser.post("/work/organisations/merge", form);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("location").orElse("")).contains("/work/organisations/" + left.id());
        var again = browser.post("/work/organisations/merge", form);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("すでに別の記録に統合されています");
    }

    @Test
    void recordsOfOneNameAreOfferedUnlessBothHaveANumber() {
        var bare = added("見本大学");
        var numbered = accepted(organisations.add(
                office, new Organisation.Draft("国立大学法人" + bare.name(), "", Sector.ACADEMIA, number(), true)));
        assertThat(merging.alike()).contains(new OrganisationMerging.Pair(numbered, bare));
        accepted(Product.bean(Numbers.class).enter(office, bare.id(), number()));
        assertThat(merging.alike()).noneMatch(pair -> pair.one().id().equals(numbered.id()));
    }

    private void merge(Organisation left, Organisation gone) {
        accepted(merging.merge(office, left.id(), gone.id()));
    }

    private Tie tie(Organisation child, Organisation parent, Days days) {
        return accepted(hierarchy.tie(office, child.id(), parent.id(), TieKind.PART_OF, days));
    }

    private Organisation added(String name) {
        return accepted(organisations.add(office, draft(name, "")));
    }

    private static Organisation.Draft draft(String name, String nameEn) {
        String unlike = UUID.randomUUID().toString();
        return new Organisation.Draft(
                name + unlike, nameEn.isEmpty() ? "" : nameEn + " " + unlike, Sector.ACADEMIA, "");
    }

    private static Decision<OrganisationMerging.Merged> refused(Problem problem) {
        return Decision.refuse(new OrganisationRefusal.NotMergeable(List.of(problem)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// {@return a number with a right check digit that nobody had}
    private static String number() {
        String twelve = "%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
        return IntStream.rangeClosed(1, 9)
                .mapToObj(digit -> CorporateNumber.read(digit + twelve))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
