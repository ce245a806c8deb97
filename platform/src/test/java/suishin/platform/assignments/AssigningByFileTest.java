package suishin.platform.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suishin.platform.calls.CallRefusal;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.organisations.Organisations;
import suishin.platform.runs.Runs;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.RunFixtures;

class AssigningByFileTest {

    private static final String HEADINGS = "proposal,expert,proposal_id,person_id\n";

    private final FileChanges files = Product.bean(FileChanges.class);

    @Test
    void theFileThatWasExportedChangesNothingInEitherLanguageOrFormat() {
        var panel = ReviewFixtures.assigned(2);
        for (String language : Set.of("ja", "en")) {
            var browser = Browser.of(panel.office().id(), language);
            for (String ending : Set.of("csv", "xlsx")) {
                var file = browser.getBytes(address(panel) + "/file." + ending);
                var preview = accepted(files.look(panel.office(), panel.call(), "x." + ending, file));
                assertThat(preview.problems()).isEmpty();
                assertThat(Set.copyOf(preview.pairs())).isEqualTo(Set.copyOf(panel.assignments()));
                assertThat(preview.changes()).isFalse();
            }
        }
    }

    /// R9
    @Test
    void aFileBeginsTheReviewOnlyAfterItWasLookedAtAndOnlyAsThingsStand() {
        var panel = ReviewFixtures.declared(1);
        String name = panel.proposals().getFirst().place().region().name();
        String file = HEADINGS
                + panel.round().committee().stream()
                        .skip(1)
                        .map(person -> name + "," + person.name() + ",,\n")
                        .collect(Collectors.joining());
        var preview = look(panel, file);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.change().come()).hasSize(4);
        assertThat(panel.assignments()).isEmpty();

        assertThat(files.apply(panel.office(), panel.call(), preview.text(), "other"))
                .isEqualTo(Decision.refuse(new AssignmentRefusal.NotNow()));
        assertThat(files.apply(panel.member(1), panel.call(), preview.text(), preview.looked()))
                .isEqualTo(Decision.refuse(new CallRefusal.Denied()));
        ReviewFixtures.declare(
                panel, panel.member(2), panel.proposals().getFirst().proposal(), "kinship");
        assertThat(files.apply(panel.office(), panel.call(), preview.text(), preview.looked()))
                .isEqualTo(barredSince(panel));
        assertThat(panel.assignments()).isEmpty();

        var second = look(panel, HEADINGS + rows(panel, name, 1, 3, 4));
        accepted(files.apply(panel.office(), panel.call(), second.text(), second.looked()));
        assertThat(panel.assignments())
                .extracting(Assignment::person)
                .containsExactlyInAnyOrder(people(panel, 1, 3, 4));
    }

    @Test
    void everyRowThatCannotBeUnderstoodIsNamedByItsCell() {
        var panel = ReviewFixtures.declared(1);
        var made = panel.proposals().getFirst();
        String name = made.place().region().name();
        var committee = panel.round().committee();
        String file = HEADINGS
                + "よその地域," + committee.get(1).name() + ",,\n"
                + name + ",よその人,,\n"
                + name + "," + committee.get(1).name() + ",," + committee.get(2).id() + "\n"
                + name + "," + committee.get(3).name() + ",,\n"
                + name + ",," + made.proposal() + "," + committee.get(3).id() + "\n"
                + name + "," + committee.get(4).name() + "," + committee.get(4).id() + ",\n";
        assertThat(look(panel, file).problems())
                .containsExactly(
                        Problem.at("", "assignments.file.proposal-unknown", "A2", "よその地域"),
                        Problem.at("", "assignments.file.expert-unknown", "B3", "よその人"),
                        Problem.at(
                                "",
                                "assignments.file.expert-contradicts",
                                "B4",
                                committee.get(1).name()),
                        Problem.at("", "assignments.file.twice", "B6", "", 5),
                        Problem.at(
                                "",
                                "assignments.file.proposal-unknown",
                                "C7",
                                committee.get(4).id().toString()));
    }

    @Test
    void thePageNamesTheCellInTheVisitorsLanguage() {
        var panel = ReviewFixtures.declared(1);
        String file = HEADINGS + panel.proposals().getFirst().place().region().name() + ",よその人,,\n";
        var browser = Browser.of(panel.office().id(), "ja");
        browser.get(address(panel));
        var page = browser.postFile(address(panel), "file", "x.csv", file);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("B2：「よその人」は、この公募の審査委員ではありません。");
    }

    @Test
    void aTableLongerThanAPageOfProblemsTellsHowManyMoreThereAre() {
        var panel = ReviewFixtures.declared(1);
        String file = HEADINGS + "よその地域,よその人,,\n".repeat(PairReader.MOST_PROBLEMS);
        assertThat(look(panel, file).problems())
                .hasSize(PairReader.MOST_PROBLEMS + 1)
                .endsWith(Problem.at("", "assignments.file.more", PairReader.MOST_PROBLEMS));
    }

    /// R9
    @Test
    void whatTheFileNamesIsCheckedAgainstConflictsSectorsAndLoads() {
        var panel = ReviewFixtures.declared(1);
        var proposal = panel.proposals().getFirst();
        ReviewFixtures.declare(panel, panel.member(4), proposal.proposal(), "kinship");
        String name = proposal.place().region().name();
        assertThat(look(panel, HEADINGS + rows(panel, name, 2, 3, 4)).problems())
                .extracting(Problem::code)
                .contains("assignments.pair-barred", "assignments.sector-missing.industry");
    }

    @Test
    void aRunGoesOutWithItsAlternatesAndComesBackWithoutThem() {
        var panel = ReviewFixtures.declared(2);
        var plain = RunFixtures.plain(panel);
        var asked = Product.bean(Runs.class).ask(panel.office(), panel.call(), plain.withAlternates(1));
        var run = RunFixtures.ended(panel, accepted(asked));
        var expert = panel.round().committee().get(1);
        var house = panel.proposals().getFirst().place().region().name();
        for (String language : List.of("ja", "en")) {
            var browser = Browser.of(panel.office().id(), language);
            String address = "/office/calls/%s/runs/%s/file.".formatted(panel.call(), run.id());
            assertThat(new String(browser.getBytes(address + "csv"), StandardCharsets.UTF_8))
                    .contains(
                            language.equals("ja") ? ",補欠," : ",alternate,",
                            expert.id().toString(),
                            house);
            for (String ending : List.of("csv", "xlsx")) {
                var preview = accepted(
                        files.look(panel.office(), panel.call(), "x." + ending, browser.getBytes(address + ending)));
                assertThat(preview.problems()).isEmpty();
                assertThat(preview.pairs())
                        .containsExactlyInAnyOrderElementsOf(
                                accepted(Product.bean(Runs.class).plan(panel.office(), panel.call(), run.id()))
                                        .pairs(panel.call()));
            }
        }
    }

    @Test
    void theFileNamesTheInstitutionAndTheSeatOfEachExpert() {
        var panel = ReviewFixtures.assigned(1);
        var proposal = panel.proposals().getFirst();
        var reader = panel.readers(proposal.proposal()).getFirst();
        var house = Product.bean(Organisations.class)
                .find(proposal.place().proposers().getFirst())
                .orElseThrow();
        ReviewFixtures.affiliate(panel, reader, ReviewFixtures.elsewhere(panel));
        var file = new String(
                Browser.of(panel.office().id(), "ja").getBytes(address(panel) + "/file.csv"), StandardCharsets.UTF_8);
        assertThat(file.lines().toList().getFirst())
                .isEqualTo(
                        "\uFEFFproposal,seat,expert,institution,sector,load,most,kind,affinity,proposal_id,person_id");
        assertThat(file)
                .contains(",よその大学,")
                .doesNotContain(house.name())
                .contains(proposal.place().region().name() + ",3,");
    }

    @Test
    void onlyTheOfficeFindsThePageAndTheAuditorReadsTheFile() {
        var panel = ReviewFixtures.assigned(1);
        assertThat(Browser.of(panel.member(1).id(), "ja").get(address(panel)).statusCode())
                .isEqualTo(404);
        assertThat(Browser.of(panel.member(1).id(), "ja")
                        .get(address(panel) + "/file.csv")
                        .statusCode())
                .isEqualTo(404);
    }

    private static Decision<Change> barredSince(Panel panel) {
        var region = panel.proposals().getFirst().name();
        return Decision.refuse(
                new AssignmentRefusal.ChangedSince(List.of(Problem.at("", "assignments.since.barred", region, 1))));
    }

    private FilePreview look(Panel panel, String file) {
        return accepted(files.look(panel.office(), panel.call(), "x.csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String rows(Panel panel, String region, int... members) {
        var rows = new StringBuilder();
        for (int member : members) {
            rows.append("%s,%s,,%n"
                    .formatted(region, panel.round().committee().get(member).name()));
        }
        return rows.toString();
    }

    private static java.util.UUID[] people(Panel panel, int... members) {
        var people = new HashSet<java.util.UUID>();
        for (int member : members) {
            people.add(panel.round().committee().get(member).id());
        }
        return people.toArray(java.util.UUID[]::new);
    }

    private static String address(Panel panel) {
        return "/office/calls/" + panel.call() + "/assignments";
    }
}
