package suishin.platform.runs;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import suishin.platform.assignments.Assignment;

/// Who would read what by a run (試算の割当て案).
public final class Plan {

    private final Run run;
    private final RunInputs inputs;
    private final RunStore.Experts experts;

    Plan(Run run, RunInputs inputs, RunStore.Experts experts) {
        this.run = run;
        this.inputs = inputs;
        this.experts = experts;
    }

    /// {@return the run}
    public Run run() {
        return run;
    }

    RunInputs inputs() {
        return inputs;
    }

    int[][] experts() {
        return experts.chosen();
    }

    int[][] alternates() {
        return experts.alternates();
    }

    /// {@return the proposals the run was about}
    public Set<UUID> proposals() {
        return inputs.proposals().stream().collect(toSet());
    }

    /// {@return every pair}
    public List<Assignment> pairs(UUID call) {
        var pairs = new ArrayList<Assignment>();
        for (int proposal = 0; proposal < experts.chosen().length; proposal++) {
            for (int expert : experts.chosen()[proposal]) {
                pairs.add(new Assignment(
                        call,
                        inputs.proposals().get(proposal),
                        inputs.readers().get(expert).person()));
            }
        }
        return pairs;
    }
}
