package suishin.platform.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;

class WritingTogetherTest {

    private static final CallsFixtures.Round ROUND = CallsFixtures.published();

    private final Strategies strategies = Product.bean(Strategies.class);
    private final ProposalFixtures.Made made = ProposalFixtures.begun(ROUND.call());
    private final Actor.Person first = made.place().secretary();
    private final Actor.Person second = secretary();
    private final String path = textPath();

    @Test
    void theSecondIsToldWhatStandsThereAndEveryTextIsKept() {
        var mine = accepted(strategies.write(first, made.strategy(), path, "一", 0));
        var met = strategies.write(second, made.strategy(), path, "二", 0);
        assertThat(met).isEqualTo(Decision.refuse(new StrategyRefusal.Changed(mine)));
        assertThat(accepted(strategies.write(second, made.strategy(), path, "一", 0)))
                .isEqualTo(mine);
        accepted(strategies.write(second, made.strategy(), path, "二", 1));
        assertThat(strategies.history(first, made.strategy(), path))
                .extracting(Entry::value, Entry::version, Entry::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("二", 2, second.id()),
                        org.assertj.core.groups.Tuple.tuple("一", 1, first.id()));
    }

    @Test
    void noAcknowledgedTextIsLostWhenManyWriteAtOnce() throws Exception {
        var tasks = new ArrayList<Callable<List<String>>>();
        for (int writer = 0; writer < 8; writer++) {
            String name = "w" + writer;
            tasks.add(() -> writeTen(name));
        }
        var acknowledged = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var done : pool.invokeAll(tasks)) {
                acknowledged.addAll(done.get());
            }
        }
        assertThat(strategies.history(first, made.strategy(), path))
                .extracting(Entry::value)
                .containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(acknowledged).isNotEmpty();
    }

    private List<String> writeTen(String name) {
        var acknowledged = new ArrayList<String>();
        for (int i = 0; i < 10; i++) {
            String text = name + "-" + i;
            int version = Optional.ofNullable(
                            strategies.entries(first, made.strategy()).get(path))
                    .map(Entry::version)
                    .orElse(0);
            strategies.write(first, made.strategy(), path, text, version).fold(_ -> acknowledged.add(text), _ -> false);
        }
        return acknowledged;
    }

    @Test
    void aFrozenStrategyIsNotWrittenUntilItIsGivenBack() {
        accepted(strategies.freeze(first, made.strategy()));
        assertThat(strategies.write(first, made.strategy(), path, "遅い", 0))
                .isEqualTo(Decision.refuse(new StrategyRefusal.Frozen()));
        assertThat(strategies.freeze(first, made.strategy())).isEqualTo(Decision.refuse(new StrategyRefusal.Frozen()));
        assertThat(strategies.thaw(first, made.strategy())).isEqualTo(Decision.refuse(new StrategyRefusal.Denied()));
        accepted(strategies.thaw(ROUND.office(), made.strategy()));
        accepted(strategies.write(first, made.strategy(), path, "補正", 0));
        assertThat(strategies.entries(ROUND.office(), made.strategy())).isEmpty();
    }

    @Test
    void aMembersApproverWritesItsOwnRoleOnly() {
        var members = made.place().now().members();
        var approver = made.place().approver(members.getFirst().organisation());
        accepted(strategies.write(
                approver, made.strategy(), "role." + members.getFirst().id(), "調整する", 0));
        for (String other : List.of("role." + members.getLast().id(), path)) {
            assertThat(strategies.write(approver, made.strategy(), other, "他", 0))
                    .isEqualTo(Decision.refuse(new StrategyRefusal.Denied()));
        }
    }

    @Test
    void anotherRegionsSecretaryFindsNothing() {
        var stranger = ProposalFixtures.place().secretary();
        assertThat(strategies.find(stranger, made.strategy())).isEmpty();
        assertThat(strategies.entries(stranger, made.strategy())).isEmpty();
        assertThat(strategies.write(stranger, made.strategy(), path, "他", 0))
                .isEqualTo(Decision.refuse(new StrategyRefusal.Unknown()));
        var browser = Browser.of(stranger.id(), "ja");
        for (String page : List.of("", "/document", "/gaps", "/history?path=" + path, "/entries?path=" + path)) {
            assertThat(browser.get("/work/strategies/" + made.strategy() + page).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void withoutJavaScriptBothTextsStandSideBySideAndTheMergedOneIsSaved() {
        String place = "/work/strategies/" + made.strategy();
        var browser = Browser.of(first.id(), "ja");
        assertThat(browser.get(place).statusCode()).isEqualTo(200);
        accepted(strategies.write(second, made.strategy(), path, "相手の文", 0));
        var met = browser.post(place + "/entries", Map.of("value." + path, "私の文", "version." + path, "0"));
        assertThat(met.statusCode()).isEqualTo(409);
        assertThat(met.body()).contains("相手の文", "私の文");
        var merged = browser.post(place + "/entries", Map.of("value." + path, "二人の文", "version." + path, "1"));
        assertThat(merged.statusCode()).isEqualTo(303);
        assertThat(browser.get(place + "/history?path=" + path).body()).contains("二人の文", "相手の文");
        assertThat(browser.get(place + "/document").body()).contains("二人の文");
        assertThat(browser.get(place + "/gaps").body()).contains(place + "#f-");
    }

    @Test
    void aFieldLeftAsItWasSeenIsNoChange() {
        String place = "/work/strategies/" + made.strategy();
        accepted(strategies.write(first, made.strategy(), path, "前", 0));
        var browser = Browser.of(first.id(), "en");
        browser.get(place);
        accepted(strategies.write(second, made.strategy(), path, "後", 1));
        var saved = browser.post(place + "/entries", Map.of("value." + path, "前", "version." + path, "1"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(strategies.entries(first, made.strategy()).get(path))
                .extracting(Entry::value)
                .isEqualTo("後");
    }

    private Actor.Person secretary() {
        UUID person = CallsFixtures.person("二人目").id();
        Product.bean(Access.class)
                .give(
                        new Actor.Product("a test"),
                        person,
                        Role.COUNCIL_SECRETARY,
                        Scope.region(made.place().region().id()),
                        Optional.empty());
        return new Actor.Person(person);
    }

    private static String textPath() {
        var section =
                Product.bean(Calls.class).definition(ROUND.call()).sections().getFirst();
        return section.key() + "." + section.fields().getFirst().key();
    }
}
