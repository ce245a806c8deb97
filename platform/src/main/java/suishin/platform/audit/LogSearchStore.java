package suishin.platform.audit;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit.Entry;
import suishin.platform.database.Columns;

/// Looks for entries of the log; PostgreSQL shows each reader those that are theirs.
///
/// What may be thousands long is asked for with `IN (SELECT unnest(…))`, which is a look-up in a table of hashes
/// whatever the plan; `= ANY (…)` is one only as long as PostgreSQL plans the statement for its values, and else
/// goes through the whole list for every entry.
@Component
final class LogSearchStore {

    /// Whether the particulars of an entry may be searched.
    private static final String OPEN =
            "(NOT e.thing_kind = ANY (:closed) OR e.thing_kind || ' ' || e.thing_id IN (SELECT unnest(:known)))";

    /// Whether it may be searched who acted; that the product did tells nothing.
    private static final String NAMED = """
            (NOT e.thing_kind = ANY (:anonymous) OR e.thing_kind || ' ' || e.thing_id IN (SELECT unnest(:known))
             OR e.actor IN (SELECT unnest(:named)) OR e.actor LIKE 'product: %')
            """.strip();

    private static final String FOUND = """
            SELECT e.id, e.at, e.actor, e.act, e.thing_kind, e.thing_id, e.detail::text AS detail
              FROM audit.entry e
             WHERE e.at >= :from AND e.at < :until
               AND (:everyAct OR e.act = ANY (:acts))
               AND (:kind = '' OR e.thing_kind = :kind)
               AND (:everybody OR (NAMED AND e.actor IN (SELECT unnest(:people)))
                    OR (e.thing_kind = 'person' AND e.thing_id IN (SELECT unnest(:people)))
                    OR (OPEN AND e.detail ->> 'person' IN (SELECT unnest(:people))))
            """;

    private static final String WORD = """
               AND (e.act IN (SELECT unnest(:acts#)) OR (NAMED AND e.actor IN (SELECT unnest(:people#)))
                    OR (OPEN AND e.detail ->> 'person' IN (SELECT unnest(:people#)))
                    OR e.thing_kind || ' ' || e.thing_id IN (SELECT unnest(:things#))
                    OR strpos(lower(concat_ws(' ', e.act, e.thing_id,
                              CASE WHEN NAMED THEN e.actor ELSE '' END,
                              CASE WHEN OPEN THEN e.detail::text ELSE '' END)), :text#) > 0)
            """;

    private static final String OLDER = """
               AND (e.at, e.id) < (:at, :id)
             ORDER BY e.at DESC, e.id DESC
             LIMIT :most
            """;

    private static final String NEWER = """
               AND (e.at, e.id) > (:at, :id)
             ORDER BY e.at, e.id
             LIMIT :most
            """;

    private final JdbcClient sql;

    LogSearchStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// {@return the next entries before this place, the newest first}
    List<Entry> older(LogSearch search, LogPlace place, int most) {
        return found(search, OLDER, place, most);
    }

    /// {@return the next entries after this place, the newest first}
    List<Entry> newer(LogSearch search, LogPlace place, int most) {
        return found(search, NEWER, place, most).reversed();
    }

    private List<Entry> found(LogSearch search, String order, LogPlace place, int most) {
        var statement = sql.sql(
                        (FOUND + words(search) + order).replace("OPEN", OPEN).replace("NAMED", NAMED))
                .param("from", Columns.utc(search.span().from()))
                .param("until", Columns.utc(search.span().until()))
                .param("everyAct", search.acts().isEmpty())
                .param("acts", array(search.acts()))
                .param("kind", search.kind())
                .param("everybody", search.people().isEmpty())
                .param("people", array(search.people().orElse(Set.of())))
                .param("closed", array(search.closed().kinds()))
                .param("anonymous", array(search.closed().anonymous()))
                .param("known", array(search.closed().known()))
                .param("named", array(search.closed().named()))
                .param("at", Columns.utc(place.at()))
                .param("id", place.id())
                .param("most", most);
        for (int number = 0; number < search.words().size(); number++) {
            var word = search.words().get(number);
            statement = statement
                    .param("acts" + number, array(word.acts()))
                    .param("people" + number, array(word.people()))
                    .param("things" + number, array(word.things()))
                    .param("text" + number, word.text());
        }
        return statement.query(AuditStore::entry).list();
    }

    private static String words(LogSearch search) {
        var conditions = new StringBuilder();
        for (int number = 0; number < search.words().size(); number++) {
            conditions.append(WORD.replace("#", String.valueOf(number)));
        }
        return conditions.toString();
    }

    private static String[] array(Set<String> texts) {
        return texts.toArray(String[]::new);
    }
}
