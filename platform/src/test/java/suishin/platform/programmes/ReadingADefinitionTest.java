package suishin.platform.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Problem;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

class ReadingADefinitionTest {

    private static final String SHIPPED = ModelProgramme.yaml();

    @Test
    void theShippedFileHasNoProblem() {
        assertThat(problems(SHIPPED)).isEmpty();
    }

    /// R4, R5
    @Test
    void theShippedFileSaysWhatThePamphletSays() {
        var definition = DefinitionReader.read(SHIPPED).fold(found -> found, no -> {
            throw new AssertionError(no.problems());
        });
        assertThat(definition.targets())
                .isEqualTo(new TargetRule(
                        List.of(TargetKind.ECONOMIC_EFFECT, TargetKind.EMPLOYMENT), List.of(3, 5), 2020));
        assertThat(definition.council().requiredSectors())
                .containsExactlyInAnyOrder(Sector.INDUSTRY, Sector.ACADEMIA, Sector.GOVERNMENT, Sector.FINANCE);
        assertThat(definition.types())
                .extracting(type -> type.name().ja())
                .containsExactly("国際競争力強化地域", "研究機能・産業集積高度化地域");
        assertThat(definition.ministries())
                .extracting(Ministry::key, Ministry::fromYear)
                .contains(org.assertj.core.groups.Tuple.tuple("MIC", 2014));
        assertThat(definition.review().scale()).extracting(Grade::key).containsExactly("S", "A", "B", "C");
        assertThat(definition.sections())
                .hasSize(6)
                .filteredOn(Section::required)
                .hasSize(5);
    }

    @Test
    void everyProblemIsNamedAtOnceWithItsLineAndField() {
        var broken = SHIPPED.replaceFirst("version: 5\n", "version: one\ncolour: red\n")
                .replaceFirst("zone: Asia/Tokyo", "zone: Asia/Atlantis")
                .replaceFirst("    from-year: 2011\n  - key: METI", "    from-year: 2011\n  - key: MEXT")
                .replaceFirst("    ministry: MEXT", "    ministry: MITI")
                .replaceFirst("  final-year: 2020\n", "")
                .replaceFirst("  floor-percent: 60", "  floor-percent: 160")
                .replaceFirst("    floor: B", "    floor: D")
                .replaceFirst("key: concept\n", "key: concept\n    key: again\n")
                .replaceFirst("tie-break: \\[structure", "tie-break: [beauty");
        assertThat(problems(broken))
                .extracting(problem -> problem.details().getFirst() + " " + problem.field() + " " + problem.code())
                .containsExactly(
                        line(broken, "version: one") + " version programme.not-a-number",
                        line(broken, "colour: red") + " colour programme.unknown",
                        line(broken, "zone: Asia/Atlantis") + " zone programme.zone-unknown",
                        secondLine(broken, "  - key: MEXT") + " ministries[2].key programme.key-twice",
                        line(broken, "    key: again") + " sections[1].key programme.twice",
                        line(broken, "  mandatory:") + " targets.final-year programme.missing",
                        line(broken, "floor: D") + " review.criteria[1].floor programme.not-one-of",
                        line(broken, "floor-percent: 160") + " review.gates.floor-percent programme.number-range",
                        line(broken, "tie-break: [beauty") + " review.gates.tie-break programme.not-one-of",
                        line(broken, "ministry: MITI") + " menus[1].ministry programme.not-one-of");
    }

    @Test
    void aValueOfTheWrongKindIsOneProblemAndHidesNoOther() {
        assertThat(codes(SHIPPED.replaceFirst("(?s)council:\n.*?\n\n", "council: everybody\n\n")))
                .containsExactly("programme.not-a-mapping");
        assertThat(codes(SHIPPED.replaceFirst("mandatory: \\[.*\\]", "mandatory: HAPPINESS")))
                .containsExactly("programme.not-a-list");
        assertThat(codes(SHIPPED.replaceFirst("milestone-years: \\[3, 5\\]", "milestone-years: [5, 3]")))
                .containsExactly("programme.not-rising");
        assertThat(codes(SHIPPED.replaceFirst("open: true", "open: yes"))).containsExactly("programme.not-a-flag");
        assertThat(codes(rules("  - {key: a, text: {ja: \"{years}年\", en: x}, strict: true}\n")))
                .containsExactly("programme.parameter-missing");
        assertThat(codes(SHIPPED.replaceFirst("      points: 8\n", "      points: 10\n")))
                .containsExactly("programme.scale-not-falling");
        assertThat(codes(SHIPPED.replaceFirst("ja: \"文部科学省\"", "ja: 1"))).containsExactly("programme.not-a-text");
    }

    /// R10
    @Test
    void aDefinitionTakesAPresetAndChangesWhatItNeeds() {
        var conflicts = conflicts("""
                  preset: joint-work
                  without: [named]
                  rules:
                    - {key: collaborator, years: 3}
                    - {key: same-organisation, strict: true, waivable: true}
                    - {key: rival, kind: competitor, text: {ja: 競合, en: rival}, strict: false}
                """);
        var preset = Conflicts.preset("joint-work").orElseThrow();
        assertThat(conflicts.preset()).contains("joint-work");
        assertThat(conflicts.rules()).hasSize(preset.rules().size());
        assertThat(conflicts.rule("named")).isEmpty();
        assertThat(conflicts.rule("collaborator").orElseThrow().kind()).isEqualTo(new ConflictRule.JointWork(3));
        assertThat(conflicts.rule("collaborator").orElseThrow().filled().ja()).contains("過去3年以内");
        assertThat(conflicts.rule("same-organisation").orElseThrow().force()).isEqualTo(ConflictRule.Force.WAIVABLE);
        assertThat(conflicts.rule("rival").orElseThrow().force()).isEqualTo(ConflictRule.Force.JUDGED);
    }

    /// R10
    @Test
    void thePresetsSayWhatTheirSourcesSay() {
        assertThat(Conflicts.presets())
                .extracting(Conflicts.Preset::key)
                .containsExactly("strict", "joint-work", "light");
        var nedo = Conflicts.preset("strict").orElseThrow().rules();
        assertThat(nedo)
                .filteredOn(rule -> rule.kind() instanceof ConflictRule.Kinship)
                .extracting(ConflictRule::kind)
                .containsExactly(
                        new ConflictRule.Kinship(OptionalInt.of(4), OptionalInt.empty()),
                        new ConflictRule.Kinship(OptionalInt.empty(), OptionalInt.of(3)));
        var jst = Conflicts.preset("joint-work").orElseThrow().rules();
        assertThat(jst)
                .extracting(ConflictRule::kind)
                .contains(
                        new ConflictRule.JointWork(5),
                        new ConflictRule.Mentoring(OptionalInt.empty(), OptionalInt.of(10)));
    }

    /// R10
    @Test
    void everyProblemOfConflictRulesIsNamed() {
        String rules = """
                  preset: mild
                  without: [x]
                  rules:
                    - {key: a, kind: joint-work, text: {ja: a, en: a}, strict: true}
                    - {key: b, kind: competitor, years: 2, text: {ja: a, en: a}, strict: true}
                    - {key: c, kind: other, text: {ja: a, en: a}, strict: false, waivable: true}
                    - {key: d, kind: hatred, text: {ja: a, en: a}, strict: true}
                    - {key: e, kind: kinship, degree: 11, text: {ja: a, en: a}, strict: true}
                """;
        assertThat(problems(set(rules)))
                .extracting(problem -> problem.field() + " " + problem.code())
                .containsExactly(
                        "conflicts.preset programme.not-one-of",
                        "conflicts.without programme.not-one-of",
                        "conflicts.rules[1].years programme.missing",
                        "conflicts.rules[2].years programme.parameter-unused",
                        "conflicts.rules[3].waivable programme.waivable-unused",
                        "conflicts.rules[4].kind programme.not-one-of",
                        "conflicts.rules[5].degree programme.number-range");
        assertThat(problems(set("  preset: strict\n  rules:\n    - {key: kinship, degree: 10}\n")))
                .isEmpty();
    }

    @Test
    void rulesWrittenBeforeThereWereKindsAreStillRead() {
        String before = """
                  - {key: mentor, text: {ja: "通算{years}年", en: a}, years: 10, strict: true}
                  - {key: in-law, text: {ja: "{degree}親等", en: a}, degree: 3, strict: true}
                  - {key: other, text: {ja: a, en: a}, strict: false}
                """;
        var old = DefinitionReader.read(rules(before)).fold(Definition::conflicts, no -> {
            throw new AssertionError(no.problems());
        });
        assertThat(old.rules())
                .extracting(ConflictRule::kind)
                .containsExactly(
                        new ConflictRule.Mentoring(OptionalInt.empty(), OptionalInt.of(10)),
                        new ConflictRule.Kinship(OptionalInt.empty(), OptionalInt.of(3)),
                        new ConflictRule.DeclaredOther());
        assertThat(old.rules()).extracting(rule -> rule.filled().ja()).containsExactly("通算10年", "3親等", "a");
    }

    private static Conflicts conflicts(String text) {
        return DefinitionReader.read(set(text)).fold(Definition::conflicts, no -> {
            throw new AssertionError(no.problems());
        });
    }

    private static String set(String text) {
        return SHIPPED.replaceFirst("(?s)\nconflicts:\n.*?\n\n", "\nconflicts:\n" + text + "\n");
    }

    private static String rules(String text) {
        return set(text);
    }

    @Test
    void textThatIsNoYamlNamesItsLine() {
        var problems = problems("key: a\nname: {ja: [\nversion: 1\n");
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().code()).isEqualTo("programme.syntax");
        assertThat(problems.getFirst().details().getFirst()).isEqualTo("4");
        assertThat(codes("")).containsExactly("programme.file-empty");
        assertThat(codes("just a text")).contains("programme.file-not-a-mapping");
        assertThat(codes("a: &a [x]\nb: [*a, *a]\n")).containsExactly("programme.syntax");
    }

    @Test
    void aCharacterNobodyMayWriteNamesItsLine() {
        var problems = problems("key: a\nversion: \u0001\n");
        assertThat(problems).hasSize(1);
        assertThat(problems.getFirst().details()).containsExactly("2", "", "U+0001");
    }

    @Test
    void aFileOfMoreThanAMillionLettersIsRefused() {
        assertThat(codes("#".repeat(1_000_000))).containsExactly("programme.file-empty");
        assertThat(codes("#".repeat(1_000_001))).containsExactly("programme.file-large");
    }

    @Test
    void aByteOrderMarkIsNoProblem() {
        assertThat(problems("\uFEFF" + SHIPPED)).isEmpty();
    }

    /// R5
    @Test
    void interimGoalsAreMeasuredSoManyYearsAfterTheProjectStart() {
        assertThat(TargetRule.milestone(LocalDate.of(2012, 7, 1), 3)).isEqualTo(LocalDate.of(2015, 7, 1));
        assertThat(TargetRule.milestone(LocalDate.of(2012, 2, 29), 5)).isEqualTo(LocalDate.of(2017, 2, 28));
    }

    @Test
    void aQuorumIsMoreThanItsShareOfThoseWithoutAConflict() {
        var review = DefinitionReader.read(SHIPPED).<Review>fold(Definition::review, no -> {
            throw new AssertionError(no.problems());
        });
        assertThat(review.quorum(5)).isEqualTo(3);
        assertThat(review.quorum(4)).isEqualTo(3);
        assertThat(review.quorum(1)).isEqualTo(1);
    }

    @Test
    void everyProblemHasAMessageInBothLanguages() {
        var texts = Texts.load();
        for (var problem : problems("key: 1\nname: x\nzone: [\n")) {
            for (Language language : Language.values()) {
                assertThat(texts.say(language, problem)).doesNotContain("‹").contains("4");
            }
        }
    }

    private static List<Problem> problems(String yaml) {
        return DefinitionReader.read(yaml).fold(_ -> List.of(), no -> no.problems());
    }

    private static List<String> codes(String yaml) {
        return problems(yaml).stream().map(Problem::code).toList();
    }

    private static int line(String text, String part) {
        return text.substring(0, text.indexOf(part)).split("\n", -1).length;
    }

    private static int secondLine(String text, String part) {
        int first = text.indexOf(part);
        return text.substring(0, text.indexOf(part, first + 1)).split("\n", -1).length;
    }
}
