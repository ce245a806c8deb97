package suishin.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import suishin.platform.people.ApiKeys;

/// Fills a data folder with proposals that lack nothing but the seal, for `benchmarks/run`.
///
/// Takes how many, and the file into which each one's id and its secretary's API key are written.
public final class ReadyProposals {

    private ReadyProposals() {}

    /// Makes them and ends.
    public static void main(String[] arguments) throws IOException {
        Product.clock().set(Instant.now().truncatedTo(ChronoUnit.MICROS));
        var call = CallsFixtures.published().call();
        var keys = Product.bean(ApiKeys.class);
        var lines = IntStream.range(0, Integer.parseInt(arguments[0]))
                .parallel()
                .mapToObj(_ -> ProposalFixtures.ready(call))
                .map(made -> made.proposal() + " " + keys.make(made.place().secretary(), "benchmark"))
                .toList();
        Files.write(Path.of(arguments[1]), lines);
        System.exit(0);
    }
}
