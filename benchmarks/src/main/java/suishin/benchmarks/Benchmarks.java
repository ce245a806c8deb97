package suishin.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Measures pages and seals of the built product and writes the report.
public final class Benchmarks {

    private static final int PROPOSALS = 80;
    private static final int WARM_UP_SEALS = 20;
    private static final int CLIENTS = 4;
    private static final int FILE_BYTES = 1 << 20;
    private static final Pattern REGION = Pattern.compile("href=\"(/regions/[0-9a-f-]{36})\"");

    private static final String TEN_THOUSAND = """
            INSERT INTO publication.region (id, name, name_en, search, line, types, prefectures, field, source, note)
            SELECT gen_random_uuid(), '計測用地域' || g, '', '計測用地域' || g, 'standard', '{international}',
                   ARRAY[1 + g % 47], '', '', ''
              FROM generate_series(1, 10000) AS g
            """;

    private final PreparedProduct product;

    private Benchmarks(PreparedProduct product) {
        this.product = product;
    }

    /// Runs everything; takes the top of the repository and the class path of the platform with its tests.
    public static void main(String[] arguments) throws IOException {
        var filling = new PreparedProduct.Filling(PROPOSALS + WARM_UP_SEALS, 0);
        PreparedProduct.with(arguments, filling, product -> new Benchmarks(product).run());
    }

    private void run() {
        product.running(address -> {
            System.out.println("Measuring seals ...");
            var sealing = sealing(address, product.ready());
            System.out.println("Measuring pages ...");
            var pages = pages(address);
            System.out.println("Written: " + Report.write(product, pages, sealing));
        });
    }

    private Report.Sealing sealing(String address, List<ReadyProposal> ready) {
        byte[] file = Seals.file(FILE_BYTES);
        var seals = new Seals(address, file);
        var limit = new SameInserts(product.database());
        seals.measure(ready.subList(0, WARM_UP_SEALS), CLIENTS);
        Http.sleep(Duration.ofSeconds(3));
        var before = limit.counts();
        var result = seals.measure(ready.subList(WARM_UP_SEALS, ready.size()), CLIENTS);
        Http.sleep(Duration.ofSeconds(3));
        var rows = SameInserts.perSeal(before, limit.counts(), result.seals());
        return new Report.Sealing(result, CLIENTS, rows, limit.measure(rows, file, product.scratch(), CLIENTS));
    }

    private List<Pages.Result> pages(String address) {
        var pages = new Pages(product.scratch());
        var region = REGION.matcher(new String(Http.get(address + "/regions"), StandardCharsets.UTF_8));
        if (!region.find()) {
            throw new IllegalStateException("The directory lists no region.");
        }
        Map<String, String> few = new LinkedHashMap<>();
        few.put("directory", address + "/regions");
        few.put("region", address + region.group(1));
        var first = pages.measure(few);
        product.database().rows(TEN_THOUSAND);
        product.database().rows("ANALYZE publication.region");
        var second = pages.measure(Map.of("directory of 10,000", address + "/regions"));
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
