package suishin.platform.testing;

import java.util.List;
import java.util.UUID;

/// Many proposals out of one, past the product: every row that is about it is there as often, each for a region of its
/// own.
public final class Copies {

    private static final String TABLES = """
            SELECT DISTINCT table_schema || '.' || table_name
              FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
             WHERE table_type = 'BASE TABLE' AND column_name IN ('proposal_id', 'matter_id')
             ORDER BY 1
            """;
    private static final List<String> OWN =
            List.of("id", "proposal_id", "matter_id", "region_id", "review_id", "file_id");

    private Copies() {}

    /// Copies a proposal so often; whoever reads it has room for the copies.
    public static void of(UUID proposal, int times) {
        Rows.asOwner("""
                UPDATE calls.member SET capacity = capacity + %d
                 WHERE call_id = (SELECT call_id FROM proposals.proposal WHERE id = '%s') RETURNING 'one'
                """.formatted(times, proposal));
        copy("access.matter", "id = '%s'".formatted(proposal), times);
        copy("proposals.proposal", "id = '%s'".formatted(proposal), times);
        for (String table : Rows.asOwner(TABLES)) {
            String column = columns(table).contains("matter_id") ? "matter_id" : "proposal_id";
            copy(table, "%s = '%s'".formatted(column, proposal), times);
        }
        copy(
                "review.score",
                "review_id IN (SELECT id FROM review.review WHERE proposal_id = '%s')".formatted(proposal),
                times);
    }

    private static void copy(String table, String condition, int times) {
        var columns = columns(table);
        var values = columns.stream().map(column -> value(table, column)).toList();
        Rows.asOwner(
                "INSERT INTO %s (%s) SELECT %s FROM %s CROSS JOIN generate_series(1, %d) n WHERE %s RETURNING 'one'"
                        .formatted(
                                table, String.join(", ", columns), String.join(", ", values), table, times, condition));
    }

    private static String value(String table, String column) {
        if (table.equals("proposals.seal") && column.equals("files")) {
            return """
                    coalesce((SELECT jsonb_agg(one || jsonb_build_object('file', %s) ORDER BY place)
                                FROM jsonb_array_elements(files) WITH ORDINALITY AS named (one, place)), '[]')
                    """.formatted(copyOf("(one ->> 'file')"));
        }
        return OWN.contains(column) ? copyOf(column) : column;
    }

    /// {@return an id of the copy's own, in the order of the ids it is made of}
    private static String copyOf(String id) {
        return "(left(%1$s::text, 24) || left(md5(%1$s::text || n), 12))::uuid".formatted(id);
    }

    private static List<String> columns(String table) {
        return Rows.asOwner("""
                SELECT column_name FROM information_schema.columns
                 WHERE table_schema || '.' || table_name = '%s' AND is_generated = 'NEVER' ORDER BY ordinal_position
                """.formatted(table));
    }
}
