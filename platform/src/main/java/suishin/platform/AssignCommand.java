package suishin.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Certificate;
import suishin.engines.assignment.FairAnswer.Fair;
import suishin.engines.assignment.FairAnswer.Hopeless;
import suishin.engines.assignment.FairShare;
import suishin.engines.assignment.LargestTotal;
import suishin.engines.assignment.PairLimit;
import suishin.engines.assignment.RandomisedAnswer;
import suishin.engines.assignment.RandomisedAnswer.Drawn;
import suishin.engines.assignment.RandomisedAnswer.NotDrawn;
import suishin.engines.assignment.RandomisedAssignment;
import suishin.engines.assignment.Served;
import suishin.engines.assignment.Shortage;
import suishin.engines.assignment.TotalAnswer.Impossible;
import suishin.engines.assignment.TotalAnswer.Largest;
import suishin.platform.postgres.CannotStart;
import suishin.platform.postgres.FileTrouble;

/// `assign`: prints one JSON object; ends with 0 if there is an assignment, with 1 if there can be none, and says why.
final class AssignCommand {

    /// A fair assignment keeps 97.8 % of the largest total.
    private static final int LEAST_SHARE = 978;

    private AssignCommand() {}

    static int run(AssignOptions options) {
        var answer = answer(options);
        System.out.println(answer.json());
        return answer.code();
    }

    /// What is printed, and how the program ends.
    record Answer(int code, Json json) {}

    static Answer answer(AssignOptions options) {
        long begun = System.nanoTime();
        var question = withLeastLoad(AssignmentFile.read(options.file()), options.minLoad());
        if (options.fair()) {
            return fair(options, question, begun);
        }
        return options.pairLimit().isPresent()
                ? drawn(options, question, options.pairLimit().get(), begun)
                : largest(options, question, begun);
    }

    private static Answer largest(AssignOptions options, AssignmentCase question, long begun) {
        return switch (LargestTotal.solve(question)) {
            case Largest largest -> {
                var served = Served.of(question, largest.experts());
                yield found(
                        options,
                        question,
                        largest.experts(),
                        begun,
                        answered(question, served, largest, largest.experts()));
            }
            case Impossible(var shortages) -> refuse(shortages, begun);
        };
    }

    private static Answer fair(AssignOptions options, AssignmentCase question, long begun) {
        return switch (FairShare.solve(question, LEAST_SHARE, options.seed())) {
            case Fair fair -> {
                var json = answered(question, fair.served(), fair.largest(), fair.experts())
                        .decimal("worstTenthBound", (long) Math.ceil(fair.worstTenthBound()))
                        .decimal("minimumBound", fair.minimumBound())
                        .truth("minimumCertified", fair.isMinimumProved());
                yield found(options, question, fair.experts(), begun, json);
            }
            case Hopeless(var shortages) -> refuse(shortages, begun);
        };
    }

    private static Answer drawn(AssignOptions options, AssignmentCase question, PairLimit limit, long begun) {
        return switch (draw(question, limit, options.seed())) {
            case Drawn(int[][] experts, Served served, long expected, PairLimit _, Largest largest) -> {
                var json = answered(question, served, largest, experts)
                        .ratio("expectedTotal", expected, 1_000_000L * limit.of())
                        .ratio("ratio", expected, largest.total() * limit.of());
                yield found(options, question, experts, begun, json);
            }
            case NotDrawn(var shortages) -> refuse(shortages, begun);
        };
    }

    private static RandomisedAnswer draw(AssignmentCase question, PairLimit limit, long seed) {
        try {
            return RandomisedAssignment.solve(question, limit, seed);
        } catch (ArithmeticException failure) {
            throw new CannotStart("The pair limit has too many decimals for loads as large as these.", failure);
        }
    }

    private static Json answered(AssignmentCase question, Served served, Largest largest, int[][] experts) {
        var proof = Certificate.check(question, largest.experts(), largest.prices());
        boolean kept = Certificate.check(question, experts, largest.prices()).feasible();
        return new Json()
                .decimal("total", served.total())
                .decimal("minimum", served.minimum())
                .ratio("worstTenth", served.worstTenth(), 1_000_000L * served.tenth())
                .decimal("optimum", proof.bound())
                .truth("certified", proof.proves() && kept);
    }

    private static AssignmentCase withLeastLoad(AssignmentCase question, int least) {
        int[] loads = Arrays.stream(question.loadMin())
                .map(load -> Math.max(load, least))
                .toArray();
        var below = IntStream.range(0, loads.length)
                .filter(expert -> question.loadMax()[expert] < loads[expert])
                .mapToObj(expert -> "expert %d has the largest load (%d), below the least load (%d)"
                        .formatted(expert + 1, question.loadMax()[expert], loads[expert]))
                .toList();
        if (!below.isEmpty()) {
            throw new CannotStart(String.join("\n", below));
        }
        return new AssignmentCase(
                question.affinities(), question.demand(), loads, question.loadMax(), question.fixed());
    }

    private static Answer found(
            AssignOptions options, AssignmentCase question, int[][] experts, long begun, Json json) {
        options.out().ifPresent(file -> write(file, question, experts));
        return new Answer(0, json.measured(begun));
    }

    private static Answer refuse(List<Shortage> shortages, long begun) {
        return new Answer(
                1,
                new Json()
                        .texts(
                                "infeasible",
                                shortages.stream().map(ShortageWords::of).toList())
                        .measured(begun));
    }

    private static void write(Path file, AssignmentCase question, int[][] experts) {
        var lines = new StringBuilder("proposal,expert,affinity\n");
        for (int proposal = 0; proposal < experts.length; proposal++) {
            for (int expert : experts[proposal]) {
                lines.append(proposal + 1).append(',').append(expert + 1).append(',');
                lines.append(Json.decimal(question.affinities().at(proposal, expert)))
                        .append('\n');
            }
        }
        try {
            Files.writeString(file, lines);
        } catch (IOException failure) {
            throw FileTrouble.writing(file, failure);
        }
    }
}
