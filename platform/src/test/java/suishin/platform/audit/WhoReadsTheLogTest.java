package suishin.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;

/// The log of a programme is read by its own office and auditors, and by those who administer everything.
class WhoReadsTheLogTest {

    private static final LogSearch EVERYTHING = new LogSearch(
            new LogSearch.Span(Instant.EPOCH, LogPlace.END.at()),
            Set.of(),
            "",
            Optional.empty(),
            List.of(),
            LogSearch.Closed.NOTHING);

    private final Audit audit = Product.bean(Audit.class);

    /// R20
    @Test
    void theOfficeAndAuditorsOfAProgrammeReadWhatWasDoneInIt() {
        var panel = ReviewFixtures.scored(1);
        for (var reader :
                Set.of(panel.office(), holder(Role.AUDITOR, panel.round().call().programme()))) {
            assertThat(kinds(reader)).contains("call", "proposal", "strategy", "review");
        }
        assertThat(kinds(holder(Role.ADMINISTRATOR, "*"))).contains("call", "proposal", "strategy", "review");
    }

    /// R20
    @Test
    void whatWasDoneInAnotherProgrammeIsNotTheirs() {
        var panel = ReviewFixtures.scored(1);
        for (var role : Set.of(Role.PROGRAMME_OFFICE, Role.AUDITOR)) {
            var another = holder(role, "another");
            assertThat(kinds(another)).doesNotContain("call", "proposal", "strategy", "review");
            assertThat(Browser.of(another.id(), "ja").get("/work/log").body())
                    .doesNotContain(panel.call().toString())
                    .doesNotContain(panel.proposals().getFirst().proposal().toString());
        }
    }

    private Set<String> kinds(Actor.Person reader) {
        return audit.older(reader, EVERYTHING, LogPlace.END, 1_000).stream()
                .map(Audit.Entry::thingKind)
                .collect(Collectors.toSet());
    }

    private static Actor.Person holder(Role role, String programme) {
        return CallsFixtures.holder(role, Scope.programme(programme));
    }
}
