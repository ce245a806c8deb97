package suishin.platform.review;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.Criterion;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;
import suishin.platform.review.ReviewStore.Move;

/// Lets an expert score the proposals they were asked to read (書面審査). Until the deliberation opens nobody else reads
/// what a review says; PostgreSQL sees to that.
@Component
public final class Reviews {

    static final int LONGEST_COMMENT = 4_000;

    private static final Actor.Product MINUTES = new Actor.Product("reviews set aside, for the minutes");

    private final Database database;
    private final ReviewStore store;
    private final Access access;
    private final Audit audit;
    private final Sources sources;

    Reviews(Database database, ReviewStore store, Access access, Audit audit, Sources sources) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.sources = sources;
    }

    /// What is read, by which rules, when.
    @Component("reviewSources")
    record Sources(Calls calls, Proposals proposals, InstantSource clock) {}

    /// {@return the actor's reviews in a call; of a proposal they are barred from there is none}
    public List<Review> mine(Actor by, UUID call) {
        return database.as(
                by,
                () -> store.ofCall(call).stream()
                        .filter(review -> by.equals(new Actor.Person(review.person())))
                        .filter(review -> review.stage() != ReviewStage.RELEASED)
                        .toList());
    }

    /// {@return the reviews of a call that are not handed in, as far as the actor may know}
    public List<Review> unfinished(Actor by, UUID call) {
        return database.as(
                by,
                () -> store.ofCall(call).stream()
                        .filter(review -> review.stage() == ReviewStage.OPEN)
                        .toList());
    }

    /// {@return how many reviews the actor has not handed in, by call, in one statement; a call without is not there}
    public Map<UUID, Integer> open(Actor by) {
        return by instanceof Actor.Person(UUID person) ? database.as(by, () -> store.openOf(person)) : Map.of();
    }

    /// {@return the proposals a committee member was asked to read, those whose region is named so; empty for others}
    public Optional<ReviewList> list(Actor by, UUID call, String named) {
        var found = sources.calls().find(by, call);
        if (found.isEmpty() || !access.roles(by, Scope.call(call)).contains(Role.COMMITTEE_MEMBER)) {
            return Optional.empty();
        }
        return database.as(by, () -> {
            var mine = mine(by, call);
            var lines = sources
                    .proposals()
                    .all(by, mine.stream().map(Review::proposal).toList())
                    .stream()
                    .filter(summary -> summary.regionName().contains(named.strip()))
                    .flatMap(summary -> mine.stream()
                            .filter(review -> review.proposal().equals(summary.id()))
                            .map(review -> new ReviewList.Line(summary, review.stage())))
                    .toList();
            return Optional.of(new ReviewList(found.get(), lines, named.strip()));
        });
    }

    /// {@return the reviews of a proposal the actor may know of, with the scores the actor may read}
    public List<Review> ofProposal(Actor by, UUID proposal) {
        return database.as(by, () -> store.ofProposal(proposal));
    }

    /// {@return the reviews of a proposal that were set aside for a conflict, without their scores, for the minutes;
    /// the caller decides who may ask}
    public List<Review> setAside(UUID proposal) {
        return database.as(
                MINUTES,
                () -> store.ofProposal(proposal).stream()
                        .filter(review -> review.setAsideAt().isPresent())
                        .map(review -> review.with(List.of()))
                        .toList());
    }

    /// {@return everything the actor needs to review this proposal; empty if they were not asked to, or are barred}
    public Optional<ReviewPaper> paper(Actor by, UUID proposal) {
        if (!(by instanceof Actor.Person(UUID person))) {
            return Optional.empty();
        }
        return database.as(
                by,
                () -> store.own(person, proposal)
                        .flatMap(review ->
                                sources.proposals().summary(by, proposal).map(summary -> paper(review, summary))));
    }

    private ReviewPaper paper(Review review, ProposalSummary summary) {
        var call = call(review);
        return new ReviewPaper(call, summary, sources.calls().definition(call).review(), review);
    }

    /// Saves what the actor gives for one criterion.
    ///
    /// @return the score as it stands now; refused as changed if it was saved elsewhere since the version seen
    public Decision<Score> score(Actor by, UUID proposal, Score.Typed typed) {
        return scoreAll(by, proposal, List.of(typed))
                .then(review -> review.score(typed.criterion())
                        .map(Decision::accept)
                        .orElseGet(() -> Decision.refuse(new ReviewRefusal.Unknown())));
    }

    /// Saves what the actor gives for several criteria: all of it, or nothing.
    public Decision<Review> scoreAll(Actor by, UUID proposal, List<Score.Typed> typed) {
        return onOwn(by, proposal, review -> {
            if (review.stage() != ReviewStage.OPEN) {
                return Decision.refuse(new ReviewRefusal.NotNow(review.stage()));
            }
            var problems = problems(review, typed);
            if (!problems.isEmpty()) {
                return Decision.refuse(new ReviewRefusal.Incomplete(problems));
            }
            return changedElsewhere(review, typed)
                    .<Decision<Review>>map(current -> Decision.refuse(new ReviewRefusal.Changed(current)))
                    .orElseGet(() -> save(by, review, typed));
        });
    }

    private Optional<Score> changedElsewhere(Review review, List<Score.Typed> typed) {
        for (var one : typed) {
            var current = review.score(one.criterion())
                    .orElseGet(() -> Score.none(one.criterion(), sources.clock().instant()));
            if (current.version() != one.seen() && !current.saysAs(one)) {
                return Optional.of(current);
            }
        }
        return Optional.empty();
    }

    private Decision<Review> save(Actor by, Review review, List<Score.Typed> typed) {
        Instant now = sources.clock().instant();
        for (var one : typed) {
            var current = review.score(one.criterion());
            boolean nothingNew = current.map(score -> score.saysAs(one))
                    .orElse(one.grade().isEmpty() && one.comment().isEmpty());
            if (nothingNew) {
                continue;
            }
            if (!store.save(review.id(), one, now)) {
                throw new IllegalStateException("The locked review (%s) changed.".formatted(review.id()));
            }
            audit.record(
                    by,
                    "review.scored",
                    "review",
                    review.id(),
                    Map.of("criterion", one.criterion(), "version", one.seen() + 1));
        }
        return store.own(review.person(), review.proposal())
                .map(Decision::accept)
                .orElseGet(() -> Decision.refuse(new ReviewRefusal.Unknown()));
    }

    /// Hands the review in; every criterion has a grade and a comment.
    public Decision<Review> submit(Actor by, UUID proposal) {
        return step(by, proposal, ReviewAct.SUBMIT);
    }

    /// Takes a review back that was handed in, in order to mend it, until the deliberation opens.
    public Decision<Review> takeBack(Actor by, UUID proposal) {
        return step(by, proposal, ReviewAct.TAKE_BACK);
    }

    private Decision<Review> step(Actor by, UUID proposal, ReviewAct act) {
        return onOwn(by, proposal, review -> {
            var to = ReviewLife.LIFE.after(review.stage(), act, access.roles(by, Scope.call(review.call())));
            if (to.isEmpty()) {
                return Decision.refuse(new ReviewRefusal.NotNow(review.stage()));
            }
            var missing = act == ReviewAct.SUBMIT ? missing(review) : List.<Problem>of();
            if (!missing.isEmpty()) {
                return Decision.refuse(new ReviewRefusal.Incomplete(missing));
            }
            var submitted =
                    act == ReviewAct.SUBMIT ? Optional.of(sources.clock().instant()) : Optional.<Instant>empty();
            store.move(new Move(review, to.get(), submitted, ""));
            audit.record(by, "review." + code(act), "review", review.id(), Map.of("to", to.get()));
            return store.own(review.person(), proposal)
                    .map(Decision::accept)
                    .orElseGet(() -> Decision.refuse(new ReviewRefusal.Unknown()));
        });
    }

    static String code(ReviewAct act) {
        return Codes.of(act);
    }

    private List<Problem> missing(Review review) {
        var missing = new ArrayList<Problem>();
        int number = 0;
        for (Criterion criterion : rules(review).criteria()) {
            number++;
            var score = review.score(criterion.key());
            if (score.map(Score::grade).orElse("").isEmpty()) {
                missing.add(Problem.at("grade." + criterion.key(), "review.grade-missing", number));
            }
            if (score.map(Score::comment).orElse("").isBlank()) {
                missing.add(Problem.at("comment." + criterion.key(), "review.comment-missing", number));
            }
        }
        return missing;
    }

    private List<Problem> problems(Review review, List<Score.Typed> typed) {
        var rules = rules(review);
        var problems = new ArrayList<Problem>();
        for (var one : typed) {
            if (rules.criterion(one.criterion()).isEmpty()) {
                problems.add(Problem.at("grade." + one.criterion(), "review.criterion-unknown"));
            }
            if (!one.grade().isEmpty() && rules.grade(one.grade()).isEmpty()) {
                problems.add(Problem.at("grade." + one.criterion(), "review.grade-unknown"));
            }
            if (one.comment().length() > LONGEST_COMMENT) {
                problems.add(Problem.at("comment." + one.criterion(), "review.too-long", LONGEST_COMMENT));
            }
        }
        return problems;
    }

    private suishin.platform.programmes.Review rules(Review review) {
        return sources.calls().definition(call(review)).review();
    }

    private Call call(Review review) {
        return sources.calls()
                .find(review.call())
                .orElseThrow(() -> new IllegalStateException("A review has a call (%s).".formatted(review.call())));
    }

    private <E> Decision<E> onOwn(Actor by, UUID proposal, Function<Review, Decision<E>> act) {
        if (!(by instanceof Actor.Person(UUID person))) {
            return Decision.refuse(new ReviewRefusal.Unknown());
        }
        return database.as(
                by,
                () -> store.lockOwn(person, proposal)
                        .filter(review -> review.stage() != ReviewStage.RELEASED)
                        .map(act)
                        .orElseGet(() -> Decision.refuse(new ReviewRefusal.Unknown())));
    }
}
