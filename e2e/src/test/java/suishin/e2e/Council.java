package suishin.e2e;

import com.microsoft.playwright.Locator;

/// How a secretary founds and keeps a council.
final class Council {

    private Council() {}

    static void found(Guest secretary, String letter) {
        secretary.visit("/work").follow("推進協議会");
        secretary
                .fill("name", "見本地域" + letter + " イノベーション推進協議会")
                .fill("foundedOn", "2026-10-01")
                .send("/council");
    }

    static void join(Guest secretary, String organisation, String sector, boolean proposer) {
        var page = secretary.page();
        page.locator("main #q").fill(organisation);
        page.locator("main form[method=get] button").click();
        page.waitForLoadState();
        var form = page.locator("main form[action$='/members']");
        form.locator("label")
                .filter(new Locator.FilterOptions().setHasText(organisation))
                .locator("input[type=radio]")
                .check();
        form.locator("select[name=sector]").selectOption(sector);
        form.locator("input[name=since]").fill("2026-10-01");
        form.locator("input[name=proposer]").setChecked(proposer);
        secretary.send("/members");
    }

    static void coordinate(Guest secretary, String organisation) {
        var row = secretary
                .page()
                .locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(organisation))
                .first();
        row.locator("summary").first().click();
        row.locator("form[action$='/coordinating'] button").click();
        secretary.page().waitForLoadState();
        secretary.examine();
    }

    /// Records a resolution of today, which is what the page proposes.
    static void resolve(Guest secretary, String kind, String text) {
        secretary.fill("kind", kind).fill("text", text).send("/resolutions");
    }
}
