package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/// Everybody follows every link they are shown; each kind of page is examined (axe, phone width, texts).
@Order(30)
class WalkTest {

    private static final int SAME_KIND = 2;
    private static final int MOST_PAGES = 60;

    @TestFactory
    Stream<DynamicTest> everyPageASampleRoleComesToIsInOrder() {
        return Stream.of("ja", "en")
                .flatMap(language -> Program.kindsOfRoles().stream()
                        .map(role -> DynamicTest.dynamicTest(language + " " + role, () -> {
                            try (var guest = Guest.reading("ja").stepInto(role)) {
                                walk(guest.switchTo(language), "/work", Addresses::isForThoseWhoWork);
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> everyPageAnybodyComesToIsInOrder() {
        return Stream.of("ja", "en")
                .map(language -> DynamicTest.dynamicTest(language, () -> {
                    try (var guest = Guest.reading(language)) {
                        walk(guest, "/", _ -> true);
                    }
                }));
    }

    private static void walk(Guest guest, String start, Predicate<String> wanted) {
        var open = new ArrayDeque<String>();
        var seen = new HashSet<String>();
        var kinds = new HashMap<String, Integer>();
        open.add(start);
        while (!open.isEmpty() && seen.size() < MOST_PAGES) {
            String address = open.remove();
            if (!seen.add(address) || kinds.merge(Addresses.pattern(address), 1, Integer::sum) > SAME_KIND) {
                continue;
            }
            guest.visit(address);
            Program.links(guest.page().content()).stream()
                    .filter(Addresses::isPage)
                    .filter(wanted)
                    .forEach(open::add);
        }
        assertThat(seen).isNotEmpty();
    }
}
