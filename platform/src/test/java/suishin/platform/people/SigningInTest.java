package suishin.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;

class SigningInTest {

    private static final String PASSWORD = "四季折々の長い合言葉です";

    @Test
    void thePasswordOpensASessionAndAWrongOneDoesNot() {
        var person = Browser.somebody("見本の人");
        Product.bean(Passwords.class).set(new Actor.Person(person.id()), PASSWORD);
        var browser = Browser.anybody("ja");
        browser.get("/sign-in");

        var wrong = browser.post("/sign-in", Map.of("address", person.address(), "password", PASSWORD + "。"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains(person.address()).doesNotContain(PASSWORD);

        var right = browser.post("/sign-in", Map.of("address", person.address(), "password", PASSWORD));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(browser.get("/work").statusCode()).isEqualTo(200);
    }

    @Test
    void theEleventhTryInTenMinutesIsRefused() {
        var browser = Browser.anybody("en");
        browser.get("/sign-in");
        var form = Map.of("address", "nobody-" + System.identityHashCode(this) + "@example.jp", "password", "wrong");
        for (int i = 0; i < 10; i++) {
            assertThat(browser.post("/sign-in", form).statusCode()).isEqualTo(422);
        }
        assertThat(browser.post("/sign-in", form).statusCode()).isEqualTo(429);
    }

    @Test
    void aLinkArrivesByMailAndSignsInOnce() {
        var person = Browser.somebody("見本の人");
        var browser = Browser.anybody("ja");
        browser.get("/sign-in");
        browser.post("/sign-in/link", Map.of("address", person.address()));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Product.mailTo(person.address()).isPresent());
        var found = Pattern.compile("token=([\\w-]+)")
                .matcher(Product.mailTo(person.address()).orElseThrow());
        assertThat(found.find()).isTrue();
        String token = found.group(1);

        browser.get("/sign-in/link?token=" + token);
        assertThat(browser.post("/sign-in/link/use", Map.of("token", token)).statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/account").body()).contains("見本の人");

        var second = Browser.anybody("ja");
        second.get("/sign-in");
        assertThat(second.post("/sign-in/link/use", Map.of("token", token)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aLinkIsWornOutAfterItsTime() {
        var person = Browser.somebody("見本の人");
        String token = SignInLinksFixture.issue(person.id());
        Product.clock().advance(Duration.ofHours(1).plusNanos(1_000));
        assertThat(Product.bean(SignInLinks.class).redeem(token)).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var person = Browser.somebody("見本の人");
        var browser = Browser.of(person.id(), "en");
        browser.get("/account");
        var answer = browser.postWithoutToken("/account", Map.of("name", "x", "address", person.address()));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void aPageBehindTheDoorSendsToTheSignInPage() {
        var answer = Browser.anybody("ja").get("/work");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
    }

    @Test
    void everyAnswerCarriesTheProtectiveHeaders() {
        var headers = Browser.anybody("ja").get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
    }

    @Test
    void controlCharactersBrokenTextAndFloodsAreRefusedBeforeAnythingReadsThem() {
        var browser = Browser.anybody("ja");
        browser.get("/sign-in");
        assertThat(browser.get("/sign-in?x=%00").statusCode()).isEqualTo(400);
        assertThat(browser.get("/sign-in?x=%FF%FE").statusCode()).isEqualTo(400);
        assertThat(browser.post("/sign-in", Map.of("address", "x".repeat(3_000_000)))
                        .statusCode())
                .isEqualTo(413);
    }
}
