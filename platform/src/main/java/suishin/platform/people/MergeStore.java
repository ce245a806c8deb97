package suishin.platform.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// Makes two records one: function `people.merge` over the columns of table `people.reference`.
@Component
final class MergeStore {

    /// In the order of the ids, so that two who merge the same two records wait for each other.
    private static final String HOLD = """
            SELECT id, name, name_en, address, organisation_id, merged_into IS NOT NULL AS merged
              FROM people.person
             WHERE id = ANY (:ids) AND (closed_at IS NULL OR merged_into IS NOT NULL)
             ORDER BY id
               FOR UPDATE
            """;

    private static final String AT = """
            SELECT id, name, name_en, address, organisation_id
              FROM people.person
             WHERE lower(address) = lower(:address)
             ORDER BY merged_into IS NOT NULL, closed_at DESC, id
             LIMIT 1
            """;

    private static final String FORMER = """
            SELECT merged_into, id, name, name_en, address, organisation_id
              FROM people.person
             WHERE merged_into = ANY (:ids)
             ORDER BY closed_at, id
            """;

    private static final String KEPT_OF = "SELECT word, many FROM people.kept_of(:person)";

    private static final String MERGE = "SELECT people.merge(:left, :gone, :at)";

    private final JdbcClient sql;

    MergeStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A record, and whether it became part of another one.
    record Found(Person person, boolean merged) {}

    List<Found> hold(Collection<UUID> ids) {
        return sql.sql(HOLD)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new Found(PeopleStore.person(row, number), row.getBoolean("merged")))
                .list();
    }

    Optional<Person> at(String address) {
        return sql.sql(AT).param("address", address).query(PeopleStore::person).optional();
    }

    Map<UUID, List<Person>> former(Collection<UUID> ids) {
        record Line(UUID into, Person person) {}
        return sql
                .sql(FORMER)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) ->
                        new Line(row.getObject("merged_into", UUID.class), PeopleStore.person(row, number)))
                .list()
                .stream()
                .collect(groupingBy(Line::into, mapping(Line::person, toList())));
    }

    Map<String, Long> keptOf(UUID person) {
        return sql
                .sql(KEPT_OF)
                .param("person", person)
                .query((row, _) -> Map.entry(row.getString("word"), row.getLong("many")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, summingLong(Map.Entry::getValue)));
    }

    void merge(UUID left, UUID gone, Instant at) {
        sql.sql(MERGE)
                .param("left", left)
                .param("gone", gone)
                .param("at", Columns.utc(at))
                .query((_, _) -> true)
                .single();
    }
}
