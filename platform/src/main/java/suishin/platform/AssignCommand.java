package suishin.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.Certificate;
import suishin.engines.assignment.LargestTotal;
import suishin.engines.assignment.Served;
import suishin.engines.assignment.Shortage;
import suishin.engines.assignment.TotalAnswer.Impossible;
import suishin.engines.assignment.TotalAnswer.Largest;
import suishin.platform.postgres.CannotStart;

/// `assign`: prints one JSON object; ends with 0 if there is an assignment, with 1 if there can be none, and says why.
final class AssignCommand {

    private AssignCommand() {}

    static int run(AssignOptions options) {
        if (options.fair() || options.pairLimit().isPresent()) {
            throw new CannotStart("Only the largest total can be asked for so far, without --pair-limit and without"
                    + " --objective fair.");
        }
        var answer = answer(options);
        System.out.println(answer.json());
        return answer.code();
    }

    /// What is printed, and how the program ends.
    record Answer(int code, Json json) {}

    static Answer answer(AssignOptions options) {
        long begun = System.nanoTime();
        var question = withLeastLoad(AssignmentFile.read(options.file()), options.minLoad());
        return switch (LargestTotal.solve(question)) {
            case Largest largest -> found(options, question, largest, begun);
            case Impossible(var shortages) -> refuse(shortages, begun);
        };
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

    private static Answer found(AssignOptions options, AssignmentCase question, Largest largest, long begun) {
        var proof = Certificate.check(question, largest.experts(), largest.prices());
        var served = Served.of(question, largest.experts());
        options.out().ifPresent(file -> write(file, question, largest.experts()));
        return new Answer(
                0,
                new Json()
                        .decimal("total", served.total())
                        .decimal("minimum", served.minimum())
                        .mean("worstTenth", served.worstTenth(), served.tenth())
                        .decimal("optimum", proof.bound())
                        .truth("certified", proof.proves())
                        .measured(begun));
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
            throw new CannotStart("The pairs cannot be written to (%s): %s.".formatted(file, failure), failure);
        }
    }
}
