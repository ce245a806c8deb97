package suishin.platform.affinity;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.engines.affinity.TextSimilarity;
import suishin.engines.affinity.WeightedMean;
import suishin.platform.affinity.Affinity.Parts;
import suishin.platform.affinity.Affinity.Weights;
import suishin.platform.calls.Calls;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.conflicts.Competence;
import suishin.platform.conflicts.Conflicts;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Sha256;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;
import suishin.platform.strategies.StrategyDocument;

/// Answers how well the experts of a committee fit the proposals, for the office; nobody else may ask.
@Component
public final class Affinities {

    private static final int MILLIONTHS = 1_000_000;
    private static final int NEAREST = 3;

    private final CallWeights weights;
    private final Calls calls;
    private final Conflicts conflicts;
    private final Experts experts;
    private final Proposals proposals;

    Affinities(CallWeights weights, Calls calls, Conflicts conflicts, Experts experts, Proposals proposals) {
        this.weights = weights;
        this.calls = calls;
        this.conflicts = conflicts;
        this.experts = experts;
        this.proposals = proposals;
    }

    /// One expert and one proposal.
    private record Pair(UUID proposal, UUID person) {}

    /// {@return the affinities of all sealed proposals of a call with everybody on its committee, for the office and
    /// the auditor}
    public Decision<AffinityTable> of(Actor by, UUID call) {
        return weights.of(by, call).then(used -> Decision.accept(table(by, call, used)));
    }

    private AffinityTable table(Actor by, UUID call, Weights used) {
        var fields = new MainFields(calls.find(call)
                .map(found -> calls.definition(found).taxonomy())
                .orElse(List.of()));
        var texts = texts(by, call, fields);
        var ids = List.copyOf(texts.keySet());
        var documents = List.copyOf(texts.values());
        var people = calls.committee(call).stream()
                .map(CommitteeMember::person)
                .sorted()
                .toList();
        var profiles = profiles(by, people, fields);
        var declared = conflicts.competences(by, call).stream()
                .collect(toMap(said -> new Pair(said.proposal(), said.person()), said -> said));
        int[][] near = TextSimilarity.millionths(
                documents.stream().map(Text::terms).toList(),
                profiles.stream().map(profile -> List.of(profile.terms())).toList(),
                NEAREST);
        var rows = new ArrayList<List<Affinity>>();
        for (int row = 0; row < near.length; row++) {
            var line = new ArrayList<Affinity>();
            for (int column = 0; column < people.size(); column++) {
                var pair = new Pair(ids.get(row), people.get(column));
                var said = declared.getOrDefault(pair, unsaid(pair.proposal(), pair.person()));
                line.add(Affinity.of(parts(said, profiles.get(column), documents.get(row), near[row][column]), used));
            }
            rows.add(List.copyOf(line));
        }
        return new AffinityTable(ids, people, used, rows, hash(ids, people, used, rows));
    }

    /// What a text says.
    ///
    /// @param terms  how often each term occurs
    /// @param fields keys of the fields of work it names
    private record Text(Map<String, Integer> terms, Set<String> fields) {

        static final Text SILENT = new Text(Map.of(), Set.of());

        static Text of(String text, MainFields fields) {
            return new Text(Terms.of(text), fields.of(text));
        }
    }

    private Map<UUID, Text> texts(Actor by, UUID call, MainFields fields) {
        var texts = new TreeMap<UUID, Text>();
        for (ProposalSummary proposal : proposals.ofCall(by, call)) {
            proposals
                    .sealed(by, proposal.id())
                    .ifPresent(form -> texts.put(proposal.id(), Text.of(words(form.document()), fields)));
        }
        return texts;
    }

    private List<Text> profiles(Actor by, List<UUID> people, MainFields fields) {
        var disciplines = experts.among(by, people).stream()
                .collect(toMap(Expert::person, expert -> Text.of(expert.discipline(), fields)));
        return people.stream()
                .map(person -> disciplines.getOrDefault(person, Text.SILENT))
                .toList();
    }

    private static Competence unsaid(UUID proposal, UUID person) {
        return new Competence(person, proposal, Optional.empty(), Optional.empty());
    }

    private static Parts parts(Competence said, Text profile, Text document, int near) {
        return new Parts(
                said.level().map(Affinities::closeness).orElse(WeightedMean.UNKNOWN),
                profile.terms().isEmpty() ? WeightedMean.UNKNOWN : shared(profile, document),
                profile.terms().isEmpty() ? WeightedMean.UNKNOWN : near,
                said.preference().map(Affinities::wish).orElse(WeightedMean.UNKNOWN));
    }

    /// The share of the expert's fields of work that the proposal is about; of the words of the discipline, where the
    /// programme has no field for it.
    private static int shared(Text profile, Text document) {
        return profile.fields().isEmpty()
                ? share(profile.terms().keySet(), document.terms().keySet())
                : share(profile.fields(), document.fields());
    }

    private static int share(Set<String> own, Set<String> said) {
        long found = own.stream().filter(said::contains).count();
        return (int) ((2 * found * MILLIONTHS + own.size()) / (2L * own.size()));
    }

    private static int closeness(Competence.Level level) {
        return switch (level) {
            case EXPERT -> MILLIONTHS;
            case NEAR -> 660_000;
            case ADJACENT -> 330_000;
            case OUTSIDE -> 0;
        };
    }

    private static int wish(Competence.Preference preference) {
        return switch (preference) {
            case WANTED -> MILLIONTHS;
            case WILLING -> 500_000;
            case RELUCTANT -> 0;
        };
    }

    private static String words(StrategyDocument document) {
        return document.sections().stream()
                .flatMap(section -> section.fields().stream())
                .map(field -> field.shown().ja())
                .collect(joining("\n"));
    }

    private static String hash(List<UUID> proposals, List<UUID> people, Weights used, List<List<Affinity>> rows) {
        return Sha256.of(proposals + "\n" + people + "\n" + used.written() + "\n" + rows);
    }
}
