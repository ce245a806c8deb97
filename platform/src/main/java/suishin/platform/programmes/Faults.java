package suishin.platform.programmes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;
import suishin.platform.kernel.Problem;

/// What is wrong with a definition file so far.
final class Faults {

    private record Fault(int line, Problem problem) {}

    private final List<Fault> faults = new ArrayList<>();

    /// {@return a list nobody reads, for parts that are not there and were noted already}
    static Faults unheard() {
        return new Faults();
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    void add(int line, String field, String code, String... more) {
        Object[] details = Stream.concat(Stream.of(String.valueOf(line), field), Stream.of(more))
                .toArray();
        faults.add(new Fault(line, Problem.at(field, "programme." + code, details)));
    }

    /// {@return all of them in the order of the file}
    List<Problem> problems() {
        return faults.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .map(Fault::problem)
                .toList();
    }
}
