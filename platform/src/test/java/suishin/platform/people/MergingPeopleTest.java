package suishin.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Rows;

class MergingPeopleTest {

    private static final String PASSWORD = "四季折々の長い合言葉です";
    private static final Actor PRODUCT = new Actor.Product("a test");

    private final Merging merging = Product.bean(Merging.class);
    private final People people = Product.bean(People.class);
    private final Access access = Product.bean(Access.class);
    private final Actor.Person administrator = CallsFixtures.holder(Role.ADMINISTRATOR, Administrators.EVERYTHING);

    @Test
    void theOneLeftHoldsTheRolesOfBothAndTheOtherNone() {
        var left = holding(Role.AUDITOR);
        var gone = holding(Role.PROGRAMME_OFFICE, Role.AUDITOR);
        accepted(merging.merge(administrator, left.id(), gone.id()));

        assertThat(access.heldBy(new Actor.Person(left.id())))
                .extracting(Held::role)
                .containsExactlyInAnyOrder(Role.AUDITOR, Role.PROGRAMME_OFFICE);
        assertThat(access.heldBy(new Actor.Person(gone.id()))).isEmpty();
    }

    @Test
    void theIdAndTheAddressOfTheOneGoneLeadToTheOneLeft() {
        var left = CallsFixtures.person("残る人");
        var gone = CallsFixtures.person("消える人");
        accepted(merging.merge(administrator, left.id(), gone.id()));

        assertThat(people.find(gone.id())).hasValue(left);
        assertThat(people.byAddress(gone.address().toUpperCase(java.util.Locale.ROOT)))
                .hasValue(left);
        assertThat(people.all(List.of(gone.id())).values())
                .extracting(Person::id, Person::name)
                .containsExactly(org.assertj.core.api.Assertions.tuple(gone.id(), "残る人"));
        assertThat(people.everybody())
                .extracting(Person::id)
                .contains(left.id())
                .doesNotContain(gone.id());
    }

    @Test
    void whoIsMergedTwiceIsFoundAtTheEndOfTheChain() {
        var first = CallsFixtures.person("一");
        var second = CallsFixtures.person("二");
        var third = CallsFixtures.person("三");
        accepted(merging.merge(administrator, second.id(), first.id()));
        accepted(merging.merge(administrator, third.id(), second.id()));
        assertThat(people.find(first.id())).hasValue(third);
        assertThat(people.byAddress(first.address())).hasValue(third);
        assertThat(merging.former(List.of(third.id())).getOrDefault(third.id(), List.of()))
                .extracting(Person::id)
                .containsExactly(first.id(), second.id());
    }

    @Test
    void theSessionOfTheOneGoneEndsAndTheirAddressSignsInTheOneLeft() {
        var left = CallsFixtures.person("残る人");
        var gone = CallsFixtures.person("消える人");
        Product.bean(Passwords.class).set(new Actor.Person(left.id()), PASSWORD);
        Product.bean(Passwords.class).set(new Actor.Person(gone.id()), PASSWORD + "違");
        var signedIn = Browser.of(gone.id(), "ja");
        assertThat(signedIn.get("/account").statusCode()).isEqualTo(200);
        accepted(merging.merge(administrator, left.id(), gone.id()));

        assertThat(signedIn.get("/account").statusCode()).isEqualTo(302);
        assertThat(Product.bean(Passwords.class).check(gone.address(), PASSWORD + "違"))
                .isEmpty();
        assertThat(Product.bean(Passwords.class).check(gone.address(), PASSWORD))
                .hasValue(left);
    }

    @Test
    void aLinkToTheAddressOfTheOneGoneIsSentToTheOneLeft() {
        var left = CallsFixtures.person("残る人");
        var gone = CallsFixtures.person("消える人");
        accepted(merging.merge(administrator, left.id(), gone.id()));
        assertThat(letters(left.address())).isEqualTo(1);
        assertThat(letters(gone.address())).isEqualTo(1);

        Product.bean(SignInLinks.class).send(gone.address(), suishin.platform.web.Language.JA);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Product.mailTo(left.address())
                        .filter(mail -> mail.contains("token="))
                        .isPresent());
        assertThat(letters(gone.address())).isEqualTo(1);
    }

    private static int letters(String address) {
        return Rows.asOwner("SELECT id::text FROM messages.letter WHERE address = '" + address + "'")
                .size();
    }

    @Test
    void aLinkThatWasOnItsWayAndAKeyThatWasMadeActForTheOneLeft() {
        var left = CallsFixtures.person("残る人");
        var gone = CallsFixtures.person("消える人");
        String link = SignInLinksFixture.issue(gone.id());
        String key = Product.bean(ApiKeys.class).make(new Actor.Person(gone.id()), "表計算");
        accepted(merging.merge(administrator, left.id(), gone.id()));
        assertThat(Product.bean(SignInLinks.class).redeem(link)).hasValue(left);
        assertThat(Product.bean(ApiKeys.class).holder(key)).hasValue(left);
    }

    @Test
    void theOneLeftMayTakeTheAddressOfTheOneGone() {
        var left = CallsFixtures.person("残る人");
        var gone = CallsFixtures.person("消える人");
        accepted(merging.merge(administrator, left.id(), gone.id()));
        var changed = new Person(left.id(), left.name(), left.nameEn(), gone.address(), Optional.empty());
        accepted(people.rename(new Actor.Person(left.id()), changed));
        assertThat(people.byAddress(gone.address())).hasValue(changed);
        assertThat(people.add(PRODUCT, "別人", "", gone.address(), Optional.empty()))
                .isEqualTo(Decision.refuse(new PeopleRefusal.AddressTaken(gone.address())));
    }

    @Test
    void aRecordIsNotMergedIntoItselfNorTwiceNorWithNobody() {
        var left = CallsFixtures.person("残る人");
        var gone = CallsFixtures.person("消える人");
        assertThat(merging.merge(administrator, left.id(), left.id()))
                .isEqualTo(Decision.refuse(new PeopleRefusal.SameRecord()));
        assertThat(merging.merge(administrator, left.id(), UUID.randomUUID()))
                .isEqualTo(Decision.refuse(new PeopleRefusal.Unknown()));
        accepted(merging.merge(administrator, left.id(), gone.id()));
        assertThat(merging.merge(administrator, left.id(), gone.id()))
                .isEqualTo(Decision.refuse(new PeopleRefusal.MergedBefore()));
        assertThat(merging.merge(administrator, gone.id(), left.id()))
                .isEqualTo(Decision.refuse(new PeopleRefusal.MergedBefore()));
    }

    @Test
    void ofTwoWhoMergeAtOnceEachTheOtherWayOneDoes() {
        var one = CallsFixtures.person("一");
        var other = CallsFixtures.person("二");
        var both = Stream.of(List.of(one, other), List.of(other, one))
                .map(way -> CompletableFuture.supplyAsync(() -> merging.merge(
                        administrator, way.getFirst().id(), way.getLast().id())))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).map(Decision::getClass))
                .containsExactlyInAnyOrder(Decision.Accepted.class, Decision.Refused.class);
    }

    @Test
    void anOfficeMergesNobodyWhoHoldsMoreThanItMayGive() {
        var office = CallsFixtures.office();
        var auditor = holding(Role.AUDITOR);
        var nobody = CallsFixtures.person("無役");
        var beyond = Decision.refuse(new PeopleRefusal.NotMergeable(List.of(Problem.at("", "people.merge-beyond"))));
        assertThat(merging.merge(office, nobody.id(), auditor.id())).isEqualTo(beyond);
        assertThat(merging.merge(office, auditor.id(), nobody.id())).isEqualTo(beyond);
        accepted(merging.merge(office, nobody.id(), CallsFixtures.person("無役").id()));
        assertThat(merging.merge(new Actor.Person(auditor.id()), nobody.id(), auditor.id()))
                .isEqualTo(Decision.refuse(new PeopleRefusal.Denied()));
    }

    @Test
    void anOfficeSeatsNobodyOnTheCommitteeOfAnotherByMerging() {
        var round = CallsFixtures.published();
        var other = CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("another"));
        var stranger = CallsFixtures.person("無役");
        UUID member = round.committee().getLast().id();
        assertThat(merging.merge(other, stranger.id(), member))
                .isEqualTo(Decision.refuse(new PeopleRefusal.NotMergeable(
                        List.of(Problem.at("", "people.merge-beyond"), Problem.at("", "calls.merge-seat")))));
        accepted(merging.merge(round.office(), stranger.id(), member));
    }

    /// R20
    @Test
    void theLogSaysWhoBecameWhomAndWhatEachHadBefore() {
        var left = CallsFixtures.person("残る人");
        var gone = holding(Role.AUDITOR);
        accepted(merging.merge(administrator, left.id(), gone.id()));
        var entries = Rows.asOwner("SELECT detail::text FROM audit.entry WHERE act = 'people.merged' AND actor = '"
                + administrator.id() + "' AND thing_id = '" + left.id() + "'");
        assertThat(entries).singleElement().asString().contains(gone.id().toString(), "roles=1", "roles=0");
    }

    @Test
    void thePageShowsBothSideBySideAndMergesThem() {
        var left = CallsFixtures.person("残る見本");
        var gone = holding(Role.AUDITOR);
        var browser = Browser.of(administrator.id(), "ja");
        browser.get("/work/people/merge");
        var found = browser.post("/work/people/merge/look", Map.of("left", left.address(), "gone", gone.address()));
        assertThat(found.statusCode()).isEqualTo(303);
        String address = found.headers().firstValue("Location").orElseThrow();
        assertThat(address).endsWith("/work/people/merge?left=%s&gone=%s".formatted(left.id(), gone.id()));
        var page = browser.get("/work/people/merge?left=%s&gone=%s".formatted(left.id(), gone.id()));
        assertThat(page.body()).contains("残る見本", gone.address(), "監査担当");
        var form = Map.of("left", left.id().toString(), "gone", gone.id().toString());
        assertThat(browser.post("/work/people/merge", form).statusCode()).isEqualTo(303);
        var again = browser.post("/work/people/merge", form);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("すでに別の記録に統合されています");
    }

    /// Nobody's name or address stands in an address of ours; both that are unknown are named at once.
    @Test
    void addressesOfPeopleAreNoPartOfAnyLinkOfThePage() {
        var browser = Browser.of(administrator.id(), "ja");
        String name = "鈴木 " + UUID.randomUUID().toString().substring(0, 8);
        CallsFixtures.person(name);
        CallsFixtures.person(name);
        assertThat(browser.get("/work/people/merge").body()).doesNotContainPattern("href=\"[^\"]*(@|%40)");
        var refused = browser.post("/work/people/merge/look", Map.of("left", "a@example.jp", "gone", "b@example.jp"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("（a@example.jp）", "（b@example.jp）", "value=\"a@example.jp\"");
    }

    @Test
    void thePageOffersRecordsWhoseNamesMeet() {
        String name = "山田 " + UUID.randomUUID().toString().substring(0, 8);
        var one = CallsFixtures.person(name);
        var other = CallsFixtures.person(name);
        var pairs =
                Browser.of(administrator.id(), "en").get("/work/people/merge").body();
        assertThat(pairs).contains("Records whose names may be the same");
        assertThat(one.id()).isNotEqualTo(other.id());
    }

    private Person holding(Role... roles) {
        var person = CallsFixtures.person("役のある人");
        Stream.of(roles)
                .forEach(role ->
                        access.give(PRODUCT, person.id(), role, Scope.programme(ModelProgramme.KEY), Optional.empty()));
        return person;
    }
}
