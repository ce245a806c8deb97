package suishin.platform.testing;

import java.util.List;
import java.util.Map;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.testing.ReviewFixtures.Panel;

/// A call with many proposals and a large committee, every one of whom has declared about everything: made past the
/// product from one proposal and five experts.
public final class LargeCommittee {

    private static final List<String> OF_A_PERSON = List.of("calls.member", "access.held", "conflicts.declaration");
    private static final int CAPACITY = 10;

    private LargeCommittee() {}

    /// {@return a call with so many proposals, and five times so many experts; one pair of a hundred conflicts}
    public static Panel declared(int proposals, int fives) {
        var panel = ReviewFixtures.declared(1);
        for (var person : panel.round().committee()) {
            copy("people.person", "id = '%s'".formatted(person.id()), fives - 1);
            OF_A_PERSON.forEach(table -> copy(table, "person_id = '%s'".formatted(person.id()), fives - 1));
        }
        Copies.of(panel.proposals().getFirst().proposal(), proposals - 1);
        String call = panel.call().toString();
        Rows.run("UPDATE calls.member SET capacity = %d WHERE call_id = '%s'".formatted(CAPACITY, call));
        Rows.run("""
                UPDATE conflicts.declaration
                   SET competence = (ARRAY['EXPERT', 'NEAR', 'ADJACENT', 'OUTSIDE'])
                                    [1 + (hashtext(person_id::text || proposal_id) & 3)]
                 WHERE call_id = '%s'
                """.formatted(call));
        Rows.run("""
                UPDATE proposals.entry SET region_name = region_name || ' ' || place
                  FROM (SELECT proposal_id, row_number() OVER (ORDER BY proposal_id) AS place
                          FROM proposals.entry WHERE call_id = '%s') AS other
                 WHERE other.proposal_id = entry.proposal_id
                """.formatted(call));
        conflicts(call);
        log(panel);
        Rows.run("ANALYZE");
        return panel;
    }

    /// What the product would have written down of roles and bars (R20).
    private static void log(Panel panel) {
        var audit = Product.bean(Audit.class);
        String call = panel.call().toString();
        Product.bean(Database.class).as(panel.office(), () -> {
            ids("person_id", "calls.member", call)
                    .forEach(id -> audit.record(panel.office(), "role.given", "person", id, Map.of()));
            ids("proposal_id", "conflicts.conflict", call)
                    .forEach(id -> audit.record(panel.office(), "conflict.barred", "proposal", id, Map.of()));
            return panel;
        });
    }

    private static List<String> ids(String column, String table, String call) {
        return Rows.asOwner("SELECT DISTINCT %s FROM %s WHERE call_id = '%s'".formatted(column, table, call));
    }

    private static void conflicts(String call) {
        String some = "call_id = '%s' AND hashtext(proposal_id::text || person_id) %% 100 = 0".formatted(call);
        Rows.run("""
                INSERT INTO conflicts.conflict
                       (person_id, proposal_id, call_id, rule, note, found_at, ruling, evidence)
                SELECT person_id, proposal_id, call_id, 'kinship', 'x', declared_at, 'BARRED', 'DECLARED'
                  FROM conflicts.declaration WHERE %s
                """.formatted(some));
        Rows.run("""
                INSERT INTO access.bar (person_id, matter_id, rule, since)
                SELECT person_id, proposal_id, 'kinship', declared_at FROM conflicts.declaration WHERE %s
                """.formatted(some));
    }

    private static void copy(String table, String condition, int times) {
        var columns = Rows.asOwner("""
                SELECT column_name FROM information_schema.columns
                 WHERE table_schema || '.' || table_name = '%s' AND is_generated = 'NEVER' ORDER BY ordinal_position
                """.formatted(table));
        var values = columns.stream().map(LargeCommittee::value).toList();
        Rows.asOwner(
                "INSERT INTO %s (%s) SELECT %s FROM %s CROSS JOIN generate_series(1, %d) n WHERE %s RETURNING 'one'"
                        .formatted(
                                table, String.join(", ", columns), String.join(", ", values), table, times, condition));
    }

    private static String value(String column) {
        return switch (column) {
            case "id", "person_id" -> "md5(%s::text || n)::uuid".formatted(column);
            case "name", "name_en" -> column + " || ' ' || n";
            case "address" -> "n || address";
            case "chair" -> "false";
            default -> column;
        };
    }
}
