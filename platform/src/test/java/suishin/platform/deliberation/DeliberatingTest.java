package suishin.platform.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.testing.SelectionFixtures.attend;
import static suishin.platform.testing.SelectionFixtures.bar;
import static suishin.platform.testing.SelectionFixtures.declare;
import static suishin.platform.testing.SelectionFixtures.deliberating;
import static suishin.platform.testing.SelectionFixtures.recommend;
import static suishin.platform.testing.SelectionFixtures.waive;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.deliberation.Recommendation.Choice;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.Proposals;
import suishin.platform.testing.Browser;
import suishin.platform.testing.Product;
import suishin.platform.testing.Rows;
import suishin.platform.web.NotFound;

class DeliberatingTest {

    private final Deliberations deliberations = Product.bean(Deliberations.class);

    /// R7
    @Test
    void bothTypesAreRecordedOnlyWithAReason() {
        var sitting = deliberating(1);
        attend(sitting, 5);
        var types = List.of("advancement", "international");

        assertThat(codes(deliberations.recommend(
                        sitting.chair(), sitting.proposal(0), 0, new Choice(types, "優れている", ""))))
                .containsExactly("selection.exception-reason-missing");
        var recorded = accepted(deliberations.recommend(
                sitting.chair(), sitting.proposal(0), 0, new Choice(types, "優れている", "両方の性格を持つ")));

        assertThat(recorded.choice().types()).isEqualTo(types);
        assertThatThrownBy(() -> Rows.asOwner("UPDATE deliberation.recommendation SET exception_reason = ''"
                        + " WHERE proposal_id = '" + sitting.proposal(0) + "' RETURNING 1"))
                .hasRootCauseInstanceOf(java.sql.SQLException.class);
    }

    /// R9: five members, one with a conflict: three of the other four are needed.
    @Test
    void theQuorumIsCountedOverTheMembersWithoutAConflictAndRecusalsAreMinuted() {
        var sitting = deliberating(1);
        bar(sitting.member(4), sitting.proposal(0));
        attend(sitting, 2);
        assertThat(codes(recommend(sitting.chair(), sitting, 0, "international")))
                .containsExactly("selection.no-quorum");

        attend(sitting, 3);
        var minutes = accepted(recommend(sitting.chair(), sitting, 0, "international"))
                .minutes();

        assertThat(minutes.quorum().recused()).containsExactly(sitting.member(4).id());
        assertThat(minutes.quorum().entitled()).isEqualTo(4);
        assertThat(minutes.quorum().needed()).isEqualTo(3);
        assertThat(minutes.quorum().present()).hasSize(3);
    }

    /// R9: a waiver stands in the minutes, with who gave it and why; a finding of somebody who left does not.
    @Test
    void theMinutesSayWhoTakesPartByAWaiver() {
        var sitting = deliberating(1);
        waive(sitting, 3);
        declare(sitting, 4, "same-group");
        attend(sitting, 4);

        var minutes = accepted(recommend(sitting.chair(), sitting, 0, "international"))
                .minutes();

        assertThat(minutes.quorum().recused()).containsExactly(sitting.member(4).id());
        assertThat(minutes.notes()).singleElement().satisfies(note -> {
            assertThat(note.person()).isEqualTo(sitting.member(3).id());
            assertThat(note.kind()).isEqualTo(Recommendation.Note.Kind.WAIVER);
            assertThat(note.rule()).isEqualTo("same-group");
            assertThat(note.reason()).isEqualTo("担当が別のため");
            assertThat(note.by()).contains(sitting.round().office().id());
        });
        String proposal = "/work/proposals/" + sitting.proposal(0) + "/selection";
        for (var reader : List.of(
                sitting.member(1), sitting.officer("MEXT"), sitting.round().office())) {
            assertThat(Browser.of(reader.id(), "ja").get(proposal).body())
                    .contains("規則の免除", "担当が別のため", "利益相反により退席した委員");
        }
        assertThat(Browser.of(sitting.member(4).id(), "ja").get(proposal).statusCode())
                .isEqualTo(404);
    }

    /// R9: members 1 to 3 have reviewed; what member 2 said is named as set aside, and who left anew is minuted anew.
    @Test
    void theMinutesNameAReviewThatIsSetAside() {
        var sitting = deliberating(1);
        attend(sitting, 4);
        accepted(recommend(sitting.chair(), sitting, 0, "international"));
        declare(sitting, 2, "kinship");
        assertThat(codes(deliberations.conclude(sitting.round().office(), sitting.call())))
                .containsExactly("selection.recusals-changed");

        var choice = new Choice(List.of("international"), "優れている", "");
        var minutes = accepted(deliberations.recommend(sitting.chair(), sitting.proposal(0), 1, choice))
                .minutes();

        assertThat(minutes.notes()).singleElement().satisfies(note -> {
            assertThat(note.person()).isEqualTo(sitting.member(2).id());
            assertThat(note.kind()).isEqualTo(Recommendation.Note.Kind.SET_ASIDE);
            assertThat(note.by()).isEmpty();
        });
        assertThat(Browser.of(sitting.member(1).id(), "ja")
                        .get("/work/proposals/" + sitting.proposal(0) + "/selection")
                        .body())
                .contains("提出済みの審査を算入しない");
    }

    /// R9
    @Test
    void aRecusedMemberWhoIsThereDoesNotMakeTheQuorum() {
        var sitting = deliberating(1);
        bar(sitting.member(2), sitting.proposal(0));
        attend(sitting, 3);

        assertThat(codes(recommend(sitting.chair(), sitting, 0, "international")))
                .containsExactly("selection.no-quorum");
    }

    /// R9
    @Test
    void whereTheChairHasAConflictAnotherMemberRecords() {
        var sitting = deliberating(2);
        attend(sitting, 5);
        bar(sitting.chair(), sitting.proposal(0));

        assertThatThrownBy(() -> deliberations.recommend(
                        sitting.chair(), sitting.proposal(0), 0, new Choice(List.of(), "理由", "")))
                .isInstanceOf(NotFound.class);
        assertThat(accepted(recommend(sitting.member(1), sitting, 0, "international"))
                        .minutes()
                        .forTheChair())
                .isTrue();
        assertThat(codes(recommend(sitting.member(1), sitting, 1, "international")))
                .containsExactly("selection.chair-records");
    }

    /// R9
    @Test
    void aConflictFoundAfterwardsHasTheRecommendationRecordedAgain() {
        var sitting = deliberating(1);
        attend(sitting, 5);
        accepted(recommend(sitting.chair(), sitting, 0, "international"));
        bar(sitting.member(3), sitting.proposal(0));

        assertThat(codes(conclude(sitting))).containsExactly("selection.recusals-changed");
        accepted(recommend(sitting.chair(), sitting, 0, "international"));
        accepted(conclude(sitting));
    }

    /// R12
    @Test
    void toOverrideTheRankingNeedsAReasonAndTwoPersons() {
        var sitting = deliberating(2);
        UUID better = sitting.proposal(0);
        attend(sitting, 5);
        accepted(recommend(sitting.chair(), sitting, 0));
        accepted(recommend(sitting.chair(), sitting, 1, "advancement"));

        assertThat(codes(conclude(sitting))).containsExactly("selection.passed-over");
        assertThat(codes(deliberations.deviate(sitting.chair(), better, " ")))
                .containsExactly("selection.reason-missing");
        accepted(deliberations.deviate(sitting.chair(), better, "地域の偏りを避ける"));
        assertThat(codes(conclude(sitting))).containsExactly("selection.passed-over");
        assertThat(codes(deliberations.confirm(sitting.chair(), better, 1))).containsExactly("selection.same-person");
        accepted(deliberations.confirm(sitting.member(1), better, 1));
        accepted(conclude(sitting));

        assertThat(Product.bean(Proposals.class)
                        .summary(sitting.round().office(), better)
                        .orElseThrow()
                        .stage())
                .isEqualTo(ProposalStage.RECOMMENDED);
    }

    /// R12
    @Test
    void aReasonWrittenAnewHasToBeConfirmedAnew() {
        var sitting = deliberating(2);
        UUID better = sitting.proposal(0);
        attend(sitting, 5);
        accepted(recommend(sitting.chair(), sitting, 0));
        accepted(recommend(sitting.chair(), sitting, 1, "advancement"));
        accepted(deliberations.deviate(sitting.chair(), better, "一つめの理由"));
        accepted(deliberations.deviate(sitting.chair(), better, "二つめの理由"));

        assertThat(codes(deliberations.confirm(sitting.member(1), better, 1))).containsExactly("selection.changed");
        accepted(deliberations.confirm(sitting.member(1), better, 2));
        assertThat(codes(deliberations.confirm(sitting.member(2), better, 2)))
                .containsExactly("selection.nothing-to-confirm");
    }

    @Test
    void everyProposalNeedsARecommendationBeforeTheDeliberationEnds() {
        var sitting = deliberating(2);
        attend(sitting, 5);
        accepted(recommend(sitting.chair(), sitting, 0, "international"));

        assertThat(codes(conclude(sitting))).containsExactly("selection.not-recommended");
    }

    @Test
    void whoSawAnOlderVersionIsToldSo() {
        var sitting = deliberating(1);
        attend(sitting, 5);
        accepted(recommend(sitting.chair(), sitting, 0, "international"));

        assertThat(codes(deliberations.recommend(
                        sitting.chair(), sitting.proposal(0), 0, new Choice(List.of(), "理由", ""))))
                .containsExactly("selection.changed");
    }

    @Test
    void strangersAreNotRecordedAsPresent() {
        var sitting = deliberating(1);

        assertThat(codes(deliberations.attend(sitting.chair(), sitting.call(), Set.of(UUID.randomUUID()))))
                .containsExactly("selection.not-on-committee");
        assertThat(codes(deliberations.attend(sitting.member(1), sitting.call(), Set.of())))
                .containsExactly("selection.denied");
    }

    private Decision<UUID> conclude(suishin.platform.testing.SelectionFixtures.Sitting sitting) {
        return deliberations.conclude(sitting.round().office(), sitting.call());
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.fold(
                _ -> List.of(), no -> no.problems().stream().map(Problem::code).toList());
    }
}
