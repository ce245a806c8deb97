package suishin.platform.review;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.assignments.Assignments;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallAct;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.People;
import suishin.platform.proposals.ProposalAct;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.ProposalSteps;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;
import suishin.platform.review.ReviewStore.Move;
import suishin.platform.review.ReviewStore.Seal;

/// What the office does about reviews: follows how far they are, excuses experts, and opens the deliberation, which
/// locks every score in one transaction (R12).
@Component
public final class ReviewOffice {

    private static final Set<ProposalStage> SHOWN = EnumSet.of(
            ProposalStage.IN_REVIEW,
            ProposalStage.DELIBERATION,
            ProposalStage.RECOMMENDED,
            ProposalStage.DECIDED,
            ProposalStage.ANNOUNCED);

    private final Database database;
    private final ReviewStore store;
    private final Access access;
    private final Audit audit;
    private final Round round;

    ReviewOffice(Database database, ReviewStore store, Access access, Audit audit, Round round) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.round = round;
    }

    /// The round the reviews belong to.
    @Component("reviewRound")
    record Round(
            Calls calls,
            Proposals proposals,
            ProposalSteps steps,
            Assignments assignments,
            People people,
            InstantSource clock) {}

    /// {@return how far the reviews of a call are, for its office and auditors}
    public Decision<ReviewDesk> desk(Actor by, UUID call) {
        return as(by, call, Set.of(Role.PROGRAMME_OFFICE, Role.AUDITOR))
                .then(found -> Decision.accept(database.as(by, () -> {
                    var proposals = proposals(by, call);
                    var reviews = store.ofCall(call).stream()
                            .map(review -> review.with(List.of()))
                            .toList();
                    var people = reviews.stream().map(Review::person).collect(Collectors.toSet());
                    return new ReviewDesk(
                            found, proposals, reviews, round.people().all(people));
                })));
    }

    private List<ProposalSummary> proposals(Actor by, UUID call) {
        return round.proposals().ofCall(by, call).stream()
                .filter(proposal -> SHOWN.contains(proposal.stage()))
                .toList();
    }

    /// Excuses an expert from a review that is not handed in, for a reason.
    public Decision<Review> excuse(Actor by, UUID call, UUID review, String reason) {
        return reason.isBlank()
                ? Decision.refuse(new ReviewRefusal.Incomplete(List.of(Problem.at("reason", "review.reason-missing"))))
                : step(by, call, review, ReviewAct.EXCUSE, reason.strip());
    }

    /// Takes an excuse back: the expert scores after all.
    public Decision<Review> callBack(Actor by, UUID call, UUID review) {
        return step(by, call, review, ReviewAct.CALL_BACK, "");
    }

    private Decision<Review> step(Actor by, UUID call, UUID id, ReviewAct act, String excuse) {
        if (excuse.length() > Reviews.LONGEST_COMMENT / 2) {
            return Decision.refuse(new ReviewRefusal.Incomplete(
                    List.of(Problem.at("reason", "review.too-long", Reviews.LONGEST_COMMENT / 2))));
        }
        return office(by, call)
                .then(_ -> database.as(by, () -> {
                    var review = store.lock(id).filter(found -> found.call().equals(call));
                    if (review.isEmpty()) {
                        return Decision.refuse(new ReviewRefusal.Unknown());
                    }
                    var to = ReviewLife.LIFE.after(review.get().stage(), act, Set.of(Role.PROGRAMME_OFFICE));
                    if (to.isEmpty()) {
                        return Decision.refuse(
                                new ReviewRefusal.NotNow(review.get().stage()));
                    }
                    store.move(new Move(review.get(), to.get(), Optional.empty(), excuse));
                    audit.record(by, "review." + Reviews.code(act), "review", id, Map.of("to", to.get()));
                    return Decision.accept(review.get());
                }));
    }

    /// Opens the deliberation: every score is locked, and only then the committee sees all of them and the ranking.
    ///
    /// Refused until every review is handed in or excused, and every proposal has one that counts.
    public Decision<Call> openDeliberation(Actor by, UUID call) {
        return office(by, call)
                .then(_ -> database.as(by, () -> {
                    round.assignments().hold(by, call);
                    var reviews = store.lockCall(call);
                    var problems = problems(by, call, reviews);
                    if (!problems.isEmpty()) {
                        return Decision.refuse(new ReviewRefusal.StillOpen(problems));
                    }
                    return round.calls()
                            .advance(by, call, CallAct.BEGIN_DELIBERATION)
                            .then(moved -> {
                                lock(by, moved, reviews);
                                return Decision.accept(moved);
                            });
                }));
    }

    private List<Problem> problems(Actor by, UUID call, List<Review> reviews) {
        var problems = new ArrayList<Problem>();
        for (var proposal : round.proposals().ofCall(by, call)) {
            if (proposal.stage() != ProposalStage.IN_REVIEW) {
                continue;
            }
            var here = reviews.stream()
                    .filter(review -> review.proposal().equals(proposal.id()))
                    .toList();
            long open = here.stream()
                    .filter(review -> review.stage() == ReviewStage.OPEN)
                    .count();
            if (open > 0) {
                problems.add(Problem.at("", "review.waiting", proposal.name(), open));
            } else if (here.stream().noneMatch(review -> review.stage() == ReviewStage.SUBMITTED)) {
                problems.add(Problem.at("", "review.unread", proposal.name()));
            }
        }
        return problems;
    }

    private void lock(Actor by, Call call, List<Review> reviews) {
        var moved = demand(round.steps().advanceAll(by, call.id(), ProposalAct.OPEN_DELIBERATION));
        var counted = new HashSet<>(moved);
        for (var review : reviews) {
            if (counted.contains(review.proposal())) {
                ReviewLife.LIFE
                        .after(review.stage(), ReviewAct.LOCK, Set.of(Role.PROGRAMME_OFFICE))
                        .ifPresent(to -> store.move(new Move(review, to, review.submittedAt(), review.excuse())));
            }
        }
        Instant now = round.clock().instant();
        String hash = ScoreHash.of(store.ofCall(call.id()));
        store.seal(call.id(), new Seal(now, hash));
        audit.record(by, "review.locked", "call", call.id(), Map.of("sha256", hash, "proposals", moved.size()));
    }

    private Decision<Call> office(Actor by, UUID call) {
        return as(by, call, Set.of(Role.PROGRAMME_OFFICE));
    }

    private Decision<Call> as(Actor by, UUID id, Set<Role> wanted) {
        return round.calls()
                .find(by, id)
                .filter(call -> access.roles(by, Scope.programme(call.programme())).stream()
                        .anyMatch(wanted::contains))
                .map(Decision::accept)
                .orElseGet(() -> Decision.refuse(new ReviewRefusal.Denied()));
    }

    private static <E> E demand(Decision<E> decision) {
        return decision.orThrow(
                no -> new IllegalStateException("The deliberation cannot open (%s).".formatted(no.code())));
    }
}
