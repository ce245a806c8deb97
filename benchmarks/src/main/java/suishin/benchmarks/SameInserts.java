package suishin.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The limit of sealing: pgbench puts the rows a seal puts, into copies of the same tables with their indexes and
/// checks, on the same server, in the same two transactions (file, seal), and does nothing else.
final class SameInserts {

    private static final int SECONDS = 10;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern TABLE = Pattern.compile("[a-z_]+\\.[a-z_]+");

    private static final String COUNTS = """
            SELECT schemaname || '.' || relname || ' ' || n_tup_ins
              FROM pg_stat_user_tables
             WHERE schemaname NOT IN ('web', 'bench') AND relname NOT IN ('link', 'flyway_schema_history')
            """;

    /// One INSERT that repeats a row of the table under new ids, and with a new text where no two rows may have the
    /// same;
    /// the large column is sent by the client.
    private static final String INSERT = """
            SELECT format('INSERT INTO bench.%I SELECT %s FROM (SELECT 1) one LEFT JOIN LATERAL (SELECT * FROM @TABLE@ LIMIT 1) r ON true;',
                          replace('@TABLE@', '.', '_'),
                          string_agg(CASE WHEN data_type = 'uuid' THEN 'gen_random_uuid()'
                                          WHEN column_name = 'bytes' THEN '@BYTES@'
                                          WHEN data_type = 'text' AND only_once THEN 'gen_random_uuid()::text'
                                          ELSE format('r.%I', column_name) END, ', ' ORDER BY ordinal_position))
              FROM information_schema.columns
                   CROSS JOIN LATERAL (
                     SELECT EXISTS (
                       SELECT 1 FROM pg_index i
                         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                        WHERE i.indrelid = '@TABLE@'::regclass AND i.indisunique AND a.attname = column_name
                     ) AS only_once) x
             WHERE table_schema || '.' || table_name = '@TABLE@'
            """;

    private final DatabaseFolder database;

    SameInserts(DatabaseFolder database) {
        this.database = database;
    }

    /// {@return how many rows each table has taken so far}
    Map<String, Long> counts() {
        return database.rows(COUNTS).stream()
                .map(row -> row.split(" "))
                .collect(Collectors.toMap(row -> row[0], row -> Long.valueOf(row[1])));
    }

    /// {@return the rows one seal put into each table, as the two counts tell}
    static Map<String, Long> perSeal(Map<String, Long> before, Map<String, Long> after, int seals) {
        var rows = new TreeMap<String, Long>();
        after.forEach((table, count) -> {
            long each = Math.round((count - before.getOrDefault(table, 0L)) / (double) seals);
            if (each > 0) {
                rows.put(table, each);
            }
        });
        return rows;
    }

    /// {@return seals a second, were there nothing to do but to insert}
    double measure(Map<String, Long> perSeal, byte[] file, Path scratch, int clients) {
        database.rows("DROP SCHEMA IF EXISTS bench CASCADE");
        database.rows("CREATE SCHEMA bench");
        var inserts = new HashMap<String, String>();
        perSeal.keySet().forEach(table -> inserts.put(table, prepared(table)));
        var script = new StringBuilder("BEGIN;\n");
        var first = List.of("files.file", "proposals.attachment");
        first.forEach(table -> script.append(inserts.getOrDefault(table, "")).append('\n'));
        script.append("COMMIT;\nBEGIN;\n");
        perSeal.forEach((table, count) -> {
            if (!first.contains(table)) {
                script.repeat(inserts.getOrDefault(table, "") + "\n", Math.toIntExact(count));
            }
        });
        script.append("COMMIT;\n");
        String bytes = "CAST('\\x" + HexFormat.of().formatHex(file) + "' AS bytea)";
        return pgbench(script.toString().replace("@BYTES@", bytes), scratch.resolve("seal.sql"), clients);
    }

    private String prepared(String table) {
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalStateException("The table (%s) has a strange name.".formatted(table));
        }
        database.rows("CREATE TABLE bench.%s (LIKE %s INCLUDING ALL)".formatted(table.replace('.', '_'), table));
        return String.join("", database.rows(INSERT.replace("@TABLE@", table)));
    }

    private double pgbench(String script, Path file, int clients) {
        try {
            Files.writeString(file, script);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String printed = database.run(List.of(
                "pgbench",
                "-n",
                "-c",
                String.valueOf(clients),
                "-j",
                "1",
                "-T",
                String.valueOf(SECONDS),
                "-f",
                file.toString()));
        var found = TPS.matcher(printed);
        if (!found.find()) {
            throw new IllegalStateException("pgbench said no figure:\n" + printed);
        }
        return Double.parseDouble(found.group(1));
    }
}
