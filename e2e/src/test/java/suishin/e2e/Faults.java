package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Gathers what went wrong, so that one run shows all of it.
final class Faults {

    private static final Pattern INSIDES = Pattern.compile(
            "Exception|\\tat |org\\.springframework|java\\.lang|suishin\\.platform|PSQL|SQLSTATE|violates|constraint \"");
    private static final int SHOWN = 60;

    private final List<String> found = new ArrayList<>();
    private int asked;

    /// An answer is a fault when it is a 500, tells how the product is made, or does not come.
    void check(String what, Supplier<HttpResponse<String>> request) {
        asked++;
        try {
            var answer = request.get();
            if (answer.statusCode() >= 500) {
                found.add(what + " gave " + answer.statusCode());
            } else if (INSIDES.matcher(answer.body()).find()) {
                found.add(what + " told of its insides");
            }
        } catch (IllegalStateException failure) {
            found.add(what + ": " + failure.getMessage());
        }
    }

    void assertNone() {
        assertThat(asked).as("requests").isPositive();
        assertThat(found.stream().limit(SHOWN)).as("%d requests", asked).isEmpty();
    }
}
