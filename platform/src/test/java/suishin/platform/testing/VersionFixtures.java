package suishin.platform.testing;

import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.eligibility.Eligibility;
import suishin.platform.eligibility.Outcome;
import suishin.platform.eligibility.Outcome.Answer;
import suishin.platform.kernel.Actor;
import suishin.platform.proposals.ProposalAct;
import suishin.platform.proposals.ProposalSteps;
import suishin.platform.proposals.Proposals;
import suishin.platform.proposals.Receipt;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.versions.Version;
import suishin.platform.versions.Versions;

/// A strategy that was sealed, returned, mended and sealed again, with drafts in between that nobody sealed.
public final class VersionFixtures {

    /// The field whose text is mended.
    public static final String PATH = "goals.approach";

    /// What it says in the first seal.
    public static final String FIRST = "県が主導して進める方針である。";

    /// What it says between the seals, and in none of them.
    public static final String BETWEEN = "封緘していない下書きの秘密";

    /// What it says in the second seal.
    public static final String SECOND = "県と大学が主導して進める方針である。";

    private VersionFixtures() {}

    /// A proposal sealed twice.
    ///
    /// @param between a marked version with the draft in it
    public record Twice(CallsFixtures.Round round, Made made, Receipt first, Version between, Receipt second) {

        /// {@return the address of its versions}
        public String address() {
            return "/work/strategies/" + made.strategy() + "/versions";
        }

        /// {@return the question that compares the two seals}
        public String mended() {
            return "?one=seal-" + first.id() + "&other=seal-" + second.id();
        }
    }

    /// {@return a proposal that was mended}
    public static Twice mended() {
        var round = CallsFixtures.published();
        var made = ProposalFixtures.ready(round.call());
        ProposalFixtures.write(made, PATH, FIRST);
        consent(made);
        var first = ProposalFixtures.seal(made);
        giveBack(round, made);
        later();
        ProposalFixtures.write(made, PATH, BETWEEN);
        later();
        var between = mark(made, "3月の協議会の前");
        later();
        ProposalFixtures.write(made, PATH, SECOND);
        consent(made);
        var second = ProposalFixtures.seal(made);
        later();
        return new Twice(round, made, first, between, second);
    }

    /// Two experts who were assigned to it: one reads it, one has declared a conflict since and is barred.
    public record Experts(Actor.Person reader, Actor.Person barred) {}

    /// {@return who reads it and who does so no longer, now that it is under review}
    public static Experts reviewed(Twice twice) {
        var steps = Product.bean(ProposalSteps.class);
        UUID proposal = twice.made().proposal();
        accepted(steps.advance(twice.round().office(), proposal, ProposalAct.PASS));
        var panel = new Panel(twice.round(), List.of(twice.made()));
        Product.clock().set(twice.round().call().closesAt().plus(Duration.ofSeconds(1)));
        twice.round().committee().forEach(person -> ReviewFixtures.declareNone(panel, person));
        ReviewFixtures.apply(panel);
        var readers = panel.readers(proposal);
        ReviewFixtures.declare(panel, readers.getLast(), proposal, "kinship");
        return new Experts(readers.getFirst(), readers.getLast());
    }

    /// {@return the state of its strategy, marked under this name}
    public static Version mark(Made made, String name) {
        return accepted(Product.bean(Versions.class).mark(made.place().secretary(), made.strategy(), name));
    }

    /// Lets a minute pass.
    public static void later() {
        Product.clock().advance(Duration.ofMinutes(1));
    }

    private static void consent(Made made) {
        made.place().proposers().forEach((UUID organisation) -> ProposalFixtures.consent(made, organisation));
    }

    /// Returns a proposal for a formal defect.
    public static void giveBack(CallsFixtures.Round round, Made made) {
        var eligibility = Product.bean(Eligibility.class);
        var proposal = Product.bean(Proposals.class)
                .find(round.office(), made.proposal())
                .orElseThrow();
        var answers = new HashMap<String, Answer>();
        var checks = eligibility.checks(proposal);
        checks.forEach(check -> answers.put(check.key(), new Answer(true, "")));
        var mendable =
                checks.stream().filter(check -> check.mendable()).findFirst().orElseThrow();
        answers.put(mendable.key(), new Answer(false, "役割の記載が足りない"));
        var until = Product.clock().instant().plus(Duration.ofDays(7));
        accepted(eligibility.decide(
                round.office(),
                made.proposal(),
                new Outcome.Draft(Outcome.Kind.RETURN, Map.copyOf(answers), "役割を直してください", Optional.of(until))));
    }
}
