package suishin.platform.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Actor;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

class KeepingAnAccountTest {

    private final Person person = CallsFixtures.person("本人");
    private final Browser browser = Browser.of(person.id(), "ja");

    @Test
    void whatWasTypedStaysAndWhatIsWrongStandsBesideItsField() {
        var other = CallsFixtures.person("別の人");
        browser.get("/account");

        var refused = browser.post("/account", Map.of("name", "改めた名", "nameEn", "New", "address", other.address()));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "autocomplete=\"name\" value=\"改めた名\"",
                        "value=\"New\"",
                        "value=\"" + other.address() + "\" aria-invalid=\"true\" aria-describedby=\"address-wrong\"",
                        "<a href=\"#address\">")
                .doesNotContain("name-wrong");
        assertThat(browser.post("/account/password", Map.of("password", "short"))
                        .body())
                .contains("<div class=\"wrong\" id=\"password-wrong\">", person.address());
    }

    @Test
    void aKeyIsEndedByItsOwnerAloneAndOnce() {
        var keys = Product.bean(ApiKeys.class);
        var owner = new Actor.Person(person.id());
        keys.make(owner, "鍵");
        var key = keys.of(owner).getFirst();
        var other = new Actor.Person(CallsFixtures.person("別の人").id());

        keys.revoke(other, key.id());

        assertThat(keys.of(owner)).containsExactly(key);
        assertThat(revoked(other)).isZero();
        keys.revoke(owner, key.id());
        keys.revoke(owner, key.id());
        assertThat(keys.of(owner)).isEmpty();
        assertThat(revoked(owner)).isEqualTo(1);
    }

    private static long revoked(Actor.Person by) {
        return Product.bean(Audit.class).of(by, "person", by.id()).stream()
                .filter(entry -> entry.act().equals("api-key.revoked"))
                .count();
    }
}
