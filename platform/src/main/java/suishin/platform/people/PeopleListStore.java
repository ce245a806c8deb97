package suishin.platform.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lists people by name, and finds them however their name or address is typed.
@Component
final class PeopleListStore {

    private static final String CALLED_SO = """
            (:key = '' OR strpos(translate(lower(normalize(concat_ws(chr(10), name, name_en, address), NFKC)), ' ', ''),
                                 :key) > 0)
            """;

    private static final String FOUND = """
            SELECT id, name, name_en, address, organisation_id
              FROM people.person
             WHERE closed_at IS NULL AND
            """ + CALLED_SO;

    private static final String COUNT = "SELECT count(*)::int FROM (" + FOUND + ") AS found";

    private static final String PAGE = FOUND + " ORDER BY name, id LIMIT :size OFFSET :offset";

    private static final String BEFORE = COUNT + """
             WHERE (found.name, found.id) < (SELECT p.name, p.id FROM people.person p WHERE p.id = :id)
            """;

    /// With the records that became part of theirs.
    private static final String IDS = """
            SELECT id FROM people.person
             WHERE coalesce(merged_into, id) IN (SELECT coalesce(merged_into, id) FROM people.person
                                                  WHERE id = ANY (:ids) OR (:key <> '' AND
            """ + CALLED_SO + "))";

    private final JdbcClient sql;

    PeopleListStore(JdbcClient sql) {
        this.sql = sql;
    }

    int count(String words) {
        return sql.sql(COUNT).param("key", key(words)).query(Integer.class).single();
    }

    List<Person> page(String words, int offset, int size) {
        return sql.sql(PAGE)
                .param("key", key(words))
                .param("offset", offset)
                .param("size", size)
                .query(PeopleStore::person)
                .list();
    }

    int before(String words, UUID person) {
        return sql.sql(BEFORE)
                .param("key", key(words))
                .param("id", person)
                .query(Integer.class)
                .single();
    }

    Set<UUID> called(String words) {
        return ids(key(words), new UUID[0]);
    }

    Set<UUID> recordsOf(UUID person) {
        return ids("", new UUID[] {person});
    }

    private Set<UUID> ids(String key, UUID[] ids) {
        return sql.sql(IDS)
                .param("key", key)
                .param("ids", ids)
                .query((row, _) -> row.getObject("id", UUID.class))
                .set();
    }

    private static String key(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s", "");
    }
}
