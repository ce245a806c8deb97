package suishin.platform.runs;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import suishin.platform.assignments.Assignment;

/// Who would read what by a run (試算の割当て案).
public final class Plan {

    private static final double MILLION = 1_000_000;

    private final Run run;
    private final RunInputs inputs;
    private final RunStore.Experts experts;
    private final Optional<RunParts> parts;

    Plan(Run run, RunInputs inputs, RunStore.Experts experts, Optional<RunParts> parts) {
        this.run = run;
        this.inputs = inputs;
        this.experts = experts;
        this.parts = parts;
    }

    /// {@return the run}
    public Run run() {
        return run;
    }

    RunInputs inputs() {
        return inputs;
    }

    /// {@return of what the affinities are made; empty unless asked for and kept}
    Optional<RunParts> parts() {
        return parts;
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

    /// {@return who would step in when somebody drops out, the best first}
    List<Assignment> alternates(UUID call) {
        return pairs(call, experts.alternates());
    }

    /// {@return how well the experts of all these pairs suit, 0 to 1}
    Map<Assignment, Double> worth(UUID call) {
        var worth = new HashMap<Assignment, Double>();
        for (int[][] rows : List.of(experts.chosen(), experts.alternates())) {
            for (int row = 0; row < rows.length; row++) {
                for (int expert : rows[row]) {
                    worth.put(pair(call, row, expert), inputs.affinities()[row][expert] / MILLION);
                }
            }
        }
        return worth;
    }

    private Assignment pair(UUID call, int row, int expert) {
        return new Assignment(
                call, inputs.proposals().get(row), inputs.readers().get(expert).person());
    }

    /// {@return every pair}
    public List<Assignment> pairs(UUID call) {
        return pairs(call, experts.chosen());
    }

    private List<Assignment> pairs(UUID call, int[][] rows) {
        var pairs = new ArrayList<Assignment>();
        for (int row = 0; row < rows.length; row++) {
            for (int expert : rows[row]) {
                pairs.add(pair(call, row, expert));
            }
        }
        return pairs;
    }
}
