package suishin.platform.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.engines.assignment.Affinities;
import suishin.engines.assignment.AssignmentCase;
import suishin.engines.assignment.AssignmentQuestion;
import suishin.engines.assignment.Pair;
import suishin.engines.assignment.PairLimit;
import suishin.engines.assignment.Trait;

/// The office's question in the engine's numbers.
///
/// @param kinds what each trait of the question is about
record Puzzle(AssignmentQuestion question, List<Kind> kinds) {

    /// What a trait is about.
    enum Kind {
        SECTOR,
        SENIOR,
        HOUSE,
        PLACE
    }

    static Puzzle of(RunInputs inputs, RunQuestion question) {
        var rows = rows(inputs, question);
        var kinds = new ArrayList<Kind>();
        var asked = asked(inputs, question, rows, traits(inputs, question, kinds));
        var alternates = new int[rows.length];
        Arrays.fill(alternates, question.readers().alternates());
        return new Puzzle(
                new AssignmentQuestion(
                        asked,
                        objective(question),
                        alternates,
                        question.keep() ? previous(inputs, rows) : List.of(),
                        question.seed()),
                kinds);
    }

    private static int[][] rows(RunInputs inputs, RunQuestion question) {
        var rows = Arrays.stream(inputs.affinities()).map(int[]::clone).toArray(int[][]::new);
        for (var pair : question.pairs().forbidden()) {
            at(inputs, pair).ifPresent(found -> rows[found.proposal()][found.expert()] = Affinities.BARRED);
        }
        return rows;
    }

    private static AssignmentCase asked(RunInputs inputs, RunQuestion question, int[][] rows, List<Trait> traits) {
        int experts = inputs.readers().size();
        var least = new int[experts];
        var most = new int[experts];
        for (int column = 0; column < experts; column++) {
            var reader = inputs.readers().get(column);
            var bounds = question.loads().others().get(reader.person());
            most[column] = bounds == null ? reader.capacity() : bounds.most();
            least[column] =
                    Math.min(most[column], bounds == null ? question.loads().least() : bounds.least());
        }
        int[] demand =
                inputs.proposals().stream().mapToInt(question.readers()::of).toArray();
        return new AssignmentCase(
                new Affinities(experts, rows), demand, least, most, fixed(inputs, question, rows), traits);
    }

    private static List<Pair> fixed(RunInputs inputs, RunQuestion question, int[][] rows) {
        return question.pairs().fixed().stream()
                .flatMap(pair -> at(inputs, pair).stream())
                .filter(pair -> rows[pair.proposal()][pair.expert()] != Affinities.BARRED)
                .distinct()
                .toList();
    }

    private static AssignmentQuestion.Objective objective(RunQuestion question) {
        if (question.byLot()) {
            return new AssignmentQuestion.Objective.ByLot(new PairLimit(question.pairLimit(), RunQuestion.CERTAIN));
        }
        return question.objective() == RunQuestion.Objective.FAIR
                ? new AssignmentQuestion.Objective.Fair(question.leastShare())
                : new AssignmentQuestion.Objective.Total();
    }

    private static Optional<Pair> at(RunInputs inputs, RunQuestion.Pair pair) {
        var row = inputs.row(pair.proposal());
        var column = inputs.column(pair.person());
        return row.isPresent() && column.isPresent()
                ? Optional.of(new Pair(row.getAsInt(), column.getAsInt()))
                : Optional.empty();
    }

    private static List<Pair> previous(RunInputs inputs, int[][] rows) {
        var pairs = new ArrayList<Pair>();
        for (int proposal = 0; proposal < rows.length; proposal++) {
            for (int expert : inputs.present()[proposal]) {
                if (rows[proposal][expert] != Affinities.BARRED) {
                    pairs.add(new Pair(proposal, expert));
                }
            }
        }
        return pairs;
    }

    private static List<Trait> traits(RunInputs inputs, RunQuestion question, List<Kind> kinds) {
        var traits = new ArrayList<Trait>();
        int proposals = inputs.proposals().size();
        if (!question.coverage().isEmpty()) {
            traits.add(sectors(inputs, question));
            kinds.add(Kind.SECTOR);
        }
        if (!question.seniors().isEmpty()) {
            traits.add(Trait.atLeast(
                    proposals,
                    inputs.readers().stream()
                            .mapToInt(reader -> question.seniors().contains(reader.person()) ? 0 : Trait.NO_GROUP)
                            .toArray(),
                    1));
            kinds.add(Kind.SENIOR);
        }
        if (question.sameHouse() > 0) {
            traits.add(Trait.atMost(proposals, houses(inputs), question.sameHouse()));
            kinds.add(Kind.HOUSE);
        }
        if (question.samePlace() > 0) {
            traits.add(Trait.atMost(proposals, places(inputs), question.samePlace()));
            kinds.add(Kind.PLACE);
        }
        return traits;
    }

    private static Trait sectors(RunInputs inputs, RunQuestion question) {
        int[] least = RunInputs.SECTORS.stream()
                .mapToInt(sector -> question.coverage().contains(sector) ? 1 : 0)
                .toArray();
        return Trait.atLeast(
                inputs.proposals().size(),
                inputs.readers().stream()
                        .mapToInt(reader -> RunInputs.SECTORS.indexOf(reader.sector()))
                        .toArray(),
                least);
    }

    /// {@return the prefecture each expert works in, by number from 0}
    private static int[] places(RunInputs inputs) {
        return inputs.readers().stream()
                .mapToInt(reader -> reader.place() == 0 ? Trait.NO_GROUP : reader.place() - 1)
                .toArray();
    }

    /// {@return the organisation each expert works for now, the first of several}
    private static int[] houses(RunInputs inputs) {
        var numbers = new ArrayList<UUID>();
        return inputs.readers().stream()
                .mapToInt(reader -> {
                    if (reader.houses().isEmpty()) {
                        return Trait.NO_GROUP;
                    }
                    UUID house = reader.houses().getFirst();
                    if (!numbers.contains(house)) {
                        numbers.add(house);
                    }
                    return numbers.indexOf(house);
                })
                .toArray();
    }
}
