package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every rule of the domain is named by the test that holds it, in a doc line `/// R9`.
class RuleCoverageTest {

    /// The rules the product keeps so far; docs/concepts.md says what each is.
    private static final List<String> KEPT =
            List.of("R1", "R2", "R3", "R4", "R5", "R7", "R8", "R9", "R12", "R15", "R17", "R18", "R20");

    private static final Pattern LINE = Pattern.compile("(?m)^\\s*/// (R\\d+(?:, R\\d+)*)\\b");

    @Test
    void everyRuleIsHeldByATestThatNamesIt() {
        var without = new TreeSet<>(KEPT);
        without.removeAll(named().keySet());
        assertThat(without).as("rules without a test").isEmpty();
    }

    private static SortedMap<String, SortedSet<String>> named() {
        var named = new TreeMap<String, SortedSet<String>>();
        Stream.of("engines", "platform", "e2e")
                .flatMap(module -> House.files(module + "/src/test/java", ".java").stream())
                .forEach(file -> {
                    var lines = LINE.matcher(House.read(file));
                    while (lines.find()) {
                        for (String rule : List.of(lines.group(1).split(", ", -1))) {
                            named.computeIfAbsent(rule, _ -> new TreeSet<>())
                                    .add(file.getFileName().toString().replace(".java", ""));
                        }
                    }
                });
        return named;
    }
}
