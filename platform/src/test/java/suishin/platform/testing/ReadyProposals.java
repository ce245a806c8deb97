package suishin.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import suishin.platform.calls.Call;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.ApiKeys;
import suishin.platform.people.SignInLinksFixture;

/// Fills a data folder for the measurements of `benchmarks`: with proposals that lack nothing but the seal, and with
/// secretaries of one council who write its strategy together.
///
/// Takes how many proposals, the file into which each one's id and its secretary's API key are written, how many
/// secretaries, and the file into which the strategy and each one's one-time link are written.
public final class ReadyProposals {

    private ReadyProposals() {}

    /// Makes them and ends.
    public static void main(String[] arguments) throws IOException {
        Product.clock().set(Instant.now().truncatedTo(ChronoUnit.MICROS));
        var call = CallsFixtures.published().call();
        Files.write(Path.of(arguments[1]), ready(call, Integer.parseInt(arguments[0])));
        Files.write(Path.of(arguments[3]), typists(call, Integer.parseInt(arguments[2])));
        System.exit(0);
    }

    private static List<String> ready(Call call, int count) {
        var keys = Product.bean(ApiKeys.class);
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(_ -> ProposalFixtures.ready(call))
                .map(made -> made.proposal() + " " + keys.make(made.place().secretary(), "benchmark"))
                .toList();
    }

    private static List<String> typists(Call call, int count) {
        var made = ProposalFixtures.begun(call);
        var region = Scope.region(made.place().region().id());
        return IntStream.range(0, count)
                .mapToObj(_ -> CallsFixtures.holder(Role.COUNCIL_SECRETARY, region))
                .map(secretary -> made.strategy() + " " + SignInLinksFixture.issue(secretary.id()))
                .toList();
    }
}
