package suishin.platform.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import suishin.platform.assignments.Standing;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.Words;
import suishin.platform.runs.RunQuestion.Bounds;
import suishin.platform.runs.RunQuestion.Loads;
import suishin.platform.runs.RunQuestion.Objective;
import suishin.platform.runs.RunQuestion.Pairs;
import suishin.platform.runs.RunQuestion.Readers;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// Reads the office's question from its form, and names every field that says what cannot be.
///
/// Lists stand in text areas, a line each: a name or id, and what is said about it after ` / `, a tab or a comma.
final class RunForm {

    static final int MOST_LINES = 5_000;

    private static final Pattern STRONG = Pattern.compile("\\s*[\\t/／]\\s*");
    private static final Pattern WEAK = Pattern.compile("\\s*[,，、]\\s*");

    private final Map<String, String> form;
    private final Known known;
    private final Texts texts;
    private final List<Problem> problems = new ArrayList<>();

    private RunForm(Map<String, String> form, Known known, Texts texts) {
        this.form = form;
        this.known = known;
        this.texts = texts;
    }

    /// {@return the question; the plain one if the form asks nothing of its own}
    static Decision<RunQuestion> read(Map<String, String> form, RunQuestion plain, Standing standing, Texts texts) {
        return form.containsKey("asked")
                ? new RunForm(form, Known.of(standing), texts).read(standing)
                : Decision.accept(plain);
    }

    private Decision<RunQuestion> read(Standing standing) {
        int least = number("least", 0, 500);
        var question = new RunQuestion(
                form.getOrDefault("objective", "").equals("FAIR") ? Objective.FAIR : Objective.TOTAL,
                1000 - 10 * number("price", 0, 100),
                new Loads(least, loads(least)),
                new Readers(number("each", 1, 50), needs(), number("alternates", 0, 10)),
                Arrays.stream(Sector.values())
                        .filter(sector -> form.containsKey("cover." + sector.name()))
                        .toList(),
                number("house", 0, 50),
                number("place", 0, 50),
                List.copyOf(seniors()),
                new Pairs(pairs("fixed"), pairs("forbidden")),
                10 * number("limit", 1, 100),
                form.containsKey("keep"),
                number("seed", 0, 999_999_999));
        if (problems.isEmpty()) {
            problems.addAll(QuestionCheck.problems(question, standing));
        }
        return problems.isEmpty() ? Decision.accept(question) : Decision.refuse(new RunRefusal.Unclear(problems));
    }

    private int number(String name, int least, int most) {
        String typed = form.getOrDefault(name, "").strip();
        return Typed.whole(typed, least, most).orElseGet(() -> {
            problems.add(Problem.at(name, "runs.question.number", label(name), cut(typed), least, most));
            return least;
        });
    }

    private Map<UUID, Integer> needs() {
        var needs = new HashMap<UUID, Integer>();
        for (Line line : lines("needs", 2, 2)) {
            var proposal = proposal(line);
            var number = number(line, 1, 1, 50);
            if (proposal.isPresent() && number.isPresent()) {
                needs.put(proposal.get(), number.get());
            }
        }
        return needs;
    }

    private Map<UUID, Bounds> loads(int least) {
        var loads = new HashMap<UUID, Bounds>();
        for (Line line : lines("loads", 2, 3)) {
            var expert = expert(line, 0);
            int last = line.parts().size() - 1;
            var most = number(line, last, 0, 500);
            var fewest = last == 2 ? number(line, 1, 0, 500) : most.map(number -> Math.min(least, number));
            if (expert.isPresent() && most.isPresent() && fewest.isPresent()) {
                loads.put(expert.get(), new Bounds(fewest.get(), most.get()));
            }
        }
        return loads;
    }

    private Set<UUID> seniors() {
        var seniors = new LinkedHashSet<UUID>();
        lines("seniors", 1, 1).forEach(line -> expert(line, 0).ifPresent(seniors::add));
        return seniors;
    }

    private List<RunQuestion.Pair> pairs(String field) {
        var pairs = new LinkedHashSet<RunQuestion.Pair>();
        for (Line line : lines(field, 2, 2)) {
            var proposal = proposal(line);
            var expert = expert(line, 1);
            if (proposal.isPresent() && expert.isPresent()) {
                pairs.add(new RunQuestion.Pair(proposal.get(), expert.get()));
            }
        }
        return List.copyOf(pairs);
    }

    /// One line of a text area.
    private record Line(String field, int number, List<String> parts) {}

    private List<Line> lines(String field, int fewest, int most) {
        var lines = new ArrayList<Line>();
        var all = form.getOrDefault(field, "").lines().limit(MOST_LINES + 1L).toList();
        if (all.size() > MOST_LINES) {
            problems.add(Problem.at(field, "runs.question.many-lines", label(field), MOST_LINES));
            return lines;
        }
        int number = 0;
        for (String typed : all) {
            number++;
            if (!typed.isBlank()) {
                var strong = parts(STRONG, typed);
                var parts = strong.size() > 1 ? strong : parts(WEAK, typed);
                if (most == 1) {
                    parts = List.of(typed.strip());
                }
                if (parts.size() < fewest || parts.size() > most) {
                    problems.add(Problem.at(field, "runs.question.shape." + field, label(field), number, cut(typed)));
                } else {
                    lines.add(new Line(field, number, parts));
                }
            }
        }
        return lines;
    }

    private static List<String> parts(Pattern between, String typed) {
        return List.of(between.split(typed.strip(), -1));
    }

    private Optional<UUID> proposal(Line line) {
        return one(line, 0, known.proposal(line.parts().getFirst()), "unknown-proposal");
    }

    private Optional<UUID> expert(Line line, int part) {
        return one(line, part, known.expert(line.parts().get(part)), "unknown-expert");
    }

    private Optional<UUID> one(Line line, int part, Set<UUID> found, String otherwise) {
        if (found.size() != 1) {
            String code = "runs.question." + (found.isEmpty() ? otherwise : "several");
            String typed = cut(line.parts().get(part));
            problems.add(Problem.at(line.field(), code, label(line.field()), line.number(), typed));
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }

    private Optional<Integer> number(Line line, int part, int least, int most) {
        String typed = line.parts().get(part);
        var number = Typed.whole(typed, least, most);
        if (number.isEmpty()) {
            problems.add(Problem.at(
                    line.field(),
                    "runs.question.line-number",
                    label(line.field()),
                    line.number(),
                    cut(typed),
                    least,
                    most));
        }
        return number;
    }

    private static String cut(String typed) {
        return typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
    }

    private Words label(String field) {
        return new Words(texts.say(Language.JA, "runs." + field), texts.say(Language.EN, "runs." + field));
    }
}
