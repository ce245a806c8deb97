package suishin.platform.testing;

import static suishin.platform.testing.CallsFixtures.accepted;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.assignments.Assignment;
import suishin.platform.assignments.Assignments;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.conflicts.Declaration;
import suishin.platform.conflicts.Declarations;
import suishin.platform.experts.Affiliation;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.files.Upload;
import suishin.platform.kernel.Actor;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.Person;
import suishin.platform.programmes.Sector;
import suishin.platform.proposals.Attachments;
import suishin.platform.proposals.ProposalAct;
import suishin.platform.proposals.ProposalSteps;
import suishin.platform.review.ReviewOffice;
import suishin.platform.review.Reviews;
import suishin.platform.review.Score;
import suishin.platform.runs.RunQuestion;
import suishin.platform.runs.Runs;
import suishin.platform.testing.ProposalFixtures.Made;

/// Calls whose proposals are declared about, assigned, scored, deliberated on.
public final class ReviewFixtures {

    private ReviewFixtures() {}

    /// A call with its eligible proposals.
    public record Panel(CallsFixtures.Round round, List<Made> proposals) {

        /// {@return the call's id}
        public UUID call() {
            return round.call().id();
        }

        /// {@return who runs the call}
        public Actor.Person office() {
            return round.office();
        }

        /// {@return a member of the committee}
        public Actor.Person member(int number) {
            return new Actor.Person(round.committee().get(number).id());
        }

        /// {@return who reads what now}
        public List<Assignment> assignments() {
            return Product.bean(Assignments.class).of(round.office(), call());
        }

        /// {@return somebody who reads this proposal now and does not lead the committee}
        public Actor.Person reader(UUID proposal) {
            return readers(proposal).stream()
                    .filter(one -> !one.equals(member(0)))
                    .findFirst()
                    .orElseThrow();
        }

        /// {@return those who read this proposal now}
        public List<Actor.Person> readers(UUID proposal) {
            return assignments().stream()
                    .filter(assignment -> assignment.proposal().equals(proposal))
                    .map(assignment -> new Actor.Person(assignment.person()))
                    .toList();
        }
    }

    /// {@return a closed call with so many eligible proposals, about which nobody has declared}
    public static Panel eligible(int proposals) {
        var round = CallsFixtures.published();
        var made = new ArrayList<Made>();
        for (int i = 0; i < proposals; i++) {
            made.add(withFile(round));
        }
        var panel = new Panel(round, List.copyOf(made));
        Product.clock().set(round.call().closesAt().plus(Duration.ofSeconds(1)));
        return panel;
    }

    private static Made withFile(CallsFixtures.Round round) {
        var made = ProposalFixtures.ready(round.call());
        byte[] bytes = "%PDF-1.7 test".getBytes(StandardCharsets.US_ASCII);
        accepted(Product.bean(Attachments.class)
                .add(made.place().secretary(), made.proposal(), List.of(Upload.of("plan.pdf", bytes))));
        ProposalFixtures.seal(made);
        accepted(Product.bean(ProposalSteps.class).advance(round.office(), made.proposal(), ProposalAct.PASS));
        return made;
    }

    /// {@return the same, after everybody declared no conflict}
    public static Panel declared(int proposals) {
        var panel = eligible(proposals);
        panel.round().committee().forEach(person -> declareNone(panel, person));
        return panel;
    }

    /// Declares no conflict about everything the person still sees.
    public static void declareNone(Panel panel, Person person) {
        var by = new Actor.Person(person.id());
        var declarations = Product.bean(Declarations.class);
        var answers = accepted(declarations.sheet(by, panel.call())).lines().stream()
                .map(line -> new Declaration.Answer(line.entry().proposal(), Optional.empty(), ""))
                .toList();
        accepted(declarations.declare(by, panel.call(), answers));
    }

    /// Declares a conflict about one proposal.
    public static void declare(Panel panel, Actor.Person by, UUID proposal, String rule) {
        accepted(Product.bean(Declarations.class)
                .declare(by, panel.call(), List.of(new Declaration.Answer(proposal, Optional.of(rule), "理由"))));
    }

    /// {@return a call under review: everybody declared, experts assigned}
    public static Panel assigned(int proposals) {
        var panel = declared(proposals);
        apply(panel);
        return panel;
    }

    /// Puts into effect what the engine answers to the plain question.
    public static void apply(Panel panel) {
        apply(panel, RunFixtures.plain(panel));
    }

    /// Puts into effect what the engine answers to this question.
    public static void apply(Panel panel, RunQuestion question) {
        var runs = Product.bean(Runs.class);
        var run = RunFixtures.ended(panel, accepted(runs.ask(panel.office(), panel.call(), question)));
        accepted(runs.apply(panel.office(), panel.call(), run.id(), _ -> true, Optional.empty()));
    }

    /// {@return a call whose reviews are all handed in: proposal n has grade n of the scale from everybody}
    public static Panel scored(int proposals) {
        var panel = assigned(proposals);
        var scale = Product.bean(Calls.class)
                .definition(panel.round().call())
                .review()
                .scale();
        for (int i = 0; i < proposals; i++) {
            UUID proposal = panel.proposals().get(i).proposal();
            String grade = scale.get(i % scale.size()).key();
            panel.readers(proposal).forEach(reader -> review(panel, reader, proposal, grade));
        }
        return panel;
    }

    /// Gives every criterion this grade and hands the review in.
    public static void review(Panel panel, Actor.Person reader, UUID proposal, String grade) {
        var reviews = Product.bean(Reviews.class);
        var typed = new ArrayList<Score.Typed>();
        var call = panel.round().call();
        for (var criterion : Product.bean(Calls.class).definition(call).review().criteria()) {
            typed.add(new Score.Typed(criterion.key(), grade, "評" + criterion.key() + reader.id(), 0));
        }
        accepted(reviews.scoreAll(reader, proposal, typed));
        accepted(reviews.submit(reader, proposal));
    }

    /// {@return a call in deliberation: all scores are locked}
    public static Panel deliberating(int proposals) {
        var panel = scored(proposals);
        open(panel);
        return panel;
    }

    /// Opens the deliberation.
    public static Call open(Panel panel) {
        return accepted(Product.bean(ReviewOffice.class).openDeliberation(panel.office(), panel.call()));
    }

    /// Records that an expert works for an institution, whether they were in the pool before or not.
    public static void affiliate(Panel panel, Actor.Person expert, UUID organisation) {
        var experts = Product.bean(Experts.class);
        if (experts.find(panel.office(), expert.id()).isEmpty()) {
            pool(panel, expert);
        }
        var today = ProposalFixtures.today();
        accepted(experts.affiliate(
                panel.office(),
                new Affiliation(expert.id(), expert.id(), organisation, "教授", today.minusYears(1), Optional.empty())));
    }

    /// {@return an institution that proposes nothing}
    public static UUID elsewhere(Panel panel) {
        return accepted(Product.bean(Organisations.class)
                        .add(
                                panel.office(),
                                new Organisation.Draft("よその大学", "Another university", Sector.ACADEMIA, "")))
                .id();
    }

    /// Adds a member of the committee to the pool.
    public static void pool(Panel panel, Actor.Person expert) {
        var person = panel.round().committee().stream()
                .filter(one -> one.id().equals(expert.id()))
                .findFirst()
                .orElseThrow();
        accepted(Product.bean(Experts.class)
                .invite(
                        panel.office(),
                        new Expert.Invitation(person.name(), "", person.address(), Sector.ACADEMIA, "材料工学")));
    }

    /// {@return the fields of the declaration form with one answer}
    public static Map<String, String> answer(UUID proposal, String answer) {
        return Map.of("answer." + proposal, answer, "note." + proposal, "");
    }
}
