package suishin.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/// The last hour of a call: 500 councils hand in at once, 2 MB each, while others go on typing.
public final class LastHour {

    private static final int COUNCILS = 500;
    private static final int WARM_UP = 600;
    private static final int PEOPLE = 30;
    private static final int FILE_BYTES = 2 << 20;
    private static final int LIMIT_CLIENTS = 4;
    private static final Duration TYPING_BEFORE = Duration.ofSeconds(60);

    private final PreparedProduct product;

    private LastHour(PreparedProduct product) {
        this.product = product;
    }

    /// Runs it; takes the top of the repository and the class path of the platform with its tests.
    public static void main(String[] arguments) throws IOException {
        var filling = new PreparedProduct.Filling(COUNCILS + WARM_UP, PEOPLE);
        PreparedProduct.with(arguments, filling, product -> new LastHour(product).run());
    }

    private void run() {
        product.running(address -> {
            byte[] file = Seals.file(FILE_BYTES);
            var seals = new Seals(address, file);
            var limit = new SameInserts(product.database());
            System.out.println("Warming up ...");
            var typists = new Typists(address, product.typists());
            warmUp(typists, () -> seals.measure(product.ready().subList(0, WARM_UP / 2), LIMIT_CLIENTS));
            Http.sleep(Duration.ofSeconds(3));
            var before = limit.counts();
            seals.measure(product.ready().subList(WARM_UP / 2, WARM_UP), LIMIT_CLIENTS);
            Http.sleep(Duration.ofSeconds(3));
            var rows = SameInserts.perSeal(before, limit.counts(), WARM_UP - WARM_UP / 2);
            System.out.println("500 councils hand in ...");
            var running = new AtomicBoolean(true);
            var typing = CompletableFuture.supplyAsync(() -> typists.type(running));
            var sealed = seals.measure(product.ready().subList(WARM_UP, WARM_UP + COUNCILS), COUNCILS);
            running.set(false);
            var typed = typing.join();
            System.out.println("The limit ...");
            double most = limit.measure(rows, file, product.scratch(), LIMIT_CLIENTS);
            check(sealed, typed, most);
        });
    }

    /// The server of a last hour has been running for days: here it has some minutes and hundreds of seals, after which
    /// its compiler is nearly done.
    private static void warmUp(Typists typists, Runnable seals) {
        var running = new AtomicBoolean(true);
        var typing = CompletableFuture.runAsync(() -> typists.type(running));
        seals.run();
        Http.sleep(TYPING_BEFORE);
        running.set(false);
        typing.join();
        typists.forget();
    }

    private void check(Seals.Result sealed, Typists.Result typed, double most) {
        int kept = product.database().rows("""
                        SELECT p.id FROM proposals.proposal p
                         WHERE p.stage = 'SEALED'
                           AND (SELECT count(*) FROM proposals.seal s WHERE s.proposal_id = p.id) = 1
                           AND (SELECT count(*) FROM files.file f
                                 WHERE f.proposal_id = p.id AND f.sealed_at IS NOT NULL
                                   AND octet_length(f.bytes) = %d AND encode(sha256(f.bytes), 'hex') = f.sha256) = 1
                        """.formatted(FILE_BYTES)).size();
        String line = String.format(
                Locale.ROOT,
                "| %.1f | %.0f | %d | %.1f | %.2f | %d | %d | %.0f | %d |",
                sealed.perSecond(),
                sealed.p95Millis() / 1000,
                sealed.again(),
                most,
                sealed.perSecond() / most,
                COUNCILS + WARM_UP - kept,
                typed.saves(),
                typed.p95Millis(),
                typed.lost().size());
        System.out.println(line);
        System.out.println("Written: " + write(line));
        if (kept != COUNCILS + WARM_UP || !typed.lost().isEmpty()) {
            throw new IllegalStateException(
                    "Something acknowledged is lost: %d proposals are sealed; %s".formatted(kept, typed));
        }
    }

    private Path write(String line) {
        return Report.keep(product, Report.today() + "-last-hour.md", """
                # The last hour of a call, %s

                Made by `benchmarks/last-hour`. After %d seals and more than a minute of typing, %d councils hand in at once, as fast as the server takes them: each sends a random file of 2 MB and seals, through the JSON API, and tries again when it is told to. Meanwhile %d people type in one strategy, each saving once a second. Then pgbench with %d clients inserts the same rows with the same bytes into copies of the same tables with their indexes and checks, on the same server, and nothing else runs.

                %s

                | seals/s | p95 s | told to try again | pgbench/s | ratio | seals lost | saves meanwhile | p95 ms of a save | words lost |
                |---:|---:|---:|---:|---:|---:|---:|---:|---:|
                %s

                The limit: nothing lost, no error but "try again in n s", a ratio of at least .5. The clients run on the same machine.
                """.formatted(
                        Report.today(), WARM_UP, COUNCILS, PEOPLE, LIMIT_CLIENTS, Report.where(product), line));
    }
}
