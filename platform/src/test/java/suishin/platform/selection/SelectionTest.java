package suishin.platform.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.testing.SelectionFixtures.allConcur;
import static suishin.platform.testing.SelectionFixtures.check;
import static suishin.platform.testing.SelectionFixtures.concluded;
import static suishin.platform.testing.SelectionFixtures.release;
import static suishin.platform.testing.SelectionFixtures.say;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.audit.Audit;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.Calls;
import suishin.platform.deliberation.RoundStage;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.messages.Letter;
import suishin.platform.messages.Mail;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.Proposals;
import suishin.platform.testing.Product;
import suishin.platform.testing.Rows;
import suishin.platform.testing.SelectionFixtures;
import suishin.platform.testing.SelectionFixtures.Sitting;

class SelectionTest {

    private final Decisions decisions = Product.bean(Decisions.class);
    private final Releases releases = Product.bean(Releases.class);
    private final Dockets dockets = Product.bean(Dockets.class);

    /// R8, R20
    @Test
    void allDecisionsAreToldTogetherOnceAllMinistriesConcur() {
        var sitting = concluded(2, 1);
        allConcur(sitting, 1);
        check(sitting);

        var released = release(sitting);

        assertThat(released.outcomes())
                .extracting(Released.Outcome::proposal, Released.Outcome::types)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(sitting.proposal(0), List.of("international")),
                        org.assertj.core.groups.Tuple.tuple(sitting.proposal(1), List.of()));
        for (var made : sitting.made()) {
            var secretary = made.place().secretary();
            assertThat(Product.bean(Proposals.class)
                            .summary(secretary, made.proposal())
                            .orElseThrow()
                            .stage())
                    .isEqualTo(ProposalStage.ANNOUNCED);
            assertThat(releases.letter(secretary, made.proposal())).isPresent();
            assertThat(mails(secretary)).hasSize(1);
        }
        assertThat(Product.bean(Calls.class).find(sitting.call()).orElseThrow().stage())
                .isEqualTo(CallStage.ANNOUNCED);
        assertThat(Product.bean(Audit.class).of(sitting.round().office(), "call", sitting.call()))
                .extracting(Audit.Entry::act)
                .contains("selection.conclude", "selection.draft", "selection.check", "selection.release");
    }

    /// R8
    @Test
    void anObjectionKeepsARegionFromDesignationAndItsReasonIsKept() {
        var sitting = concluded(1, 1);
        accepted(say(sitting, 0, "MEXT", true));
        accepted(say(sitting, 0, "METI", false));
        check(sitting);

        assertThat(release(sitting).outcomes().getFirst().designated()).isFalse();
        assertThat(Product.bean(Concurrences.class).history(sitting.officer("MEXT"), sitting.proposal(0)))
                .extracting(Position::reason)
                .contains("政策との整合に懸念がある");
    }

    /// R8
    @Test
    void nothingIsDecidedWhileAMinistryIsSilent() {
        var sitting = concluded(1, 1);
        accepted(say(sitting, 0, "MEXT", true));
        accepted(decisions.draft(sitting.round().office(), sitting.call()));

        assertThat(codes(decisions.check(sitting.secondOffice(), sitting.call(), sitting.version())))
                .containsExactly("selection.positions-missing");
    }

    /// R8, R20
    @Test
    void aPositionCanBeChangedUntilTheCheckAndTheEarlierOneStays() {
        var sitting = concluded(1, 1);
        accepted(say(sitting, 0, "METI", false));
        accepted(decisions.draft(sitting.round().office(), sitting.call()));
        int seen = sitting.version();
        accepted(say(sitting, 0, "METI", true));
        accepted(say(sitting, 0, "MEXT", true));

        assertThat(codes(decisions.check(sitting.secondOffice(), sitting.call(), seen)))
                .containsExactly("selection.changed");
        accepted(decisions.check(sitting.secondOffice(), sitting.call(), sitting.version()));
        assertThat(codes(say(sitting, 0, "METI", false))).containsExactly("selection.wrong-stage.checked");
        assertThat(Product.bean(Concurrences.class).history(sitting.officer("METI"), sitting.proposal(0)))
                .extracting(Position::ministry, Position::concurs)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("METI", false),
                        org.assertj.core.groups.Tuple.tuple("METI", true));
    }

    @Test
    void aMinistryIsSpokenForByItsOwnOfficersAndObjectsWithAReason() {
        var sitting = concluded(1, 1);
        var concurrences = Product.bean(Concurrences.class);

        assertThat(codes(concurrences.take(
                        sitting.officer("MEXT"), sitting.proposal(0), new Concurrences.Said("METI", 0, true, ""))))
                .containsExactly("selection.denied");
        assertThat(codes(concurrences.take(
                        sitting.officer("MEXT"), sitting.proposal(0), new Concurrences.Said("MEXT", 0, false, " "))))
                .containsExactly("selection.reason-missing");
    }

    @Test
    void whoDraftedOrEditedMayNotCheck() {
        var sitting = concluded(1, 0);
        var office = sitting.round().office();
        accepted(decisions.draft(office, sitting.call()));
        assertThat(codes(decisions.check(office, sitting.call(), sitting.version())))
                .containsExactly("selection.same-person");
        accepted(decisions.edit(
                sitting.secondOffice(), new Feedback(sitting.proposal(0), "goals", 1, "書き直した", office.id())));
        assertThat(codes(decisions.check(sitting.secondOffice(), sitting.call(), sitting.version())))
                .containsExactly("selection.same-person");
        assertThat(Rows.asOwner("SELECT stage FROM deliberation.round WHERE call_id = '" + sitting.call() + "'"))
                .containsExactly("DRAFTED");
    }

    @Test
    void lettersTellTheFeedbackUnderEveryCriterionAndNoExpertsName() {
        var sitting = concluded(1, 1);
        allConcur(sitting, 1);
        check(sitting);
        release(sitting);
        var secretary = sitting.made().getFirst().place().secretary();

        var letter = releases.letter(secretary, sitting.proposal(0)).orElseThrow();
        var mail = mails(secretary).getFirst();

        var criteria = Product.bean(Calls.class)
                .definition(sitting.round().call())
                .review()
                .criteria();
        assertThat(letter.parts()).hasSize(criteria.size() + 1);
        for (var criterion : criteria) {
            assertThat(mail.body())
                    .contains(criterion.name().ja(), criterion.name().en());
            if (!criterion.key().equals("goals")) {
                assertThat(mail.body()).contains(SelectionFixtures.COMMENT + criterion.key());
            }
        }
        for (var expert : sitting.round().committee()) {
            assertThat(mail.body() + letter).doesNotContain(expert.name(), expert.nameEn());
        }
    }

    @Test
    void feedbackThatNamesAnExpertIsRefused() {
        var sitting = concluded(1, 0);
        accepted(decisions.draft(sitting.round().office(), sitting.call()));
        String named = "審査 委員２ によれば";

        assertThat(codes(decisions.edit(
                        sitting.round().office(),
                        new Feedback(sitting.proposal(0), "goals", 1, named, UUID.randomUUID()))))
                .containsExactly("selection.names-expert");
    }

    @Test
    void ifOneLetterFailsNothingIsReleased() {
        var sitting = concluded(2, 1);
        allConcur(sitting, 1);
        check(sitting);
        UUID second = sitting.proposal(1);
        standInTheWay(sitting, second);

        assertThatThrownBy(() -> release(sitting)).isInstanceOf(RuntimeException.class);

        var first = sitting.made().getFirst();
        var secretary = first.place().secretary();
        assertThat(releases.letter(secretary, first.proposal())).isEmpty();
        assertThat(mails(secretary)).isEmpty();
        assertThat(Product.bean(Proposals.class)
                        .summary(secretary, first.proposal())
                        .orElseThrow()
                        .stage())
                .isEqualTo(ProposalStage.DECIDED);
        assertThat(Product.bean(Calls.class).find(sitting.call()).orElseThrow().stage())
                .isEqualTo(CallStage.DECIDED);
        assertThat(dockets.ofCall(sitting.round().office(), sitting.call())
                        .round()
                        .stage())
                .isEqualTo(RoundStage.CHECKED);
        SelectionFixtures.run("DELETE FROM selection.letter WHERE proposal_id = '%s' RETURNING 1", second);
        assertThat(release(sitting).outcomes()).hasSize(2);
    }

    @Test
    void aReleaseHappensOnce() {
        var sitting = concluded(1, 0);
        check(sitting);
        int version = sitting.version();
        release(sitting);

        assertThat(codes(releases.release(sitting.round().office(), sitting.call(), version)))
                .containsExactly("selection.wrong-stage.released");
        assertThat(letters(sitting)).hasSize(1);
    }

    private static void standInTheWay(Sitting sitting, UUID proposal) {
        SelectionFixtures.run(
                "INSERT INTO selection.letter (proposal_id, call_id, region_id, types, content, released_at)"
                        + " VALUES ('%s', '%s', '%s', '{}', '{}', now()) RETURNING 1",
                proposal, sitting.call(), UUID.randomUUID());
    }

    private static List<Letter> mails(Actor.Person secretary) {
        return Product.bean(Mail.class).to(secretary, secretary.id()).stream()
                .filter(mail -> mail.subject().contains("選定結果"))
                .toList();
    }

    private static List<String> letters(Sitting sitting) {
        return Rows.asOwner("SELECT proposal_id::text FROM selection.letter WHERE call_id = '" + sitting.call() + "'");
    }

    static List<String> codes(Decision<?> decision) {
        return decision.fold(
                _ -> List.of(),
                no -> no.problems().stream()
                        .map(suishin.platform.kernel.Problem::code)
                        .toList());
    }
}
