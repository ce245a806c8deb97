package suishin.platform.runs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import suishin.platform.programmes.Sector;
import suishin.platform.runs.RunQuestion.Bounds;
import suishin.platform.runs.RunQuestion.Loads;
import suishin.platform.runs.RunQuestion.Objective;
import suishin.platform.runs.RunQuestion.Readers;

/// Reads the office's question from its form; what is left empty or cannot be read stays as in the plain question.
final class RunForm {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, String> form;
    private final RunQuestion plain;

    private RunForm(Map<String, String> form, RunQuestion plain) {
        this.form = form;
        this.plain = plain;
    }

    static RunQuestion read(Map<String, String> form, RunQuestion plain) {
        return new RunForm(form, plain).read();
    }

    private RunQuestion read() {
        if (!form.containsKey("asked")) {
            return plain;
        }
        int least = number("least", 0);
        var loads = new HashMap<UUID, Bounds>();
        each("most.", (person, most) -> loads.put(person, new Bounds(Math.min(least, most), most)));
        var needs = new HashMap<UUID, Integer>();
        each("need.", (proposal, need) -> needs.put(proposal, Math.max(1, need)));
        return new RunQuestion(
                form.getOrDefault("objective", "").equals("FAIR") ? Objective.FAIR : Objective.TOTAL,
                Math.clamp(1000L - 10L * number("price", 1), 0, 1000),
                new Loads(least, loads),
                new Readers(
                        Math.max(1, number("each", plain.readers().each())),
                        needs,
                        Math.min(10, number("alternates", 0))),
                Arrays.stream(Sector.values())
                        .filter(sector -> form.containsKey("cover." + sector.name()))
                        .toList(),
                number("house", 0),
                plain.seniors(),
                plain.pairs(),
                Math.clamp(10L * number("limit", 100), 10, RunQuestion.CERTAIN),
                form.containsKey("keep"),
                number("seed", 1));
    }

    private void each(String start, BiConsumer<UUID, Integer> found) {
        form.forEach((name, value) -> {
            if (name.startsWith(start)
                    && ID.matcher(name.substring(start.length())).matches()
                    && NUMBER.matcher(value.strip()).matches()) {
                found.accept(UUID.fromString(name.substring(start.length())), Integer.valueOf(value.strip()));
            }
        });
    }

    private int number(String name, int otherwise) {
        String value = form.getOrDefault(name, "").strip();
        return NUMBER.matcher(value).matches() ? Integer.parseInt(value) : otherwise;
    }
}
