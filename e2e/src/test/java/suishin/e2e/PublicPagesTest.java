package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(10)
class PublicPagesTest {

    @Test
    void anybodyFindsARegionInEnglish() {
        try (var guest = Guest.reading("en")) {
            guest.visit("/");
            assertThat(guest.page().locator("html").getAttribute("lang")).isEqualTo("en");
            guest.visit("/regions");
            guest.page()
                    .locator("main input[type=search], main input[type=text]")
                    .first()
                    .fill("いわて");
            guest.page().locator("main form button").first().click();
            guest.page().waitForLoadState();
            guest.examine();
            assertThat(guest.text()).contains("Iwate Center of Development").doesNotContain("Kumamoto");
            guest.page().locator("main a[href^='/regions/']").first().click();
            guest.page().waitForLoadState();
            guest.examine();
        }
    }

    @Test
    void everyPublicPageCanBeReadInBothLanguages() {
        for (String language : new String[] {"en", "ja"}) {
            try (var guest = Guest.reading(language)) {
                for (String address :
                        new String[] {"/", "/regions", "/coordinating-organisations", "/calls", "/results", "/demo"}) {
                    guest.visit(address);
                }
            }
        }
    }

    @Test
    void thePublicPagesNeedNoJavaScript() {
        try (var guest = Guest.withoutJavaScript("ja")) {
            guest.visit("/regions");
            guest.page()
                    .locator("main input[type=search], main input[type=text]")
                    .first()
                    .fill("くまもと");
            guest.page().locator("main form button").first().click();
            guest.page().waitForLoadState();
            assertThat(guest.text()).contains("くまもと").doesNotContain("いわて");
        }
    }

    @Test
    void theLanguageCanBeChangedOnEveryPage() {
        try (var guest = Guest.reading("ja")) {
            guest.visit("/calls");
            guest.page().locator("a[hreflang=en]").click();
            guest.page().waitForLoadState();
            assertThat(guest.page().locator("html").getAttribute("lang")).isEqualTo("en");
            guest.visit("/regions");
            assertThat(guest.page().locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @Test
    void whatIsLookedForStaysWhenTheLanguageChanges() {
        try (var guest = Guest.reading("ja")) {
            guest.visit("/regions?q=いわて&done=saved");
            guest.page().locator("a[hreflang=en]").click();
            guest.page().waitForLoadState();
            assertThat(guest.text()).contains("Iwate").doesNotContain("Kumamoto");
            assertThat(guest.page().url()).doesNotContain("done=");
        }
    }
}
