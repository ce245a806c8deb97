package suishin.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;

/// How a secretary writes a strategy: whatever fields the programme asks for, two targets.
final class Strategy {

    private static final Map<String, String> TARGET = Map.of(
            "unit", "億円",
            "priceYear", "2025",
            "baseline", "120",
            "baselineOn", "2025-12-31",
            "year3", "140",
            "year5", "180",
            "final", "260");

    /// Fields of rows: targets, and the goals, fields and actions of the plan, which may be left out.
    private static final String OF_ROWS =
            "[name^='value.target.'], [name^='value.goal.'], [name^='value.area.'], [name^='value.action.']";

    private Strategy() {}

    static void open(Guest secretary) {
        secretary.visit("/work").follow("推進協議会");
        String region = Round.id(secretary.page().url());
        secretary.visit("/work/regions/" + region + "/strategies");
        if (secretary.offers("/strategies")) {
            secretary.send("/strategies");
        }
        if (!secretary.page().url().contains("/work/strategies/")) {
            secretary
                    .page()
                    .locator("main a[href*='/work/strategies/']")
                    .first()
                    .click();
            secretary.page().waitForLoadState();
        }
    }

    /// Types into every field and leaves it: htmx saves each by itself.
    static void writeWithAutosave(Guest secretary) {
        var page = secretary.page();
        String address = page.url().replaceAll("\\?.*", "");
        page.navigate(address);
        page.locator("main [name^='value.']:not(" + OF_ROWS + ")").all().forEach(Strategy::write);
        write(page.locator("main [name='value.goal.1.statement']"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        for (int target = 1; target <= 2; target++) {
            page.navigate(address);
            target(secretary, target);
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        page.navigate(address);
        secretary.examine();
    }

    /// {@return what stood in the first field before its text was typed over without a session}
    static String typeAfterTheSessionEnded(Guest secretary, String text) {
        String before = first(secretary).inputValue();
        secretary.page().context().clearCookies();
        retype(secretary, text);
        secretary.page().locator("main .unsaved").first().waitFor();
        return before;
    }

    /// {@return what stands in the first field after the text that is offered was taken back, once that is saved}
    static String restored(Guest secretary) {
        secretary.page().locator("main .unsaved button").first().click();
        secretary.page().waitForLoadState(LoadState.NETWORKIDLE);
        secretary.page().reload();
        return first(secretary).inputValue();
    }

    static void retype(Guest secretary, String text) {
        first(secretary).fill(text);
        first(secretary).blur();
        secretary.page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static Locator first(Guest secretary) {
        return secretary.page().locator("main textarea[data-entry]").first();
    }

    /// Fills one section after the other and presses its button.
    static void writeSectionBySection(Guest secretary) {
        var page = secretary.page();
        int forms = page.locator("main form[action$='/entries']").count();
        for (int i = 0; i < forms; i++) {
            var form = page.locator("main form[action$='/entries']").nth(i);
            if (form.locator(OF_ROWS).count() == 0) {
                form.locator("[name^='value.']").all().forEach(Strategy::write);
                form.locator("button:not([data-pick])").click();
                page.waitForLoadState();
            }
        }
        for (int target = 1; target <= 2; target++) {
            target(secretary, target);
            page.locator("main form[action$='/entries']:has([name^='value.target.%d.']) button:not([data-pick])"
                            .formatted(target))
                    .first()
                    .click();
            page.waitForLoadState();
        }
    }

    static int gaps(Guest secretary) {
        String address = "/work/strategies/" + Round.id(secretary.page().url());
        secretary.visit(address + "/document").visit(address + "/gaps");
        return secretary.page().locator("main ol li:not(.crumbs li)").count();
    }

    private static void target(Guest secretary, int number) {
        String start = "value.target." + number + ".";
        secretary
                .fill(start + "kind", number == 1 ? "ECONOMIC_EFFECT" : "EMPLOYMENT")
                .fill(start + "indicator", number == 1 ? "参加企業の出荷額" : "常用雇用者数")
                .fill(start + "source", "県の工業統計")
                .fill(start + "method", "参加企業の計画を積み上げます。");
        TARGET.forEach((column, value) -> secretary.fill(start + column, value));
        secretary.page().locator("main [name='" + start + "final']").focus();
        secretary.page().locator("main [name='" + start + "final']").blur();
    }

    private static void write(Locator field) {
        switch (String.valueOf(field.evaluate(
                "field => field.tagName + ' ' + (field.dataset.kind === 'DATE' ? 'date' : field.type)"))) {
            case "SELECT select-one" ->
                field.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            case "INPUT date" -> field.fill("2027-04-01");
            case "TEXTAREA textarea" -> field.fill("大学の研究と地域の企業の技術を結び、十年後に人と仕事が集まる産業を育てます。");
            default -> field.fill("decimal".equals(field.getAttribute("inputmode")) ? "120000000" : "新しい素材と機器");
        }
        field.blur();
    }
}
