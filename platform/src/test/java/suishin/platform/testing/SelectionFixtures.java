package suishin.platform.testing;

import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import suishin.platform.access.Access;
import suishin.platform.calls.Calls;
import suishin.platform.conflicts.Declaration;
import suishin.platform.conflicts.Declarations;
import suishin.platform.conflicts.Rulings;
import suishin.platform.deliberation.Deliberations;
import suishin.platform.deliberation.Recommendation;
import suishin.platform.deliberation.Recommendation.Choice;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.Person;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.proposals.ProposalAct;
import suishin.platform.proposals.ProposalSteps;
import suishin.platform.selection.Concurrences;
import suishin.platform.selection.Concurrences.Said;
import suishin.platform.selection.Decisions;
import suishin.platform.selection.Dockets;
import suishin.platform.selection.Position;
import suishin.platform.selection.Released;
import suishin.platform.selection.Releases;

/// Calls whose committee deliberates: scores are locked, the first proposal ranks first.
public final class SelectionFixtures {

    /// What every expert wrote, followed by the criterion.
    public static final String COMMENT = "根拠が具体的である。";

    private static final Actor PRODUCT = new Actor.Product("a test");
    private static final List<String> GRADES = List.of("S", "A", "B", "C");

    private SelectionFixtures() {}

    /// A call in deliberation, with another person of its office and an officer of each ministry.
    public record Sitting(
            CallsFixtures.Round round,
            List<ProposalFixtures.Made> made,
            Actor.Person secondOffice,
            Map<String, Actor.Person> officers) {

        /// {@return the call's id}
        public UUID call() {
            return round.call().id();
        }

        /// {@return a proposal, the best one first}
        public UUID proposal(int place) {
            return made.get(place).proposal();
        }

        /// {@return the chair}
        public Actor.Person chair() {
            return member(0);
        }

        /// {@return a member of the committee; 0 is the chair}
        public Actor.Person member(int number) {
            return new Actor.Person(round.committee().get(number).id());
        }

        /// {@return who speaks for this ministry}
        public Actor.Person officer(String ministry) {
            return java.util.Optional.ofNullable(officers.get(ministry)).orElseThrow();
        }

        /// {@return the version of the selection everybody sees now}
        public int version() {
            return Product.bean(Dockets.class)
                    .ofCall(round.office(), call())
                    .round()
                    .version();
        }
    }

    /// {@return a call in deliberation with so many proposals}
    public static Sitting deliberating(int proposals) {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.eligible(round, proposals);
        var steps = Product.bean(ProposalSteps.class);
        UUID call = round.call().id();
        accepted(steps.advanceAll(round.office(), call, ProposalAct.START_REVIEW));
        for (int i = 0; i < made.size(); i++) {
            review(round, made.get(i).proposal(), GRADES.get(i));
        }
        accepted(steps.advanceAll(round.office(), call, ProposalAct.OPEN_DELIBERATION));
        run("UPDATE calls.call SET stage = 'DELIBERATION' WHERE id = '%s' RETURNING 1", call);
        run(
                "INSERT INTO review.lock (call_id, locked_at, sha256) VALUES ('%s', now(), repeat('a', 64)) RETURNING 1",
                call);
        var officers = round.call().ministries().stream()
                .collect(Collectors.toMap(
                        ministry -> ministry,
                        ministry -> CallsFixtures.holder(
                                Role.MINISTRY_OFFICER, Scope.ministry(ModelProgramme.KEY, ministry))));
        return new Sitting(round, made, CallsFixtures.office(), officers);
    }

    private static void review(CallsFixtures.Round round, UUID proposal, String grade) {
        var criteria =
                Product.bean(Calls.class).definition(round.call()).review().criteria();
        for (Person expert : round.committee().subList(1, 4)) {
            var id = UUID.randomUUID();
            run(
                    "INSERT INTO review.review (id, call_id, proposal_id, person_id, stage, submitted_at)"
                            + " VALUES ('%s', '%s', '%s', '%s', 'SUBMITTED', now()) RETURNING 1",
                    id, round.call().id(), proposal, expert.id());
            for (var criterion : criteria) {
                run(
                        "INSERT INTO review.score (review_id, criterion, grade, comment, version, saved_at)"
                                + " VALUES ('%s', '%s', '%s', '%s', 1, now()) RETURNING 1",
                        id, criterion.key(), grade, COMMENT + criterion.key());
            }
            run(
                    "INSERT INTO review.score (review_id, criterion, grade, comment, version, saved_at)"
                            + " VALUES ('%s', 'unused', 'S', '%sより', 1, now()) RETURNING 1",
                    id, expert.name());
            run(
                    "UPDATE review.score SET comment = comment || '（%s記）' WHERE review_id = '%s'"
                            + " AND criterion = 'goals' RETURNING 1",
                    expert.name(), id);
            run("UPDATE review.review SET stage = 'LOCKED' WHERE id = '%s' RETURNING 1", id);
        }
    }

    /// Runs a statement that returns something, past the product.
    public static void run(String statement, Object... values) {
        Rows.asOwner(statement.formatted(values));
    }

    /// Declares a conflict of a member with the first proposal.
    public static void declare(Sitting sitting, int member, String rule) {
        accepted(Product.bean(Declarations.class)
                .declare(
                        sitting.member(member),
                        sitting.call(),
                        List.of(new Declaration.Answer(sitting.proposal(0), Optional.of(rule), "理由"))));
    }

    /// Waives the rule by which a member has a conflict with the first proposal, after they declared it.
    public static void waive(Sitting sitting, int member) {
        declare(sitting, member, "same-group");
        accepted(Product.bean(Rulings.class)
                .rule(
                        sitting.round().office(),
                        new Rulings.Judgement(
                                sitting.call(),
                                sitting.proposal(0),
                                sitting.member(member).id(),
                                "same-group",
                                false,
                                "担当が別のため")));
    }

    /// Bars somebody from a proposal.
    public static void bar(Actor.Person person, UUID proposal) {
        Product.bean(Access.class).bar(PRODUCT, person.id(), proposal, "same-organisation");
    }

    /// Records the first members of the committee as present.
    public static void attend(Sitting sitting, int members) {
        Set<UUID> there = sitting.round().committee().subList(0, members).stream()
                .map(Person::id)
                .collect(Collectors.toCollection(HashSet::new));
        accepted(Product.bean(Deliberations.class).attend(sitting.chair(), sitting.call(), there));
    }

    /// {@return the answer to a recommendation by this member, over whatever stands}
    public static Decision<Recommendation> recommend(Actor.Person by, Sitting sitting, int place, String... types) {
        var dockets = Product.bean(Dockets.class).ofProposal(sitting.round().office(), sitting.proposal(place));
        int version = dockets.minutes().size();
        String exception = types.length > 1 ? "両方の性格を持つ" : "";
        return Product.bean(Deliberations.class)
                .recommend(by, sitting.proposal(place), version, new Choice(List.of(types), "総合的に優れる", exception));
    }

    /// {@return a sitting of all members that has recommended the first proposals, and none of the others, and ended}
    public static Sitting concluded(int proposals, int recommended) {
        var sitting = deliberating(proposals);
        attend(sitting, 5);
        for (int i = 0; i < proposals; i++) {
            accepted(
                    i < recommended
                            ? recommend(sitting.chair(), sitting, i, "international")
                            : recommend(sitting.chair(), sitting, i));
        }
        accepted(Product.bean(Deliberations.class).conclude(sitting.round().office(), sitting.call()));
        return sitting;
    }

    /// {@return the answer to a ministry's position}
    public static Decision<Position> say(Sitting sitting, int place, String ministry, boolean concurs) {
        var history = Product.bean(Concurrences.class).history(sitting.officer(ministry), sitting.proposal(place));
        int version = (int) history.stream()
                .filter(position -> position.ministry().equals(ministry))
                .count();
        return Product.bean(Concurrences.class)
                .take(
                        sitting.officer(ministry),
                        sitting.proposal(place),
                        new Said(ministry, version, concurs, concurs ? "" : "政策との整合に懸念がある"));
    }

    /// Has every ministry concur with the first recommendations.
    public static void allConcur(Sitting sitting, int recommended) {
        for (int i = 0; i < recommended; i++) {
            for (String ministry : sitting.round().call().ministries()) {
                accepted(say(sitting, i, ministry, true));
            }
        }
    }

    /// Drafts and checks the decisions.
    public static void check(Sitting sitting) {
        accepted(Product.bean(Decisions.class).draft(sitting.round().office(), sitting.call()));
        accepted(Product.bean(Decisions.class).check(sitting.secondOffice(), sitting.call(), sitting.version()));
    }

    /// {@return what was released}
    public static Released release(Sitting sitting) {
        return accepted(
                Product.bean(Releases.class).release(sitting.round().office(), sitting.call(), sitting.version()));
    }
}
