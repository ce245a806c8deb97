package suishin.platform.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suishin.platform.calls.Call;
import suishin.platform.councils.Member;
import suishin.platform.kernel.Problem;
import suishin.platform.parts.Concern;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Program;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.Rows;

/// A consent is bound to the parts that name the institution, word for word; the coordinating organisation consents to
/// the whole.
class ConsentToPartsTest {

    private static final Call CALL = CallsFixtures.published().call();

    private final ProposalFixtures.Made made = ProposalFixtures.written(CALL);
    private final Sealing sealing = Product.bean(Sealing.class);
    private final Member coordinating = member(0);
    private final Member company = member(1);
    private final Member prefecture = member(2);
    private final Member bank = member(3);

    @BeforeEach
    void everybodyConsents() {
        write("goal.1.statement", "十年後に世界の拠点となる");
        write("area.1.name", "素材");
        write("area.1.goals", "1");
        write("area.2.name", "機器");
        write("area.2.goals", "1");
        action(1, company, "1", "1");
        action(2, bank, "2", "2");
        write("structure.organisation", "月に一度、" + company.organisationName() + " が集まりを開く");
        ProposalFixtures.resolve(made);
        consentAll();
        assertThat(asked()).isEmpty();
    }

    @Test
    void oneLetterInATextThatNamesItAsksItAlone() {
        write("structure.organisation", "月に一度、" + company.organisationName() + " が集まりを開く。");
        assertThat(others()).containsExactly(company.organisation());
        assertThat(reason(company, "structure.organisation")).isEqualTo(Concern.NAMED);
    }

    @Test
    void itsNameIsFoundInAnySpelling() {
        write("goals.approach", company.organisationName().replace("機関", "機 関"));
        assertThat(others()).containsExactly(company.organisation());
    }

    @Test
    void takingItsNameOutAsksItAndFromThenOnTheTextDoesNotConcernIt() {
        write("structure.organisation", "月に一度、事務局が集まりを開く");
        assertThat(others()).containsExactly(company.organisation());
        assertThat(reason(company, "structure.organisation")).isEqualTo(Concern.FORMERLY);
        consentAll();
        write("structure.organisation", "毎週、事務局が集まりを開く");
        assertThat(others()).isEmpty();
    }

    @Test
    void aTextThatNamesNobodyAsksTheCoordinatingOrganisationAlone() {
        write("goals.approach", "新しい方針");
        assertThat(asked()).containsExactly(coordinating.organisation());
        var line = line(prefecture);
        assertThat(line.holds()).isTrue();
        assertThat(line.elsewhere()).extracting(ConsentLine.ChangedPart::path).containsExactly("goals.approach");
    }

    @Test
    void whoBecomesAnActorIsAskedAndWhoLeavesTheActionTogetherWithThoseWhoStay() {
        write("action.1.actors", company.id() + "," + prefecture.id());
        assertThat(others()).containsExactlyInAnyOrder(company.organisation(), prefecture.organisation());
        assertThat(reason(prefecture, "action.1")).isEqualTo(Concern.ACTOR);
        consentAll();
        write("action.1.actors", prefecture.id().toString());
        assertThat(others()).containsExactlyInAnyOrder(company.organisation(), prefecture.organisation());
    }

    @Test
    void fieldGoalAndTargetOfAnActionConcernItsActorsAndThoseOfOthersDoNot() {
        write("area.1.name", "新しい素材");
        assertThat(others()).containsExactly(company.organisation());
        assertThat(reason(company, "area.1")).isEqualTo(Concern.SERVED);
        consentAll();
        write("target.1.final", "101");
        assertThat(others()).containsExactly(company.organisation());
        assertThat(reason(company, "target.1")).isEqualTo(Concern.AIMED);
        consentAll();
        write("area.2.name", "新しい機器");
        write("target.2.final", "101");
        write("action.2.what", "別のこと");
        assertThat(others())
                .as("the bank does not propose and is asked nothing")
                .isEmpty();
        write("goal.1.statement", "八年後に世界の拠点となる");
        assertThat(others()).containsExactly(company.organisation());
    }

    @Test
    void aTextThatIsAsItWasAgainAsksNobody() {
        write("structure.organisation", "別の文");
        write("structure.organisation", "月に一度、" + company.organisationName() + " が集まりを開く");
        assertThat(asked()).isEmpty();
    }

    @Test
    void sealingIsRefusedExactlyWhileSomebodyIsAsked() {
        write("role." + prefecture.id(), "別の役割");
        for (var organisation : List.of(prefecture.organisation(), coordinating.organisation())) {
            var refused = sealing.seal(made.place().secretary(), made.proposal())
                    .fold(_ -> List.<Problem>of(), no -> no.problems());
            assertThat(refused).extracting(Problem::field).contains("consent." + organisation);
            ProposalFixtures.consent(made, organisation);
        }
        accepted(sealing.seal(made.place().secretary(), made.proposal()));
    }

    /// The first consent is to the whole as it was read; a later one to the parts that concern the institution.
    @Test
    void theFirstTimeTheWholeFormIsReadLaterOnlyWhatConcernsIt() {
        var by = made.place().approver(prefecture.organisation());
        var consents = Product.bean(Consents.class);
        String seen = line(prefecture).sha256();
        write("goals.approach", "新しい方針");
        assertThat(line(prefecture).sha256()).isEqualTo(seen);
        accepted(consents.give(by, made.proposal(), prefecture.organisation(), Optional.of(seen)));

        var first = ProposalFixtures.written(CallsFixtures.published().call());
        UUID organisation = first.place().proposers().get(2);
        String whole = lineOf(first, organisation).sha256();
        ProposalFixtures.write(first, "goals.approach", "新しい方針");
        assertThat(lineOf(first, organisation).sha256()).isNotEqualTo(whole);
    }

    @Test
    void thePageSaysWhoIsAskedWhyAndWhatStoodThere() {
        write("structure.organisation", "月に一度、" + company.organisationName() + " が会を開く");
        write("action.1.actors", company.id() + "," + prefecture.id());
        var secretary = Browser.of(made.place().secretary().id(), "ja");
        assertThat(secretary
                        .get("/work/proposals/" + made.proposal() + "/consents")
                        .body())
                .contains(
                        "機関の名称がある記載",
                        company.organisationName() + " が集まりを開く",
                        company.organisationName() + " が会を開く",
                        "#action-1",
                        company.organisationName() + " / " + prefecture.organisationName());
        assertThat(secretary.get("/work/strategies/" + made.strategy()).body())
                .contains("この変更により、次の機関にもう一度同意をお願いします：" + coordinating.organisationName() + "、"
                        + company.organisationName());
        var api = Program.of(made.place().approver(company.organisation()))
                .get("/api/v1/proposals/" + made.proposal() + "/consents");
        assertThat(api.body())
                .contains("\"reason\":\"NAMED\"", "\"concerns\":[", "\"elsewhere\":[", "\"before\":\"月に一度");
    }

    /// A consent of the former rule was given to the common form and its own role: it holds while they are as they
    /// were.
    @Test
    void aConsentOfTheFormerRuleIsJudgedByThatRuleOnce() throws Exception {
        Owner.run("UPDATE proposals.consent SET whole = NULL, whole_sha256 = NULL, versions = '{}', parts = whole"
                + " - 'role." + coordinating.id() + "' - 'role." + company.id() + "' - 'role." + bank.id() + "'"
                + " WHERE proposal_id = '" + made.proposal() + "' AND organisation_id = '" + prefecture.organisation()
                + "'");
        assertThat(asked()).isEmpty();
        write("role." + company.id(), "別の役割");
        assertThat(line(prefecture).holds()).isTrue();
        write("goals.approach", "新しい方針");
        assertThat(line(prefecture).holds()).isFalse();
        assertThat(reason(prefecture, "goals.approach")).isEqualTo(Concern.OLD_RULE);
        ProposalFixtures.consent(made, prefecture.organisation());
        write("goals.approach", "さらに新しい方針");
        assertThat(line(prefecture).holds()).isTrue();
    }

    @Test
    void theHashOfTheWholeIsKeptForTheRecord() {
        assertThat(Rows.asOwner("SELECT count(DISTINCT whole_sha256)::text FROM proposals.consent WHERE proposal_id = '"
                        + made.proposal() + "'"))
                .isEqualTo(List.of("1"));
    }

    private void action(int number, Member actor, String area, String target) {
        String start = "action." + number + ".";
        write(start + "name", "取組" + number);
        write(start + "what", "行うこと");
        write(start + "area", area);
        write(start + "from", String.valueOf(CALL.finalYear() - 1));
        write(start + "to", String.valueOf(CALL.finalYear()));
        write(start + "actors", actor.id().toString());
        write(start + "targets", target);
    }

    private void consentAll() {
        made.place().proposers().forEach(organisation -> ProposalFixtures.consent(made, organisation));
    }

    private void write(String path, String text) {
        ProposalFixtures.write(made, path, text);
    }

    private Set<UUID> asked() {
        return lines(made).stream()
                .filter(line -> !line.holds())
                .map(ConsentLine::organisation)
                .collect(Collectors.toSet());
    }

    /// Who is asked beside the coordinating organisation, which is asked whenever anything changed.
    private Set<UUID> others() {
        var asked = new HashSet<>(asked());
        asked.remove(coordinating.organisation());
        return asked;
    }

    private Concern reason(Member member, String path) {
        return line(member).changed().stream()
                .filter(part -> part.path().equals(path))
                .findFirst()
                .flatMap(ConsentLine.ChangedPart::reason)
                .orElseThrow();
    }

    private ConsentLine line(Member member) {
        return lineOf(made, member.organisation());
    }

    private static ConsentLine lineOf(ProposalFixtures.Made made, UUID organisation) {
        return lines(made).stream()
                .filter(line -> line.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private static List<ConsentLine> lines(ProposalFixtures.Made made) {
        var by = made.place().secretary();
        var proposal = Product.bean(Proposals.class).find(by, made.proposal()).orElseThrow();
        return Product.bean(Consents.class).lines(by, proposal);
    }

    private Member member(int number) {
        UUID organisation = List.copyOf(made.place().approvers().keySet()).get(number);
        return made.place().now().members().stream()
                .filter(member -> member.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }
}
