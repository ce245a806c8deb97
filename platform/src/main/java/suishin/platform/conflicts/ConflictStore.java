package suishin.platform.conflicts;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.database.Columns;

/// Tables `conflicts.declaration` and `conflicts.conflict`.
@Component
final class ConflictStore {

    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtextextended('experts ' || call, 0)) FROM unnest(:calls) AS call";

    private static final String BESIDE_OTHERS =
            "SELECT pg_advisory_xact_lock_shared(hashtextextended('experts ' || :call, 0))";

    private static final String DECLARATIONS = """
            SELECT person_id, proposal_id, rules, note, competence, preference, declared_at
              FROM conflicts.declaration
             WHERE call_id = :call
             ORDER BY declared_at, person_id, proposal_id
            """;

    private static final String ANSWERED = """
            SELECT person_id, array_agg(proposal_id) AS proposals
              FROM (SELECT person_id, proposal_id FROM conflicts.declaration WHERE call_id = :call
                     UNION
                    SELECT person_id, proposal_id FROM conflicts.conflict
                     WHERE call_id = :call AND ruling <> 'ALLOWED') AS answer
             GROUP BY person_id
            """;

    private static final String INCOMPLETE = """
            WITH answered AS (
                SELECT person_id, count(*) AS many
                  FROM conflicts.declaration
                 WHERE call_id = :call AND proposal_id = ANY (:proposals)
                 GROUP BY person_id
                 UNION ALL
                SELECT barred.person_id, count(*)
                  FROM (SELECT DISTINCT person_id, proposal_id
                          FROM conflicts.conflict
                         WHERE call_id = :call AND ruling <> 'ALLOWED' AND proposal_id = ANY (:proposals)) AS barred
                  LEFT JOIN LATERAL (SELECT true AS said
                                       FROM conflicts.declaration d
                                      WHERE d.person_id = barred.person_id AND d.proposal_id = barred.proposal_id
                                      LIMIT 1) AS declared ON true
                 WHERE declared.said IS NULL
                 GROUP BY barred.person_id)
            SELECT one.id
              FROM unnest(:people) AS one (id)
              LEFT JOIN answered a ON a.person_id = one.id
             GROUP BY one.id
            HAVING coalesce(sum(a.many), 0) < cardinality(:proposals)
            """;

    private static final String UNANSWERED = """
            SELECT person_id, array_agg(proposal_id) AS proposals
              FROM (SELECT person_id, proposal_id
                      FROM unnest(:people) AS person_id CROSS JOIN unnest(:proposals) AS proposal_id
                    EXCEPT
                    (SELECT person_id, proposal_id FROM conflicts.declaration
                      WHERE call_id = :call AND person_id = ANY (:people)
                      UNION ALL
                     SELECT person_id, proposal_id FROM conflicts.conflict
                      WHERE call_id = :call AND person_id = ANY (:people) AND ruling <> 'ALLOWED')) AS open
             GROUP BY person_id
            """;

    private static final String DECLARE = """
            INSERT INTO conflicts.declaration
                   (person_id, proposal_id, call_id, rules, note, competence, preference, declared_at)
            SELECT :person, proposal, :call, coalesce(string_to_array(nullif(rules, ''), ','), '{}'), note, competence,
                   preference, :at
              FROM unnest(:proposals, :rules, :notes, :competences, :preferences)
                   AS said (proposal, rules, note, competence, preference)
            ON CONFLICT (person_id, proposal_id) DO UPDATE
               SET rules = excluded.rules, note = excluded.note, competence = excluded.competence,
                   preference = excluded.preference, declared_at = excluded.declared_at
            """;

    private static final String CONFLICTS = """
            SELECT person_id, proposal_id, rule, evidence, note, organisation_id, role, since, until, proposer_id,
                   through_id, prefecture, found_at, ruling
              FROM conflicts.conflict
             WHERE call_id = :call
             ORDER BY found_at, person_id, proposal_id, rule
            """;

    private static final String WRITE = """
            INSERT INTO conflicts.conflict
                   (person_id, proposal_id, call_id, rule, evidence, note, organisation_id, role, since, until,
                    proposer_id, through_id, prefecture, found_at, ruling)
            VALUES (:person, :proposal, :call, :rule, :evidence, :note, :organisation, :role, :since, :until,
                    :proposer, :through, :prefecture, :at, :ruling)
            ON CONFLICT (person_id, proposal_id, rule) DO UPDATE
               SET evidence = excluded.evidence, note = excluded.note, organisation_id = excluded.organisation_id,
                   role = excluded.role, since = excluded.since, until = excluded.until,
                   proposer_id = excluded.proposer_id, through_id = excluded.through_id,
                   prefecture = excluded.prefecture, found_at = excluded.found_at, ruling = excluded.ruling,
                   ruling_reason = ''
             WHERE conflict.ruling <> 'BARRED'
               AND (excluded.evidence = 'DECLARED'
                    OR (conflict.evidence, conflict.note, conflict.organisation_id, conflict.role, conflict.since,
                        conflict.until, conflict.proposer_id, conflict.through_id, conflict.prefecture)
                       IS DISTINCT FROM
                       (excluded.evidence, excluded.note, excluded.organisation_id, excluded.role, excluded.since,
                        excluded.until, excluded.proposer_id, excluded.through_id, excluded.prefecture))
            """;

    private static final String RENEW = """
            UPDATE conflicts.conflict
               SET evidence = :evidence, note = :note, organisation_id = :organisation, role = :role, since = :since,
                   until = :until, proposer_id = :proposer, through_id = :through, prefecture = :prefecture
             WHERE person_id = :person AND proposal_id = :proposal AND rule = :rule AND ruling = 'BARRED'
            """;

    private static final String RULE = """
            UPDATE conflicts.conflict
               SET ruling = :ruling, ruling_reason = :reason
             WHERE person_id = :person AND proposal_id = :proposal AND rule = :rule AND ruling = :from
            """;

    private final JdbcClient sql;

    ConflictStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Waits until no other transaction changes who of this call's committee reads what.
    void oneAtATime(UUID call) {
        oneAtATime(List.of(call));
    }

    /// Waits for the same in each of these calls, in their order.
    void oneAtATime(List<UUID> calls) {
        sql.sql(ONE_AT_A_TIME)
                .param("calls", calls.stream().map(UUID::toString).toArray(String[]::new))
                .query((_, _) -> true)
                .list();
    }

    /// Waits for the same, but not for others who wait so: what is added meanwhile is nobody's to read yet.
    void besideOthers(UUID call) {
        sql.sql(BESIDE_OTHERS)
                .param("call", call.toString())
                .query((_, _) -> true)
                .single();
    }

    List<Declaration> declarations(UUID call) {
        return sql.sql(DECLARATIONS)
                .param("call", call)
                .query(ConflictStore::declaration)
                .list();
    }

    Map<UUID, Set<UUID>> answered(UUID call) {
        return sql
                .sql(ANSWERED)
                .param("call", call)
                .query((row, _) -> Map.entry(row.getObject("person_id", UUID.class), Set.of((UUID[])
                        row.getArray("proposals").getArray())))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Counting who has answered everything is much cheaper than asking for every pair, and mostly everybody has: pairs
    /// are asked for of the others alone.
    Map<UUID, Set<UUID>> unanswered(UUID call, Collection<UUID> people, Collection<UUID> proposals) {
        var among = Set.copyOf(proposals).toArray(UUID[]::new);
        var some = sql.sql(INCOMPLETE)
                .param("call", call)
                .param("people", people.toArray(UUID[]::new))
                .param("proposals", among)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
        return some.isEmpty() ? Map.of() : open(call, some, among);
    }

    private Map<UUID, Set<UUID>> open(UUID call, Collection<UUID> people, UUID[] proposals) {
        return sql
                .sql(UNANSWERED)
                .param("call", call)
                .param("people", people.toArray(UUID[]::new))
                .param("proposals", proposals)
                .query((row, _) -> Map.entry(row.getObject("person_id", UUID.class), Set.of((UUID[])
                        row.getArray("proposals").getArray())))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Writes what one expert says about any number of proposals, in one statement.
    int declare(UUID call, UUID person, List<Declaration> said) {
        return sql.sql(DECLARE)
                .param("person", person)
                .param("call", call)
                .param("proposals", said.stream().map(Declaration::proposal).toArray(UUID[]::new))
                .param("rules", texts(said, one -> String.join(",", one.rules())))
                .param("notes", texts(said, Declaration::note))
                .param("competences", texts(said, one -> name(one.expertise().level())))
                .param("preferences", texts(said, one -> name(one.expertise().preference())))
                .param("at", Columns.utc(said.getFirst().at()))
                .update();
    }

    private static String[] texts(List<Declaration> said, Function<Declaration, @Nullable String> text) {
        return said.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String name(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse(null);
    }

    List<Conflict> conflicts(UUID call) {
        return sql.sql(CONFLICTS)
                .param("call", call)
                .query(ConflictStore::conflict)
                .list();
    }

    Optional<Conflict> find(UUID call, Conflict.Key key) {
        return conflicts(call).stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// Writes a conflict down. Unless the expert is barred for good, what is declared, or found and not the same as
    /// before, takes the place of the older evidence and waits for a ruling anew.
    ///
    /// @return whether it stands there anew
    boolean write(UUID call, Conflict conflict) {
        return sql.sql(WRITE)
                        .params(key(conflict))
                        .param("call", call)
                        .params(EvidenceStore.of(conflict.evidence()))
                        .param("at", Columns.utc(conflict.foundAt()))
                        .param("ruling", conflict.ruling().name())
                        .update()
                == 1;
    }

    /// Writes down what shows a conflict now; the expert is barred as before.
    void renew(Conflict conflict) {
        sql.sql(RENEW)
                .params(key(conflict))
                .params(EvidenceStore.of(conflict.evidence()))
                .update();
    }

    /// Writes a ruling down, if the conflict still stands as it did.
    boolean rule(Conflict conflict, Ruling ruling, String reason) {
        return sql.sql(RULE)
                        .params(key(conflict))
                        .param("from", conflict.ruling().name())
                        .param("ruling", ruling.name())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static Map<String, Object> key(Conflict conflict) {
        return Map.of("person", conflict.person(), "proposal", conflict.proposal(), "rule", conflict.rule());
    }

    private static Declaration declaration(ResultSet row, int number) throws SQLException {
        return new Declaration(
                row.getObject("person_id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                List.of((String[]) row.getArray("rules").getArray()),
                row.getString("note"),
                new Expertise(
                        Optional.ofNullable(row.getString("competence")).map(Competence.Level::valueOf),
                        Optional.ofNullable(row.getString("preference")).map(Competence.Preference::valueOf)),
                Columns.instant(row, "declared_at"));
    }

    private static Conflict conflict(ResultSet row, int number) throws SQLException {
        return new Conflict(
                row.getObject("person_id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                row.getString("rule"),
                EvidenceStore.read(row),
                Columns.instant(row, "found_at"),
                Ruling.valueOf(row.getString("ruling")));
    }
}
