package suishin.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// Thirty people typing in one strategy for three minutes: nothing acknowledged may be lost, and 95 of 100 saves take
/// less than 150 ms.
public final class OneStrategy {

    private static final int PEOPLE = 30;
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration TIME = Duration.ofMinutes(3);
    private static final double LIMIT_MILLIS = 150;

    private OneStrategy() {}

    /// Runs it; takes the top of the repository and the class path of the platform with its tests.
    public static void main(String[] arguments) throws IOException {
        PreparedProduct.with(arguments, new PreparedProduct.Filling(0, PEOPLE), OneStrategy::run);
    }

    private static void run(PreparedProduct product) {
        product.running(address -> {
            var typists = new Typists(address, product.typists());
            System.out.println("Warming up ...");
            typists.type(WARM_UP);
            typists.forget();
            System.out.println("Typing for 3 minutes ...");
            var result = typists.type(TIME);
            String verdict =
                    "%d people saved %d times in 3 minutes (%.1f saves/s); %d met somebody else's save; p95 %.0f ms; lost: %d"
                            .formatted(
                                    result.people(),
                                    result.saves(),
                                    result.saves() / (double) TIME.toSeconds(),
                                    result.met(),
                                    result.p95Millis(),
                                    result.lost().size());
            System.out.println(verdict);
            System.out.println("Written: " + write(product, verdict));
            if (!result.lost().isEmpty() || result.p95Millis() >= LIMIT_MILLIS) {
                throw new IllegalStateException("The limit is broken (nothing lost, p95 under 150 ms): " + result);
            }
        });
    }

    private static Path write(PreparedProduct product, String verdict) {
        return Report.keep(
                product, Report.today() + "-typists.md", """
                # Thirty people typing in one strategy, %s

                Made by `benchmarks/typists`. Everybody signs in, opens the strategy's page and types in one of its long fields, which three share; what was typed is saved once a second as the page saves it. Whoever comes second to a field takes over what stands there and saves again.

                %s

                %s.

                The limit: not one acknowledged word lost, p95 of a save under 150 ms. The clients run on the same machine.
                """.formatted(Report.today(), Report.where(product), verdict));
    }
}
