package suishin.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.programmes.Words;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Rows;

/// What stands on the screen of a draft, and what is saved of it.
class DraftOnTheScreenTest {

    private final Calls calls = Product.bean(Calls.class);
    private final Actor.Person office = CallsFixtures.office();
    private final UUID id = accepted(calls.draft(office, plan())).id();
    private final String address = "/office/calls/" + id;
    private final Browser browser = Browser.of(office.id(), "ja");

    /// Every act of the page sends the terms with it, in one form, of which "Enter" presses the button that saves.
    @Test
    void everyActOfADraftSendsTheTermsWithIt() {
        CallsFixtures.seat(office, id);
        String page = browser.get(address).body();
        assertThat(page)
                .contains("form=\"terms\" formaction=\"" + address + "/publish\"")
                .contains("form=\"terms\" formaction=\"" + address + "/committee\"")
                .doesNotContain("method=\"post\" action=\"" + address + "/publish");
        assertThat(page.indexOf("<button>保存する</button>")).isPositive().isLessThan(page.indexOf("formaction="));
    }

    /// What was typed and not saved is neither published past nor lost; what is saved is published.
    @Test
    void termsThatWereNotSavedAreNotPublishedPast() {
        CallsFixtures.seat(office, id);
        browser.get(address);
        var typed = onScreen();
        typed.put("officer", office.id().toString());
        var edited = new HashMap<>(typed);
        edited.put("nameJa", "書き直した名称");

        var refused = browser.post(address + "/publish", edited);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("保存していない変更があります", "value=\"書き直した名称\"", "<a href=\"#nameJa\">")
                .doesNotContain("id=\"contested\"");
        assertThat(now().stage()).isEqualTo(CallStage.DRAFT);
        assertThat(browser.post(address + "/publish", typed).statusCode()).isEqualTo(303);
        assertThat(now().stage()).isEqualTo(CallStage.PUBLISHED);
    }

    /// Every field that was not saved is named, and what else stands against the publication.
    @Test
    void everythingAgainstAPublicationIsSaidAtOnce() {
        browser.get(address);
        var edited = onScreen();
        edited.put("nameJa", "書き直した名称");
        edited.put("closesAt", "まだ決まらない");
        var refused = browser.post(address + "/publish", edited);
        assertThat(refused.statusCode()).isEqualTo(422);
        for (String field : List.of("nameJa", "closesAt", "committee", "officer")) {
            assertThat(refused.body()).contains("href=\"#" + field + "\"", "id=\"" + field + "-wrong\"");
        }
        assertThat(refused.body())
                .contains("aria-describedby=\"officer-wrong officer-note\"", "value=\"まだ決まらない\"")
                .doesNotContain("id=\"nameEn-wrong\"");
    }

    /// What is published is what the officer saw, also if somebody saves the draft in the very moment.
    @Test
    void whatIsSavedInTheMomentOfPublishingIsNotPublishedUnseen() throws Exception {
        CallsFixtures.seat(office, id);
        browser.get(address);
        var seen = onScreen();
        seen.put("officer", office.id().toString());
        var plan = now().plan();
        var other = new CallPlan(plan.pin(), new Words("同時に保存された名称", plan.name().en()), plan.window(), plan.course());
        try (var thread = Executors.newSingleThreadExecutor()) {
            var answer = Product.bean(Database.class).as(office, () -> {
                accepted(calls.edit(office, id, 1, other));
                var sent = thread.submit(() -> browser.post(address + "/publish", seen));
                waitUntilSomebodyWaits();
                return sent;
            });
            var refused = answer.get(30, TimeUnit.SECONDS);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("id=\"contested\"", "同時に保存された名称");
        }
        assertThat(now().stage()).isEqualTo(CallStage.DRAFT);
    }

    private static void waitUntilSomebodyWaits() {
        String waiting = "SELECT count(*)::text FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                + " AND datname = current_database()";
        for (int tries = 0; tries < 300 && Rows.asOwner(waiting).equals(List.of("0")); tries++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /// Nor are they lost as somebody is put on the committee or taken off it.
    @Test
    void termsThatWereNotSavedStayAsTheCommitteeChanges() {
        var expert = CallsFixtures.person("加える委員");
        browser.get(address);
        var typed = onScreen();
        typed.putAll(Map.of("person", expert.id().toString(), "sector", "FINANCE", "capacity", "7", "chair", "true"));
        var edited = new HashMap<>(typed);
        edited.remove("ministries");
        edited.put("closesAt", "まだ決まらない");

        for (String act : List.of("/committee", "/committee/" + expert.id() + "/remove")) {
            var refused = browser.post(address + act, edited);
            assertThat(refused.statusCode()).as(act).isEqualTo(422);
            assertThat(refused.body())
                    .contains("value=\"まだ決まらない\"", "value=\"7\"", "保存していない変更があります")
                    .doesNotContainPattern("name=\"ministries\" value=\"[A-Z]+\" checked");
        }
        assertThat(calls.committee(id)).isEmpty();
        assertThat(browser.post(address + "/committee", typed).statusCode()).isEqualTo(303);
        assertThat(calls.committee(id)).extracting(CommitteeMember::person).containsExactly(expert.id());
    }

    /// Whoever saves second is shown what the first saved, field by field, and overwrites it only then, on purpose.
    @Test
    void aDraftOfSomebodyElseIsNotOverwrittenUnseen() {
        browser.get(address);
        var mine = onScreen();
        mine.put("nameJa", "後から入れた名称");
        var plan = now().plan();
        accepted(calls.edit(
                office,
                id,
                now().revision(),
                new CallPlan(plan.pin(), new Words("先に保存された名称", plan.name().en()), plan.window(), plan.course())));

        var refused = browser.post(address, mine);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .containsPattern("<td>\\s*先に保存された名称\\s*</td><td>\\s*後から入れた名称\\s*</td>")
                .contains("value=\"後から入れた名称\"")
                .contains("name=\"revision\" value=\"1\"", "name=\"seen\" value=\"2\"")
                .doesNotContain("<th scope=\"row\"><a href=\"#nameEn\">");
        assertThat(browser.post(address, mine).statusCode()).isEqualTo(422);
        assertThat(browser.post(address + "/publish", mine).statusCode()).isEqualTo(422);
        assertThat(now().name().ja()).isEqualTo("先に保存された名称");
        mine.put("seen", "2");
        assertThat(browser.post(address, mine).statusCode()).isEqualTo(303);
        assertThat(now().name().ja()).isEqualTo("後から入れた名称");
    }

    /// {@return a plan with nothing to mend, of one ministry: the test browser sends one value a field}
    private static CallPlan plan() {
        var plan = CallsFixtures.plan();
        var course = plan.course();
        return new CallPlan(
                plan.pin(),
                plan.name(),
                plan.window(),
                new CallPlan.Course(course.projectStart(), course.finalYear(), course.line(), List.of("MEXT")));
    }

    private Call now() {
        return calls.find(office, id).orElseThrow();
    }

    /// {@return the fields as the page shows them}
    private Map<String, String> onScreen() {
        var call = now();
        var form = new HashMap<>(CallForm.of(call.plan()).typed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().getFirst())));
        form.put("revision", String.valueOf(call.revision()));
        return form;
    }
}
