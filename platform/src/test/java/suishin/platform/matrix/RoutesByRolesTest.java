package suishin.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every route answers every kind of person as the table says, and a barred expert finds nothing of the proposal.
class RoutesByRolesTest {

    /// One's own account, and pages everybody may see, which say the refusal themselves.
    private static final Set<String> SAID_ON_THE_PAGE = Set.of(
            "POST /account",
            "POST /account/password",
            "POST /sign-in",
            "POST /sign-in/link",
            "POST /sign-in/link/use",
            "POST /work/proposals");

    private static final Table.Line NEW = new Table.Line("", "");

    @Test
    void everyRouteHasALineAndEveryLineARoute() {
        var routes = Route.all().stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).hasSizeGreaterThan(150);
        if (Boolean.getBoolean("suishin.write")) {
            return;
        }
        assertThat(Table.read().keySet())
                .as("%s: add a line for each new route, with an answer for each of %s; take out what is gone"
                        .formatted(Table.FILE, List.of(Kind.values())))
                .containsExactlyElementsOf(routes);
    }

    /// A body nobody can read would hide who may ask.
    @Test
    void everyLineShowsWhoMayAskAndABarredExpertNeverMayAboutTheProposal() {
        var hidden = new ArrayList<String>();
        Table.read().forEach((route, line) -> {
            boolean same =
                    line.answers().substring(1).matches("!+") || line.answers().length() != Kind.values().length;
            if (same && !SAID_ON_THE_PAGE.contains(route)) {
                hidden.add(route);
            }
            if (isAboutAProposal(route) && line.answer(Kind.BARRED) != '-') {
                hidden.add(route + " for a barred expert");
            }
        });
        assertThat(hidden).isEmpty();
    }

    private static boolean isAboutAProposal(String route) {
        return route.contains("{proposal}") || route.contains("/proposals/{id}");
    }

    /// R9
    @Test
    void everyKindOfPersonIsAnsweredAsTheTableSaysAndABarredExpertSeesNothing() {
        var expected = Table.read();
        var leaks = new ArrayList<String>();
        var answers = answers(expected, leaks);
        if (Boolean.getBoolean("suishin.write")) {
            Table.write(answers);
            expected = answers;
        }
        assertThat(leaks).as("what was shown to a barred expert").isEmpty();
        assertThat(answers.values())
                .as("routes that fail")
                .noneMatch(line -> line.answers().contains("X"));
        assertThat(differing(answers, expected))
                .as("%s: who is answered how", Table.FILE)
                .isEqualTo(differing(expected, answers));
    }

    private static Map<String, Table.Line> differing(Map<String, Table.Line> these, Map<String, Table.Line> those) {
        var lines = new TreeMap<>(these);
        lines.entrySet().removeAll(those.entrySet());
        return lines;
    }

    /// R9
    @Test
    void duringTheReviewABarredExpertReadsAndFindsNothingByAnyRoute() {
        assertThat(Leaks.of(World.underReview())).isEmpty();
    }

    /// R9
    @Test
    void onceReleasedABarredExpertReadsAndFindsNothingByAnyRoute() {
        var world = World.released();
        assertThat(new Asking(world)
                        .ask(new Route("GET", "/work/proposals/{id}/letter"), Kind.SECRETARY, "")
                        .body())
                .contains(world.marker());
        assertThat(Leaks.of(world)).isEmpty();
    }

    /// Whatever is done is undone by beginning again in a new world.
    private static Map<String, Table.Line> answers(Map<String, Table.Line> expected, List<String> leaks) {
        var answers = new TreeMap<String, Table.Line>();
        var world = World.deliberating();
        var asking = new Asking(world);
        for (Route route : Route.all()) {
            String sent = expected.getOrDefault(route.toString(), NEW).sent();
            var letters = new StringBuilder();
            for (Kind kind : Kind.values()) {
                if (route.isOfTheDemo()) {
                    letters.append('.');
                    continue;
                }
                var answer = asking.ask(route, kind, sent);
                letters.append(answer.letter());
                leaks.addAll(Leaks.in(world, route, kind, answer));
                if (route.changesTheRound() && answer.letter() == '+') {
                    world = World.deliberating();
                    asking = new Asking(world);
                }
            }
            answers.put(route.toString(), new Table.Line(letters.toString(), sent));
        }
        return answers;
    }
}
