package suishin.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.programmes.Words;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

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
