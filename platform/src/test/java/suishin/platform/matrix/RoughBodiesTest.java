package suishin.platform.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.testing.TimeGoesBack;

/// Whatever a program sends in whichever field, at whichever moment of a round: an answer, in words, never a failure.
/// Where a moment answers as one before it did, it is not asked again.
@ExtendWith(TimeGoesBack.class)
class RoughBodiesTest {

    /// They end something of the world, so they come last.
    private static final Pattern ENDING = Pattern.compile(
            "withdraw|cancel|conclude|release|/check|publish|extend|open-deliberation|/seal|eligibility|merges");

    private static final Pattern CODE = Pattern.compile("\"code\":\"([^\"]*)\"");

    private static final Pattern INSIDE = Pattern.compile(
            "[a-z]Exception\\b|suishin\\.platform|org\\.springframework|postgres|jackson|\\bat java\\.");

    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    @Test
    void noFieldOfAnyBodyIsAFailure() {
        var lines = Table.read();
        var met = new HashSet<String>();
        var wrong = new TreeSet<String>();
        for (Phase phase : Phase.values()) {
            var asking = new Asking(phase.world());
            for (Bodies.Read read : bodies()) {
                var route = read.route();
                var kind =
                        asker(Optional.ofNullable(lines.get(route.toString())).orElseThrow(), asking);
                var body = Bodies.of(read, lines, asking, kind);
                if (isEnding(read) || met.add(route + " " + said(asking.ask(route, kind, body.toString())))) {
                    Spoilt.of(body)
                            .forEach(sent -> wrong(asking.ask(route, kind, sent))
                                    .ifPresent(what -> wrong.add(route + " " + what + " <- " + shortened(sent))));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// What an answer comes to, whatever ids it holds.
    private static String said(Asking.Answer answer) {
        var code = CODE.matcher(answer.body());
        return answer.status() + (answer.status() >= 400 && code.find() ? code.group(1) : "");
    }

    private static List<Bodies.Read> bodies() {
        var all = new ArrayList<>(Bodies.all());
        assertThat(all).hasSizeGreaterThan(60);
        all.sort(Comparator.comparing(RoughBodiesTest::isEnding));
        return all;
    }

    private static boolean isEnding(Bodies.Read read) {
        return ENDING.matcher(read.route().pattern()).find();
    }

    /// Who may ask, as far as the matrix knows; else who holds most that is asked about.
    private static Kind asker(Table.Line line, Asking asking) {
        return Stream.concat(line.askers().stream(), Stream.of(Kind.SECRETARY))
                .filter(asking::knows)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<String> wrong(Asking.Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of("failed with " + answer.status());
        }
        if (INSIDE.matcher(answer.body()).find()) {
            return Optional.of("shows what is inside: " + shortened(answer.body()));
        }
        return answer.status() >= 400 && !JAPANESE.matcher(answer.body()).find()
                ? Optional.of(answer.status() + " says nothing: " + shortened(answer.body()))
                : Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() < 400 ? text : text.substring(0, 400) + "…";
    }
}
