package suishin.platform.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;

/// The log names to nobody what they may not see: neither on the page, nor in a file, nor to a program, nor by a
/// search.
class LogLeaksTest {

    private static final Actor PRODUCT = new Actor.Product("a test");

    private final CallsFixtures.Round round = CallsFixtures.published();
    private final ProposalFixtures.Made made = ProposalFixtures.sealed(round.call());
    private final String region = made.place().region().name();
    private final String regionId = made.place().region().id().toString();

    /// R9
    @Test
    void whoeverIsBarredFromAProposalReadsNeitherItsNameNorItsParticulars() {
        var office = CallsFixtures.office();
        String reason = "理由" + UUID.randomUUID();
        var expert = CallsFixtures.person("専門家" + UUID.randomUUID());
        var detail = Map.of("reason", reason, "person", expert.id());
        Product.bean(Audit.class).record(PRODUCT, "conflict.ruled", "proposal", made.proposal(), detail);
        for (String answer : answers(office, made.proposal().toString())) {
            assertThat(answer).as("what could leak").contains(region, regionId, reason);
        }
        assertThat(found(office, region, reason, expert.name()))
                .as("what could leak")
                .containsOnly(true);
        String about = "/work/log?person=" + expert.id();
        assertThat(Browser.of(office.id(), "ja").get(about).body())
                .contains(made.proposal().toString());
        Product.bean(Access.class).bar(PRODUCT, office.id(), made.proposal(), "OTHER");
        assertThat(Browser.of(office.id(), "ja").get(about).body())
                .doesNotContain(made.proposal().toString());
        for (String answer : answers(office, made.proposal().toString())) {
            assertThat(answer).contains(made.proposal().toString()).doesNotContain(region, regionId, reason);
        }
        assertThat(found(office, region, reason, expert.name())).containsOnly(false);
    }

    /// R9
    @Test
    void whoActedForTheRegionIsNotNamedToWhomeverIsBarredFromItsProposal() {
        var office = CallsFixtures.office();
        var secretary = CallsFixtures.person("事務局" + UUID.randomUUID());
        var place = Scope.region(made.place().region().id());
        Product.bean(Access.class).give(PRODUCT, secretary.id(), Role.COUNCIL_SECRETARY, place, Optional.empty());
        var by = new Actor.Person(secretary.id());
        Product.bean(Audit.class).record(by, "proposal.withdraw", "proposal", made.proposal(), Map.of());
        Product.bean(Audit.class).record(by, "strategy.thaw", "strategy", made.strategy(), Map.of());
        String act = "act=proposal.withdraw&";
        String asked = "/api/v1/log?" + act;
        assertThat(shown(office)).as("what could leak").allMatch(answer -> answer.contains(secretary.name()));
        assertThat(found(office, secretary.name(), secretary.id().toString())).containsOnly(true);
        assertThat(Program.of(office).get(asked + "person=" + secretary.id()).body())
                .contains(made.proposal().toString());

        Product.bean(Access.class).bar(PRODUCT, office.id(), made.proposal(), "OTHER");

        for (String answer : shown(office)) {
            assertThat(answer).doesNotContain(secretary.name(), secretary.id().toString(), region, regionId);
        }
        assertThat(found(office, secretary.name(), secretary.id().toString())).containsOnly(false);
        for (String question : List.of("person=" + secretary.id(), "who=" + secretary.address())) {
            assertThat(Program.of(office).get(asked + question).body()).contains("\"entries\":[]");
        }
    }

    /// {@return every answer about the proposal and its strategy}
    private List<String> shown(Actor.Person reader) {
        return Stream.of(made.proposal(), made.strategy())
                .flatMap(id -> answers(reader, id.toString()).stream())
                .toList();
    }

    /// R9
    @Test
    void whoActedForTheProgrammeIsNamedAndSoIsOneselfWhateverItWasAbout() {
        var office = CallsFixtures.office();
        var colleague = CallsFixtures.person("係員" + UUID.randomUUID());
        var programme = Scope.programme(round.call().programme());
        Product.bean(Access.class).give(PRODUCT, colleague.id(), Role.PROGRAMME_OFFICE, programme, Optional.empty());
        for (var by : List.of(new Actor.Person(colleague.id()), office)) {
            Product.bean(Audit.class).record(by, "proposal.pass", "proposal", made.proposal(), Map.of());
        }
        Product.bean(Access.class).bar(PRODUCT, office.id(), made.proposal(), "OTHER");

        for (String answer : answers(office, made.proposal().toString())) {
            assertThat(answer)
                    .contains(colleague.name(), office.id().toString())
                    .doesNotContain(region);
        }
        assertThat(Program.of(office)
                        .get("/api/v1/log?act=proposal.pass&person=" + colleague.id())
                        .body())
                .contains(made.proposal().toString());
    }

    @Test
    void anAdministratorIsNotToldWhoHandedAProposalInButAnAuditorIs() {
        var administrator = CallsFixtures.holder(Role.ADMINISTRATOR, Scope.programme("*"));
        var auditor =
                CallsFixtures.holder(Role.AUDITOR, Scope.programme(round.call().programme()));
        String secretary = made.place().secretary().id().toString();
        String query = "/api/v1/log?act=proposal.seal&q=" + made.proposal();
        assertThat(Program.of(auditor).get(query).body()).contains(secretary);
        assertThat(Program.of(administrator).get(query).body())
                .contains(
                        made.proposal().toString(),
                        "\"actor\":{\"kind\":\"person\",\"id\":null,\"name\":null,\"address\":null}")
                .doesNotContain(secretary);
    }

    /// Whether each answer to each of these words tells of the proposal.
    private List<Boolean> found(Actor.Person reader, String... words) {
        String proposal = made.proposal().toString();
        return Stream.of(words)
                .flatMap(word -> answers(reader, word).stream()
                        .map(answer -> withoutTheQuestion(answer, word).contains(proposal)))
                .toList();
    }

    @Test
    void anAdministratorReadsThatSomethingWasDoneToAProposalAndNotWhoseItIs() {
        var administrator = CallsFixtures.holder(Role.ADMINISTRATOR, Scope.programme("*"));
        for (String answer : answers(administrator, made.proposal().toString())) {
            assertThat(answer)
                    .contains("proposal.seal", made.proposal().toString())
                    .doesNotContain(region, regionId);
        }
    }

    @Test
    void aStrategyThatWasNeverSealedHasNoNameForTheOffice() {
        var begun = ProposalFixtures.begun(round.call());
        for (String answer : answers(CallsFixtures.office(), begun.strategy().toString())) {
            assertThat(answer)
                    .contains("strategy.opened")
                    .doesNotContain(
                            begun.place().region().name(),
                            begun.place().region().id().toString());
        }
    }

    @Test
    void theLogOfAnotherProgrammeIsNotFoundByAnyQuestion() {
        var another = CallsFixtures.holder(Role.AUDITOR, Scope.programme("another"));
        for (String word : List.of(made.proposal().toString(), round.call().id().toString())) {
            for (String answer : answers(another, word)) {
                assertThat(withoutTheQuestion(answer, word)).doesNotContain(word, region);
            }
        }
    }

    @Test
    void linksLeadOnlyWhereTheReaderMayGo() {
        var auditor =
                CallsFixtures.holder(Role.AUDITOR, Scope.programme(round.call().programme()));
        String person = round.committee().getFirst().id().toString();
        var browser = Browser.of(auditor.id(), "ja");
        String page =
                browser.get("/work/log?act=call.seated&q=" + round.call().id()).body();
        assertThat(page).contains(round.committee().getFirst().name()).doesNotContain("/work/people?person=" + person);
        assertThat(browser.get("/office/calls/" + round.call().id()).statusCode())
                .isEqualTo(200);
        assertThat(page).contains("href=\"/office/calls/" + round.call().id() + "\"");
    }

    /// The page in both languages, both files' text, and what a program reads.
    private static List<String> answers(Actor.Person reader, String words) {
        String query = "?q=" + URLEncoder.encode(words, UTF_8);
        var browser = Browser.of(reader.id(), "ja");
        return List.of(
                browser.get("/work/log" + query).body(),
                Browser.of(reader.id(), "en").get("/work/log" + query).body(),
                browser.get("/work/log/file.csv" + query).body(),
                Program.of(reader).get("/api/v1/log" + query + "&size=1000").body());
    }

    /// The search field repeats what was typed.
    private static String withoutTheQuestion(String answer, String word) {
        return answer.replace("value=\"" + word + "\"", "").replaceAll("(href|action)=\"[^\"]*\"", "");
    }
}
