package suishin.platform.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import suishin.platform.assignments.Standing;
import suishin.platform.programmes.Words;

/// A question as the fields of its form say it.
final class QuestionFields {

    private static final String BETWEEN = " / ";

    private final Standing standing;
    private final Known known;
    private final Map<UUID, Words> names = new HashMap<>();

    private QuestionFields(Standing standing) {
        this.standing = standing;
        this.known = Known.of(standing);
        standing.proposals().forEach(one -> names.put(one.id(), one.name()));
        standing.seats().forEach(one -> names.put(one.member().person(), one.words()));
    }

    /// {@return the fields by name}
    static Map<String, String> of(RunQuestion question, Standing standing) {
        return new QuestionFields(standing).fields(question);
    }

    private Map<String, String> fields(RunQuestion question) {
        var fields = new HashMap<String, String>();
        fields.put("objective", question.objective().name());
        fields.put("price", String.valueOf((1000 - question.leastShare()) / 10));
        fields.put("each", String.valueOf(question.readers().each()));
        fields.put("alternates", String.valueOf(question.readers().alternates()));
        fields.put("least", String.valueOf(question.loads().least()));
        question.coverage().forEach(sector -> fields.put("cover." + sector.name(), "yes"));
        fields.put("house", String.valueOf(question.sameHouse()));
        fields.put("place", String.valueOf(question.samePlace()));
        fields.put("limit", String.valueOf((question.pairLimit() + 9) / 10));
        if (question.keep()) {
            fields.put("keep", "yes");
        }
        fields.put("seed", String.valueOf(question.seed()));
        lists(question, fields);
        return fields;
    }

    private void lists(RunQuestion question, Map<String, String> fields) {
        var needs = new ArrayList<String>();
        question.readers().others().forEach((proposal, number) -> needs.add(name(proposal) + BETWEEN + number));
        fields.put("needs", joined(needs));
        var loads = new ArrayList<String>();
        question.loads()
                .others()
                .forEach((person, bounds) ->
                        loads.add(name(person) + BETWEEN + bounds.least() + BETWEEN + bounds.most()));
        fields.put("loads", joined(loads));
        fields.put("seniors", joined(question.seniors().stream().map(this::name).toList()));
        fields.put(
                "fixed",
                joined(question.pairs().fixed().stream()
                        .filter(pair -> !isBarred(pair, standing))
                        .map(this::pair)
                        .toList()));
        fields.put(
                "forbidden",
                joined(question.pairs().forbidden().stream().map(this::pair).toList()));
    }

    /// {@return how many pairs of a question are not among its fields, because they can no longer be asked for}
    static long leftOut(RunQuestion question, Standing standing) {
        return question.pairs().fixed().stream()
                .filter(pair -> isBarred(pair, standing))
                .count();
    }

    /// {@return the question without the pairs that can no longer be asked for}
    static RunQuestion possible(RunQuestion question, Standing standing) {
        var pairs = question.pairs();
        return question.with(new RunQuestion.Pairs(
                pairs.fixed().stream().filter(pair -> !isBarred(pair, standing)).toList(), pairs.forbidden()));
    }

    private static boolean isBarred(RunQuestion.Pair pair, Standing standing) {
        return standing.bars(pair.proposal(), pair.person()) || standing.owes(pair.proposal(), pair.person());
    }

    private String pair(RunQuestion.Pair pair) {
        return name(pair.proposal()) + BETWEEN + name(pair.person());
    }

    /// {@return the name, or the id where several have the name or it would be cut}
    private String name(UUID id) {
        String name = names.getOrDefault(id, new Words("", "")).ja();
        boolean plain = !name.isBlank() && name.chars().noneMatch(letter -> "/／\t\n".indexOf(letter) >= 0);
        boolean one = known.proposal(name).size() + known.expert(name).size() == 1;
        return plain && one ? name : id.toString();
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines.stream().sorted().toList());
    }
}
