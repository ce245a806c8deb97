package suishin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;

/// What the framework answers about itself is for nobody, but whether the product is well.
class FrameworkAddressesTest {

    @Test
    void whatTheFrameworkSaysOfItselfDoesNotExistForAnybody() {
        for (var browser :
                List.of(Browser.anybody("ja"), Browser.of(CallsFixtures.office().id(), "ja"))) {
            for (String address : List.of(
                    "/actuator", "/actuator/", "/actuator/env", "/actuator/health/liveness", "/actuator/health/x")) {
                var answer = browser.get(address);
                assertThat(answer.statusCode()).as(address).isEqualTo(404);
                assertThat(answer.body())
                        .as(address)
                        .contains("このページは表示できません", "<html")
                        .doesNotContain("_links", "templated");
            }
            assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        }
    }
}
