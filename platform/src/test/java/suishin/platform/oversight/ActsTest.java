package suishin.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suishin.platform.calls.CallAct;
import suishin.platform.deliberation.RoundAct;
import suishin.platform.kernel.Codes;
import suishin.platform.proposals.ProposalAct;
import suishin.platform.review.ReviewAct;
import suishin.platform.strategies.StrategyAct;
import suishin.platform.testing.Product;
import suishin.platform.testing.Rows;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// Every act the log may keep is called something in both languages.
class ActsTest {

    private final Set<String> known = Product.bean(Acts.class).groups().values().stream()
            .flatMap(Collection::stream)
            .collect(Collectors.toCollection(TreeSet::new));

    @Test
    void everyActAndGroupAndKindHasWords() {
        var texts = Product.bean(Texts.class);
        assertThat(known).allMatch(act -> texts.has("oversight.act." + act));
        assertThat(Product.bean(Acts.class).groups().keySet()).allMatch(group -> texts.has("oversight.group." + group));
        assertThat(Thing.KINDS).allMatch(kind -> texts.has("oversight.kind." + kind));
    }

    @Test
    void everyStepOfEveryLifeIsKnown() {
        assertThat(Stream.of(
                                acts("call", CallAct.values()),
                                acts("strategy", StrategyAct.values()),
                                acts("proposal", ProposalAct.values()),
                                acts("review", ReviewAct.values()),
                                acts("selection", RoundAct.values()))
                        .flatMap(List::stream)
                        .filter(act -> !known.contains(act)))
                .isEmpty();
    }

    /// Whatever the tests before this one did stands in the log; a test of the log itself does something to a `thing`.
    @Test
    void everythingThatHappenedHereIsKnown() {
        assertThat(Rows.asOwner("SELECT DISTINCT act FROM audit.entry WHERE thing_kind <> 'thing'").stream()
                        .map(Acts::key)
                        .filter(act -> !known.contains(act)))
                .isEmpty();
        assertThat(Rows.asOwner("SELECT DISTINCT thing_kind FROM audit.entry WHERE thing_kind <> 'thing'"))
                .isSubsetOf(Thing.KINDS);
    }

    @Test
    void anActIsFoundByItsWordsInEitherLanguage() {
        var acts = Product.bean(Acts.class);
        assertThat(acts.matching("議決を記録")).containsExactly("council.resolved");
        assertThat(acts.matching("recorded a resolution")).containsExactly("council.resolved");
        assertThat(acts.called(Language.EN, "something.new")).isEqualTo("something.new");
    }

    private static List<String> acts(String kind, Enum<?>[] acts) {
        return Stream.of(acts)
                .map(act -> kind + "." + Codes.of(act).toLowerCase(Locale.ROOT))
                .toList();
    }
}
