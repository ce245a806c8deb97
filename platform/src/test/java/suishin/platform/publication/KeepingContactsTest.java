package suishin.platform.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.PublicationFixtures;
import suishin.platform.testing.Rows;

class KeepingContactsTest {

    private final String word = PublicationFixtures.word();
    private final UUID region = published();
    private final Browser anybody = Browser.anybody("ja");
    private final Contacts contacts = Product.bean(Contacts.class);

    @Test
    void theOfficeRecordsAContactThatEverybodyReads() {
        var office = Browser.of(CallsFixtures.office().id(), "ja");
        String day = contacts.today().toString();
        assertThat(record(office, Map.of("telephone", "03-1234-5678", "confirmedOn", day, "version", "0")))
                .isEqualTo(303);
        assertThat(anybody.get("/regions/" + region).body()).contains("03-1234-5678");
        assertThat(Product.bean(Audit.class).of(new Actor.Product("a test"), "region", region))
                .extracting(Audit.Entry::act)
                .contains("contact.recorded");
    }

    /// R18
    @Test
    void aContactIsMarkedAfterTwelveMonthsUntilItIsConfirmedAgain() {
        var today = contacts.today();
        write(today.minusMonths(12).toString(), 0);
        assertThat(anybody.get("/regions/" + region).body()).contains("に確認").doesNotContain("確認から12か月を過ぎています");
        Product.clock().advance(Duration.ofDays(1));
        assertThat(anybody.get("/regions/" + region).body()).contains("確認から12か月を過ぎています");
        assertThat(anybody.get("/api/v1/public/regions/" + region).body()).contains("\"stale\":true");

        var office = Browser.of(CallsFixtures.office().id(), "ja");
        office.get("/work/contacts/" + region);
        assertThat(office.post("/work/contacts/" + region + "/confirm", Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(anybody.get("/regions/" + region).body()).doesNotContain("確認から12か月を過ぎています");
    }

    @Test
    void whoDoesNotKeepContactsDoesNotFindThePage() {
        for (Role role : List.of(Role.COMMITTEE_MEMBER, Role.COUNCIL_SECRETARY)) {
            var scope = role == Role.COMMITTEE_MEMBER ? Scope.call(UUID.randomUUID()) : Scope.region(region);
            var actor = CallsFixtures.holder(role, scope);
            var browser = Browser.of(actor.id(), "ja");
            assertThat(browser.get("/work/contacts").statusCode()).isEqualTo(404);
            assertThat(browser.get("/work/contacts/" + region).statusCode()).isEqualTo(404);
            browser.get("/account");
            assertThat(browser.post("/work/contacts/" + region, Map.of("telephone", "0312345678"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(contacts.confirm(actor, region, 1).<String>fold(_ -> "confirmed", no -> no.code()))
                    .isEqualTo("publication.denied");
        }
        assertThat(contacts.find(region)).isEmpty();
    }

    @Test
    void theSecondOfTwoWhoChangeItIsToldAndKeepsWhatTheyTyped() {
        String day = contacts.today().toString();
        write(day, 0);
        var office = Browser.of(CallsFixtures.office().id(), "ja");
        office.get("/work/contacts/" + region);
        var answer = office.post(
                "/work/contacts/" + region, Map.of("telephone", "06-9999-9999", "confirmedOn", day, "version", "0"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ほかの方がこの連絡先を変更しました", "value=\"06-9999-9999\"", "03-0000-0000");
    }

    @Test
    void aContactThatCannotBePublishedIsShownAgainWithEveryProblem() {
        var office = Browser.of(CallsFixtures.office().id(), "ja");
        var form = Map.of("mail", "nobody", "web", "javascript:alert(1)", "confirmedOn", "soon", "version", "0");
        office.get("/work/contacts/" + region);
        var answer = office.post("/work/contacts/" + region, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "メールアドレスの形式",
                        "ウェブサイトは https",
                        "id=\"confirmedOn-wrong\"><p>「soon」は日付として読み取れません。",
                        "value=\"soon\"",
                        "value=\"nobody\"");
    }

    @Test
    void aContactOfAnUnpublishedRegionCannotBeKept() {
        var office = CallsFixtures.office();
        var hidden = PublicationFixtures.unpublished("未公表の地域" + UUID.randomUUID());
        assertThat(Browser.of(office.id(), "ja")
                        .get("/work/contacts/" + hidden.id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(contacts.write(office, hidden.id(), contact(contacts.today().toString()), 0)
                        .<String>fold(_ -> "written", no -> no.code()))
                .isEqualTo("publication.unknown");
    }

    private int record(Browser office, Map<String, String> form) {
        office.get("/work/contacts/" + region);
        return office.post("/work/contacts/" + region, new HashMap<>(form)).statusCode();
    }

    private void write(String day, int version) {
        Actor office = CallsFixtures.office();
        assertThat(contacts.write(office, region, contact(day), version).<String>fold(_ -> "ok", no -> no.code()))
                .isEqualTo("ok");
    }

    private static Contact contact(String day) {
        return new ContactForm("総務課", "03-0000-0000", "", "", day, 0).contact();
    }

    private UUID published() {
        PublicationFixtures.publishMany(word, 1);
        return UUID.fromString(Rows.asOwner("SELECT id::text FROM publication.region WHERE name = '" + word + "1'")
                .getFirst());
    }
}
