package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

@Order(11)
class SignInTest {

    @Test
    void aWrongPasswordIsRefusedWithoutSayingWhatIsWrong() {
        try (var guest = Guest.reading("ja")) {
            guest.visit("/sign-in");
            guest.page().fill("#address", "nobody@example.jp");
            guest.page().fill("#password", "not the password");
            guest.page().locator("form[action='/sign-in'] button").click();
            guest.page().waitForLoadState();
            guest.examine();
            assertThat(guest.page().locator(".problems").innerText()).contains("メールアドレスまたはパスワード");
            assertThat(guest.page().inputValue("#address")).isEqualTo("nobody@example.jp");
        }
    }

    @Test
    void aLinkIsPromisedToEveryAddress() {
        try (var guest = Guest.reading("en")) {
            guest.visit("/sign-in");
            guest.page().fill("#link-address", "nobody@example.jp");
            guest.page().locator("form[action='/sign-in/link'] button").click();
            guest.page().waitForLoadState();
            guest.examine();
            assertThat(guest.page().locator(".done").innerText()).contains("on its way");
        }
    }

    @Test
    void aSampleRoleIsSteppedIntoAndLeftAgainWithoutJavaScript() {
        try (var guest = Guest.withoutJavaScript("ja")) {
            guest.page().navigate("/demo");
            guest.page()
                    .locator("form[action^='/demo/step-into/'] button")
                    .first()
                    .click();
            guest.page().waitForLoadState();
            guest.visit("/work");
            guest.visit("/account");
            guest.page().locator("form[action='/sign-out'] button").click();
            guest.page().waitForLoadState();
            guest.page().navigate("/work");
            assertThat(guest.page().url()).contains("/sign-in");
        }
    }
}
