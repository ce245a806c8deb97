package suishin.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.QueryCount;

/// What a page of the register asks the database does not depend on how much it shows.
class RegisterCountsTest {

    private static final int MANY = 20;

    private final Organisations organisations = Product.bean(Organisations.class);
    private final Actor.Person office = CallsFixtures.office();
    private final Browser browser = Browser.of(office.id(), "ja");

    @Test
    void aSearchAsksAsOftenForOneInstitutionAsForMany() {
        assertThat(found(MANY)).isEqualTo(found(1));
    }

    private long found(int rows) {
        String name = "検索" + UUID.randomUUID();
        IntStream.range(0, rows).forEach(i -> added(name + "第" + i));
        assertThat(browser.get("/work/organisations?q=" + encoded(name)).body().split(name, -1))
                .hasSizeGreaterThan(rows);
        return QueryCount.ofPage(browser, "/work/organisations?q=" + encoded(name));
    }

    @Test
    void thePageOfAnInstitutionAsksAsOftenForOneTieAndNameAsForMany() {
        assertThat(shown(MANY)).isEqualTo(shown(1));
    }

    private long shown(int rows) {
        var one = added("見本大学" + UUID.randomUUID());
        for (int i = 0; i < rows; i++) {
            var below = added("見本学部" + UUID.randomUUID());
            var above = added("見本法人" + UUID.randomUUID());
            var hierarchy = Product.bean(Hierarchy.class);
            accepted(hierarchy.tie(office, below.id(), one.id(), TieKind.PART_OF, Days.ALWAYS));
            accepted(hierarchy.tie(office, one.id(), above.id(), TieKind.GROUP, Days.ALWAYS));
            accepted(Product.bean(Names.class)
                    .add(office, new OtherName(one.id(), OtherName.Kind.ABBREVIATION, "略称" + i, Days.ALWAYS)));
        }
        return QueryCount.ofPage(browser, "/work/organisations/" + one.id());
    }

    @Test
    void theListOfPairsAsksAsOftenForOneAsForMany() {
        pair();
        long before = QueryCount.ofPage(browser, "/work/organisations/merge");
        IntStream.range(0, MANY).forEach(_ -> pair());
        assertThat(QueryCount.ofPage(browser, "/work/organisations/merge")).isEqualTo(before);
    }

    private void pair() {
        String name = "組" + UUID.randomUUID();
        added(name);
        added("株式会社" + name);
    }

    @Test
    void aFileOfNumbersIsLookedThroughInAsManyStatementsForOneAsForMany() {
        assertThat(looked(MANY)).isEqualTo(looked(1));
    }

    private long looked(int rows) {
        var file = file(rows);
        return statements(() -> assertThat(
                        accepted(Product.bean(NumberImport.class).look(office, "numbers.csv", file))
                                .finds())
                .hasSize(rows));
    }

    @Test
    void whatTheRegisterSaysIsReadOnceBeforeAFileIsTakenOver() {
        assertThat(applied(MANY)).isEqualTo(applied(1));
    }

    /// {@return how often names and profiles were read; what is written is written one by one, with its entry in the
    /// log}
    private long applied(int rows) {
        var imports = Product.bean(NumberImport.class);
        String text = accepted(imports.look(office, "numbers.csv", file(rows))).text();
        return QueryCount.statements(
                        () -> assertThat(accepted(imports.apply(office, text))).isEqualTo(rows))
                .stream()
                .filter(statement -> statement.contains("FROM organisations.name")
                        || statement.contains("SELECT id, kind, prefecture"))
                .count();
    }

    private byte[] file(int rows) {
        var lines = new StringBuilder();
        for (int i = 0; i < rows; i++) {
            lines.append(line(number(), added("見本法人" + UUID.randomUUID()).name()));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long statements(Runnable work) {
        return QueryCount.statements(work).stream()
                .filter(statement -> !statement.contains("spring_session"))
                .count();
    }

    private Organisation added(String name) {
        return accepted(organisations.add(office, new Organisation.Draft(name, "", Sector.INDUSTRY, "", true)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// {@return a number with a right check digit that nobody had}
    private static String number() {
        String twelve = "%012d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000L));
        return IntStream.rangeClosed(1, 9)
                .mapToObj(digit -> CorporateNumber.read(digit + twelve))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /// A line as the agency writes it: thirty columns.
    private static String line(String number, String name) {
        var cells = new ArrayList<>(Collections.nCopies(30, ""));
        Map.of(0, "1", 1, number, 6, name, 13, "13", 23, "1", 28, "ミホン", 29, "0")
                .forEach((column, text) -> cells.set(column, text));
        return String.join(",", List.copyOf(cells)) + "\r\n";
    }
}
