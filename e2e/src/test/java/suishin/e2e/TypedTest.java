package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What was typed into an ordinary form is not lost.
class TypedTest {

    private static final String WHO = "地域C 協議会事務局";
    private static final String TEXT = "書きかけの議決。失われてはならない。";

    @Test
    void whatWasSentAfterTheSessionEndedIsShownAndOfferedBackAfterSigningIn() {
        try (var secretary = council(Guest.reading("ja").stepInto(WHO))) {
            String address = secretary.page().url();
            secretary.fill("text", TEXT).page().context().clearCookies();
            press(secretary);
            assertThat(secretary.text()).contains("ログインし直して", "入力されていた文章");
            assertThat(secretary.page().locator("main textarea[readonly]").inputValue())
                    .isEqualTo(TEXT);
            secretary.stepInto(WHO).page().navigate(address);
            secretary.page().locator("main .unsaved button").first().click();
            assertThat(written(secretary)).isEqualTo(TEXT);
        }
    }

    @Test
    void withoutJavaScriptItIsShownToBeCopied() {
        try (var secretary = council(Guest.withoutJavaScript("ja").stepInto(WHO))) {
            secretary.fill("text", TEXT).page().context().clearCookies();
            press(secretary);
            assertThat(secretary.page().locator("main textarea[readonly]").inputValue())
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void whatIsTypedStaysWhenTheLanguageIsSwitched() {
        try (var secretary = council(Guest.reading("ja").stepInto(WHO))) {
            secretary.fill("text", TEXT).page().locator(".who [hreflang=en]").click();
            secretary.page().waitForLoadState();
            assertThat(written(secretary)).isEqualTo(TEXT);
            assertThat(secretary.text()).contains("It is not saved yet");
        }
    }

    @Test
    void afterItWasTakenNothingIsOfferedBack() {
        try (var secretary = council(Guest.reading("ja").stepInto(WHO))) {
            secretary.fill("kind", "OTHER").fill("text", "連絡会を置く。");
            press(secretary);
            secretary.page().reload();
            assertThat(written(secretary)).isEmpty();
            assertThat(secretary.page().locator("main .unsaved").count()).isZero();
        }
    }

    @Test
    void whoSignsOutLeavesNothingInTheBrowser() {
        try (var secretary = council(Guest.reading("ja").stepInto(WHO))) {
            secretary.fill("text", TEXT);
            secretary.page().locator("form[action='/sign-out'] button").click();
            secretary.page().waitForLoadState();
            assertThat(kept(secretary)).isEqualTo(0);
        }
    }

    @Test
    void anotherTabKeepsNothingAfterSigningOut() {
        try (var secretary = council(Guest.reading("ja").stepInto(WHO))) {
            var other = secretary.page().context().newPage();
            other.navigate(secretary.page().url());
            secretary.page().locator("form[action='/sign-out'] button").click();
            secretary.page().waitForLoadState();
            other.locator("#text").fill(TEXT);
            assertThat(kept(secretary)).isEqualTo(0);
        }
    }

    private static Object kept(Guest guest) {
        return guest.page()
                .evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('suishin:form:')).length");
    }

    private static Guest council(Guest secretary) {
        return secretary.visit("/work").follow("推進協議会");
    }

    private static void press(Guest secretary) {
        secretary.page().locator("form[action$='/resolutions'] button").last().click();
        secretary.page().waitForLoadState();
    }

    private static String written(Guest secretary) {
        return secretary.page().locator("#text").inputValue();
    }
}
