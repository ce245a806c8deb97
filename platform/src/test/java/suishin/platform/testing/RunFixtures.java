package suishin.platform.testing;

import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.List;
import java.util.UUID;
import suishin.platform.affinity.Affinity;
import suishin.platform.affinity.CallWeights;
import suishin.platform.assignments.Assignment;
import suishin.platform.runs.Run;
import suishin.platform.runs.RunQuestion;
import suishin.platform.runs.Runs;
import suishin.platform.testing.ReviewFixtures.Panel;

/// Runs of the assignment engine, as its worker leaves them.
public final class RunFixtures {

    private static final int PATIENCE = 400;

    private RunFixtures() {}

    /// {@return the question as the definition has it}
    public static RunQuestion plain(Panel panel) {
        return Product.bean(Runs.class).plain(panel.round().call());
    }

    /// {@return the id of a run of the plain question that has ended}
    public static UUID ended(Panel panel) {
        return ended(panel, accepted(Product.bean(Runs.class).ask(panel.office(), panel.call(), plain(panel))))
                .id();
    }

    /// {@return the id of such a run, after somebody weighed the affinities}
    public static UUID weighed(Panel panel) {
        accepted(Product.bean(CallWeights.class).set(panel.office(), panel.call(), Affinity.Weights.USUAL));
        return ended(panel);
    }

    /// {@return the pairs of a run of the plain question}
    public static List<Assignment> planned(Panel panel) {
        return accepted(Product.bean(Runs.class).plan(panel.office(), panel.call(), ended(panel)))
                .pairs(panel.call());
    }

    /// {@return the run once its worker is done with it}
    public static Run ended(Panel panel, Run run) {
        for (int i = 0; i < PATIENCE; i++) {
            var now = accepted(Product.bean(Runs.class).find(panel.office(), panel.call(), run.id()));
            if (!now.stage().isOpen()) {
                return now;
            }
            pause();
        }
        throw new AssertionError("The run does not end.");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
