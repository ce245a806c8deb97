package suishin.platform.proposals;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Actor;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalViews.ConsentList;
import suishin.platform.proposals.ProposalViews.Head;
import suishin.platform.strategies.FieldBox;
import suishin.platform.strategies.Strategy;
import suishin.platform.strategies.StrategyScreens;
import suishin.platform.web.Visitor;

/// Shows how it stands with the consents of a proposal, and in the strategy whose consent hangs on which part.
@Component
public final class ConsentScreens {

    private final Consents consents;
    private final Consents.Asking asking;
    private final StrategyScreens strategies;
    private final People people;
    private final Readiness readiness;

    ConsentScreens(
            Consents consents, Consents.Asking asking, StrategyScreens strategies, People people, Readiness readiness) {
        this.consents = consents;
        this.asking = asking;
        this.strategies = strategies;
        this.people = people;
        this.readiness = readiness;
    }

    /// How entries that changed are read by people.
    public record Readings(Map<String, FieldBox> boxes, Map<UUID, Person> writers) {

        /// {@return what the field at this path is called; empty if the form no longer has it}
        public String label(ConsentLine.Change change) {
            return box(change).map(FieldBox::label).orElse("");
        }

        /// {@return the text that stood there, as its readers read it}
        public String before(ConsentLine.Change change) {
            return shown(change, change.before());
        }

        /// {@return the text that stands there, as its readers read it}
        public String after(ConsentLine.Change change) {
            return shown(change, change.after());
        }

        /// {@return who wrote that}
        public Optional<Person> writer(ConsentLine.Change change) {
            return Optional.ofNullable(writers.get(change.by()));
        }

        private String shown(ConsentLine.Change change, String text) {
            return box(change).map(box -> box.typed(text).shown()).orElse(text);
        }

        private Optional<FieldBox> box(ConsentLine.Change change) {
            return Optional.ofNullable(boxes.get(change.path()));
        }
    }

    /// {@return the page of the consents}
    ConsentList list(Visitor visitor, Head head) {
        var lines = consents.traced(visitor.actor(), head.proposal());
        var mine = consents.mine(visitor.actor(), head.proposal());
        var asked = head.secretary() ? asking.asked(visitor.actor(), head.proposal()) : Map.<UUID, Consents.Asked>of();
        return new ConsentList(head, lines, mine, asked, readings(visitor, head, lines), lacking(visitor, head));
    }

    /// Whoever consents should have read a whole; who asks them is told what it still lacks.
    private List<String> lacking(Visitor visitor, Head head) {
        return head.secretary() && head.proposal().stage().mayChange()
                ? readiness.lacking(visitor.actor(), head.proposal()).stream()
                        .map(visitor::say)
                        .toList()
                : List.of();
    }

    private Readings readings(Visitor visitor, Head head, List<ConsentLine> lines) {
        var writers = lines.stream()
                .flatMap(line -> Stream.concat(line.changed().stream(), line.elsewhere().stream()))
                .flatMap(part -> part.changes().stream())
                .map(ConsentLine.Change::by)
                .collect(toSet());
        return writers.isEmpty()
                ? new Readings(Map.of(), Map.of())
                : new Readings(strategies.boxes(visitor, head.proposal().strategy()), people.all(writers));
    }

    /// Whose consent hangs on the parts of a strategy that is being prepared as a proposal.
    @Component("consentBindings")
    record Bindings(Proposals proposals, Consents consents) implements FieldBox.Bindings {

        @Override
        public Map<String, FieldBox.Bound> of(Actor reader, Strategy strategy) {
            var lines = proposals
                    .ofStrategy(reader, strategy.id())
                    .filter(proposal -> proposal.stage().mayChange())
                    .map(proposal -> consents.given(reader, proposal))
                    .orElse(List.of());
            var holding = new HashMap<String, List<Words>>();
            var asked = new HashMap<String, List<Words>>();
            for (var line : lines) {
                if (line.holds()) {
                    line.concerns().forEach(part -> add(holding, part, line));
                }
                line.changed().forEach(part -> add(asked, part, line));
            }
            var paths = new TreeSet<>(holding.keySet());
            paths.addAll(asked.keySet());
            var bound = new HashMap<String, FieldBox.Bound>();
            paths.forEach(path -> bound.put(
                    path,
                    new FieldBox.Bound(holding.getOrDefault(path, List.of()), asked.getOrDefault(path, List.of()))));
            return bound;
        }

        private static void add(Map<String, List<Words>> names, ConsentLine.ChangedPart part, ConsentLine line) {
            names.computeIfAbsent(part.path(), _ -> new ArrayList<>()).add(line.name());
        }
    }
}
