package suishin.platform.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.web.Language;

/// People in schema `people`.
@Component
final class PeopleStore {

    private static final String PERSON = """
            SELECT id, name, name_en, address, organisation_id
              FROM people.person
             WHERE closed_at IS NULL
            """;

    /// A record that became part of another one leads there.
    private static final String FIND = PERSON + """
               AND id = coalesce((SELECT merged_into FROM people.person WHERE id = :id), :id)
            """;

    /// Whose address it is now goes before whose it was.
    private static final String BY_ADDRESSES = """
            SELECT asked.address AS asked, p.id, p.name, p.name_en, p.address, p.organisation_id
              FROM unnest(:addresses) AS asked (address)
              JOIN people.person f ON lower(f.address) = lower(asked.address)
              JOIN people.person p ON p.id = coalesce(f.merged_into, f.id) AND p.closed_at IS NULL
             ORDER BY lower(p.address) <> lower(asked.address), p.id
            """;

    private static final String ALL = """
            SELECT asked.id, p.name, p.name_en, p.address, p.organisation_id
              FROM people.person asked
              JOIN people.person p ON p.id = coalesce(asked.merged_into, asked.id)
             WHERE asked.id = ANY (:ids) AND p.closed_at IS NULL
             ORDER BY p.name
            """;

    private static final String ADD = """
            INSERT INTO people.person (id, name, name_en, address, organisation_id, joined_at)
            VALUES (:id, :name, :nameEn, :address, :organisation, :at)
            """;

    private static final String SET_LANGUAGE = "UPDATE people.person SET language = :language WHERE id = :id";

    private static final String LANGUAGES = """
            SELECT id, language
              FROM people.person
             WHERE id = ANY (:people) AND language IS NOT NULL AND closed_at IS NULL
            """;

    private static final String LANGUAGE =
            "SELECT language FROM people.person WHERE id = :id AND language IS NOT NULL AND closed_at IS NULL";

    private static final String RENAME = """
            UPDATE people.person SET name = :name, name_en = :nameEn, address = :address WHERE id = :id
            """;

    private static final String AT = """
            SELECT DISTINCT coalesce(merged_into, id) AS id
              FROM people.person
             WHERE organisation_id = ANY (:organisations)
            """;

    private final JdbcClient sql;

    PeopleStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean add(Person person, Instant at) {
        return sql.sql(ADD)
                        .param("id", person.id())
                        .param("name", person.name())
                        .param("nameEn", person.nameEn())
                        .param("address", person.address())
                        .param("organisation", person.organisation().orElse(null))
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    Optional<Person> find(UUID id) {
        return sql.sql(FIND).param("id", id).query(PeopleStore::person).optional();
    }

    Optional<Person> byAddress(String address) {
        return Optional.ofNullable(byAddresses(List.of(address)).get(address));
    }

    /// {@return whom each of these addresses reaches, by the address asked for}
    Map<String, Person> byAddresses(Collection<String> addresses) {
        var found = new HashMap<String, Person>();
        sql.sql(BY_ADDRESSES)
                .param("addresses", addresses.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("asked"), person(row, number)))
                .list()
                .forEach(one -> found.putIfAbsent(one.getKey(), one.getValue()));
        return found;
    }

    List<Person> all(Collection<UUID> ids) {
        return sql.sql(ALL)
                .param("ids", ids.toArray(UUID[]::new))
                .query(PeopleStore::person)
                .list();
    }

    List<UUID> at(Collection<UUID> organisations) {
        return sql.sql(AT)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    List<Person> everybody() {
        return sql.sql(PERSON + " ORDER BY name, id").query(PeopleStore::person).list();
    }

    boolean setLanguage(UUID id, Optional<Language> language) {
        return sql.sql(SET_LANGUAGE)
                        .param("id", id)
                        .param("language", language.map(Language::code).orElse(null))
                        .update()
                == 1;
    }

    Map<UUID, Language> languages(Collection<UUID> people) {
        return sql
                .sql(LANGUAGES)
                .param("people", people.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), Language.of(row.getString("language"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<Language> language(UUID id) {
        return sql.sql(LANGUAGE).param("id", id).query(String.class).optional().map(Language::of);
    }

    boolean rename(Person person) {
        return sql.sql(RENAME)
                        .param("id", person.id())
                        .param("name", person.name())
                        .param("nameEn", person.nameEn())
                        .param("address", person.address())
                        .update()
                == 1;
    }

    /// {@return the person of a row that has all columns of one}
    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("address"),
                Optional.ofNullable(row.getObject("organisation_id", UUID.class)));
    }
}
