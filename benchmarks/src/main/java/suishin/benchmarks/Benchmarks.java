package suishin.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Prepares proposals, starts the built product on them, measures, and writes the report.
public final class Benchmarks {

    private static final int PROPOSALS = 80;
    private static final int WARM_UP_SEALS = 20;
    private static final Pattern REGION = Pattern.compile("href=\"(/regions/[0-9a-f-]{36})\"");

    private static final String TEN_THOUSAND = """
            INSERT INTO publication.region (id, name, name_en, search, line, types, prefectures, field, source, note)
            SELECT gen_random_uuid(), '計測用地域' || g, '', '計測用地域' || g, 'standard', '{international}',
                   ARRAY[1 + g % 47], '', '', ''
              FROM generate_series(1, 10000) AS g
            """;

    private final Path top;
    private final String platformPath;
    private final Path scratch;
    private final DatabaseFolder database;

    private Benchmarks(Path top, String platformPath, Path scratch) {
        this.top = top;
        this.platformPath = platformPath;
        this.scratch = scratch;
        this.database = new DatabaseFolder(scratch.resolve("data"));
    }

    /// Runs everything; takes the top of the repository and the class path of the platform with its tests.
    public static void main(String[] arguments) throws IOException {
        Path scratch = Files.createTempDirectory("suishin-benchmark");
        try {
            new Benchmarks(Path.of(arguments[0]), arguments[1], scratch).run();
        } finally {
            delete(scratch);
        }
    }

    private void run() throws IOException {
        String load = Files.readString(Path.of("/proc/loadavg")).replaceAll("^(\\S+ \\S+ \\S+).*\\s*", "$1");
        System.out.println("Preparing proposals ...");
        var ready = prepare();
        int port = Http.freePort();
        Path log = scratch.resolve("product.log");
        var product = Programs.background(
                log,
                List.of(
                        top.resolve("suishin").toString(),
                        "serve",
                        "--data",
                        database.folder().toString(),
                        "--port",
                        String.valueOf(port)));
        try {
            String address = "http://127.0.0.1:" + port;
            Http.await(address + "/", Duration.ofSeconds(90), log);
            System.out.println("Measuring seals ...");
            var sealing = sealing(address, ready);
            System.out.println("Measuring pages ...");
            var pages = pages(address);
            System.out.println("Written: " + Report.write(top, pages, sealing, load));
        } finally {
            Programs.end(product);
        }
    }

    private List<Seals.Ready> prepare() throws IOException {
        Path list = scratch.resolve("ready.txt");
        Programs.output(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dsuishin.test.folder=" + database.folder(),
                "-Dsuishin.test.database=suishin",
                "-cp",
                platformPath,
                "suishin.platform.testing.ReadyProposals",
                String.valueOf(PROPOSALS + WARM_UP_SEALS),
                list.toString());
        return Files.readAllLines(list).stream().map(Seals.Ready::parse).toList();
    }

    private Report.Sealing sealing(String address, List<Seals.Ready> ready) {
        byte[] file = Seals.file();
        var seals = new Seals(address, file);
        var limit = new SameInserts(database);
        seals.measure(ready.subList(0, WARM_UP_SEALS));
        Http.sleep(Duration.ofSeconds(3));
        var before = limit.counts();
        var result = seals.measure(ready.subList(WARM_UP_SEALS, ready.size()));
        Http.sleep(Duration.ofSeconds(3));
        var rows = SameInserts.perSeal(before, limit.counts(), result.seals());
        return new Report.Sealing(result, rows, limit.measure(rows, file, scratch));
    }

    private List<Pages.Result> pages(String address) {
        var pages = new Pages(scratch);
        var region =
                REGION.matcher(new String(Http.get(address + "/regions"), java.nio.charset.StandardCharsets.UTF_8));
        if (!region.find()) {
            throw new IllegalStateException("The directory lists no region.");
        }
        Map<String, String> few = new LinkedHashMap<>();
        few.put("directory", address + "/regions");
        few.put("region", address + region.group(1));
        var first = pages.measure(few);
        database.rows(TEN_THOUSAND);
        database.rows("ANALYZE publication.region");
        var second = pages.measure(Map.of("directory of 10,000", address + "/regions"));
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
