package suishin.platform.programmes;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Definition.About;
import suishin.platform.programmes.Definition.Basis;
import suishin.platform.programmes.Definition.Form;
import suishin.platform.programmes.Definition.Joint;
import suishin.platform.programmes.Definition.LineageStep;
import suishin.platform.programmes.Definition.Step;
import suishin.platform.programmes.Definition.Support;

/// Reads a definition file and finds every problem in it at once, each with its line and field.
public final class DefinitionReader {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_LETTERS = 1_000_000;
    private static final List<String> PARTS = List.of(
            "ministries",
            "types",
            "lines",
            "steps",
            "lineage",
            "sections",
            "council",
            "targets",
            "plan",
            "eligibility",
            "documents",
            "review",
            "conflicts",
            "menus",
            "taxonomy",
            "evaluation");

    private DefinitionReader() {}

    /// {@return the definition, or all problems of the text in the order of its lines}
    public static Decision<Definition> read(String yaml) {
        if (yaml.length() > MOST_LETTERS) {
            return faulty("programme.file-large", String.valueOf(MOST_LETTERS));
        }
        Optional<Node> root;
        try {
            root = Optional.ofNullable(new Yaml(options()).compose(new StringReader(withoutMark(yaml))));
        } catch (ReaderException failure) {
            return syntax(lineAt(yaml, failure.getPosition()), "U+%04X".formatted(failure.getCodePoint()));
        } catch (MarkedYAMLException failure) {
            return syntax(failure.getProblemMark().getLine() + 1, String.valueOf(failure.getProblem()));
        } catch (YAMLException failure) {
            return syntax(
                    1, String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
        }
        if (root.isEmpty()) {
            return faulty("programme.file-empty");
        }
        var faults = new Faults();
        var definition = YamlPart.read(root.get(), "", faults, DefinitionReader::definition);
        var problems = faults.problems();
        return problems.isEmpty()
                ? Decision.accept(definition)
                : Decision.refuse(new ProgrammeRefusal.Faulty(problems));
    }

    /// Some editors begin a file with a byte order mark.
    private static String withoutMark(String yaml) {
        return yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
    }

    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setCodePointLimit(MOST_LETTERS);
        return options;
    }

    private static Decision<Definition> syntax(int line, String what) {
        return faulty("programme.syntax", String.valueOf(line), "", what);
    }

    private static Decision<Definition> faulty(String code, String... details) {
        return Decision.refuse(new ProgrammeRefusal.Faulty(List.of(Problem.at("", code, (Object[]) details))));
    }

    private static int lineAt(String yaml, int position) {
        return 1
                + (int) yaml.codePoints()
                        .limit(position)
                        .filter(letter -> letter == '\n')
                        .count();
    }

    private static Definition definition(YamlPart file) {
        var about = new About(
                file.key(),
                file.number("version", 1, 9999),
                file.words("name"),
                zone(file),
                file.list("basis", DefinitionReader::basis));
        var joint = joint(file);
        return new Definition(
                about,
                joint,
                form(file),
                file.part("review", DefinitionReader::review),
                ConflictReader.read(file),
                support(file, joint));
    }

    private static ZoneId zone(YamlPart file) {
        String name = file.text("zone");
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException _) {
            file.wrong("zone", "zone-unknown", name);
            return ZoneOffset.UTC;
        }
    }

    private static Basis basis(YamlPart part) {
        return new Basis(part.reference("part", PARTS), part.flag("kin"), part.words("note"));
    }

    private static Joint joint(YamlPart file) {
        var known = file.keysOf("lineage");
        return new Joint(
                file.list("ministries", part -> new Ministry(part.key(), part.words("name"), year(part, "from-year"))),
                file.list("types", part -> new RegionType(part.key(), part.words("name"), part.words("meaning"))),
                file.list(
                        "lines",
                        part -> new Line(part.key(), part.words("name"), part.words("meaning"), part.flag("open"))),
                file.list(
                        "steps",
                        part -> new Step(part.key(), part.words("name"), part.words("meaning"), part.flag("joint"))),
                file.list("lineage", part -> lineage(part, known)));
    }

    private static LineageStep lineage(YamlPart part, List<String> known) {
        return new LineageStep(
                part.key(),
                part.words("name"),
                part.maybeNumber("from-year", FIRST_YEAR, LAST_YEAR),
                part.maybeNumber("until-year", FIRST_YEAR, LAST_YEAR),
                part.references("from", known),
                part.words("note"));
    }

    private static Form form(YamlPart file) {
        return new Form(
                file.list("sections", DefinitionReader::section),
                file.part("council", part -> new CouncilRule(part.many(Sector.class, "required-sectors"))),
                file.part("targets", DefinitionReader::targets),
                file.has("plan") ? Optional.of(file.part("plan", Definition.PlanRule::read)) : Optional.empty(),
                file.list("eligibility", part -> new Check(part.key(), part.words("question"), part.flag("mendable"))),
                file.maybeList("documents", Definition.Document::read),
                file.maybeList(
                        "taxonomy",
                        part -> new Definition.Discipline(part.key(), part.words("name"), part.texts("words"))));
    }

    private static Section section(YamlPart part) {
        return new Section(
                part.key(),
                part.words("title"),
                part.words("help"),
                part.flag("required"),
                part.list("fields", DefinitionReader::field));
    }

    private static Field field(YamlPart part) {
        var type = part.one(FieldType.class, "type");
        var choices = part.maybeList("choices", one -> new Field.Choice(one.key(), one.words("label")));
        if (type == FieldType.CHOICE && choices.isEmpty()) {
            part.wrong("choices", "choices-missing", "");
        }
        if (type != FieldType.CHOICE && !choices.isEmpty()) {
            part.wrong("choices", "choices-unused", type.name());
        }
        boolean written = type == FieldType.TEXT || type == FieldType.LONG_TEXT;
        int longest = written
                ? part.number("max-length", 1, 20_000)
                : part.maybeNumber("max-length", 1, 100).orElse(100);
        return new Field(
                part.key(),
                part.words("label"),
                part.words("help"),
                new Field.Answer(type, part.flag("required"), longest, choices));
    }

    private static TargetRule targets(YamlPart part) {
        var years = part.numbers("milestone-years", 1, 50);
        boolean rising = IntStream.range(1, years.size()).allMatch(i -> years.get(i - 1) < years.get(i));
        if (!rising) {
            part.wrong("milestone-years", "not-rising", "");
        }
        return new TargetRule(part.many(TargetKind.class, "mandatory"), years, year(part, "final-year"));
    }

    private static Review review(YamlPart part) {
        var scale = part.list("scale", DefinitionReader::grade);
        var grades = scale.stream().map(Grade::key).toList();
        if (!isFalling(scale)) {
            part.wrong("scale", "scale-not-falling", "");
        }
        var criteria = part.list("criteria", one -> criterion(one, grades));
        var keys = criteria.stream().map(Criterion::key).toList();
        return new Review(
                criteria,
                scale,
                part.part("experts", DefinitionReader::experts),
                part.part("gates", gates -> gates(gates, keys)));
    }

    private static Criterion criterion(YamlPart part, List<String> grades) {
        Optional<String> floor = part.has("floor") ? Optional.of(part.reference("floor", grades)) : Optional.empty();
        return new Criterion(part.key(), part.words("name"), part.words("help"), part.number("weight", 1, 100), floor);
    }

    private static Grade grade(YamlPart part) {
        return new Grade(part.key(), part.words("meaning"), part.number("points", 0, 1000));
    }

    private static boolean isFalling(List<Grade> scale) {
        return IntStream.range(1, scale.size())
                .allMatch(i -> scale.get(i - 1).points() > scale.get(i).points());
    }

    private static Review.Experts experts(YamlPart part) {
        int each = part.number("per-proposal", 1, 20);
        var coverage = part.many(Sector.class, "coverage");
        if (coverage.size() > each) {
            part.wrong("coverage", "coverage-large", String.valueOf(each));
        }
        return new Review.Experts(each, part.number("capacity", 1, 500), coverage);
    }

    private static Review.Gates gates(YamlPart part, List<String> criteria) {
        return new Review.Gates(
                part.number("floor-percent", 0, 100),
                part.references("tie-break", criteria),
                part.number("quorum-more-than-percent", 0, 99));
    }

    private static Support support(YamlPart file, Joint joint) {
        var ministries = joint.ministries().stream().map(Ministry::key).toList();
        var lines = joint.lines().stream().map(Line::key).toList();
        return new Support(
                file.list(
                        "menus",
                        part -> new Menu(
                                part.key(),
                                part.reference("ministry", ministries),
                                part.words("name"),
                                part.words("meaning"))),
                file.part("evaluation", part -> evaluation(part, lines)));
    }

    private static Evaluation evaluation(YamlPart part, List<String> lines) {
        return new Evaluation(
                part.list(
                        "calendar",
                        one -> new Evaluation.Due(
                                one.key(), one.number("year", 0, 50), one.words("name"), one.words("meaning"))),
                part.list("sheets", one -> sheet(one, lines)),
                part.list("scale", DefinitionReader::grade));
    }

    private static Evaluation.Sheet sheet(YamlPart part, List<String> lines) {
        return new Evaluation.Sheet(
                part.reference("line", lines),
                part.list("items", one -> new Evaluation.Item(one.key(), one.words("name"), one.words("question"))));
    }

    private static int year(YamlPart part, String name) {
        return part.number(name, FIRST_YEAR, LAST_YEAR);
    }
}
