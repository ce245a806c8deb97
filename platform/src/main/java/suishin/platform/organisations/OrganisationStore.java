package suishin.platform.organisations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.programmes.Sector;

/// Table `organisations.organisation`: which institutions there are, and how they are found.
@Component
final class OrganisationStore {

    /// A record that became part of another one leads there.
    private static final String ALL = """
            SELECT asked.id AS asked, o.id, o.name, o.name_en, o.sector, o.corporate_number
              FROM organisations.organisation asked
              JOIN organisations.organisation o ON o.id = coalesce(asked.merged_into, asked.id)
             WHERE asked.id = ANY (:ids)
             ORDER BY o.name_key, asked.id
            """;

    private static final String SAME = """
            SELECT id, name, name_en, sector, corporate_number
              FROM organisations.organisation
             WHERE id IS DISTINCT FROM cast(:but AS uuid) AND merged_into IS NULL
               AND (corporate_number = :number
                    OR (name_key = :key AND (corporate_number IS NULL OR cast(:number AS text) IS NULL)))
             ORDER BY name_key, id
             LIMIT 1
            """;

    /// One that has another number is another one.
    private static final String ALIKE = """
            SELECT id, name, name_en, sector, corporate_number
              FROM organisations.organisation
             WHERE id IS DISTINCT FROM cast(:but AS uuid) AND merged_into IS NULL
               AND (search_key = :key
                    OR id IN (SELECT n.organisation_id FROM organisations.name n
                               WHERE n.search_key = :key AND n.kind IN ('FORMER', 'OTHER', 'NEXT')))
               AND (corporate_number IS NULL OR cast(:number AS text) IS NULL)
             ORDER BY name_key, id
             LIMIT 5
            """;

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('organisations.organisation'))::text";

    private static final String SEARCH = """
            SELECT id, name, name_en, sector, corporate_number
              FROM organisations.organisation
             WHERE merged_into IS NULL
               AND (strpos(search_key, :key) > 0 OR strpos(lower(name_en), :text) > 0 OR corporate_number = :text
                    OR id IN (SELECT organisation_id FROM organisations.name n WHERE strpos(n.search_key, :key) > 0))
             ORDER BY length(search_key), name_key, id
             LIMIT :most
            """;

    /// What is called so now goes before what was. One branch a way to be called, so that each can use its keys.
    private static final String EXACTLY = """
            WITH standing AS (
                SELECT id, name, name_en, sector, corporate_number, name_key, search_key
                  FROM organisations.organisation
                 WHERE merged_into IS NULL
            ), asked AS (
                SELECT said, key, search_key, number
                  FROM unnest(:texts, :keys, :searchKeys, cast(:numbers AS text[])) AS a (said, key, search_key, number)
            ), unkeyed AS (
                SELECT said, search_key FROM asked a WHERE NOT EXISTS (SELECT 1 FROM standing o WHERE o.name_key = a.key)
            ), found (said, id) AS (
                SELECT a.said, o.id FROM asked a JOIN standing o ON o.name_key = a.key
                 UNION
                SELECT a.said, o.id FROM asked a JOIN standing o ON o.corporate_number = a.number
                 UNION
                SELECT a.said, o.id FROM asked a JOIN standing o ON o.name_en <> '' AND lower(o.name_en) = lower(a.said)
                 UNION
                SELECT a.said, o.id FROM unkeyed a JOIN standing o ON o.search_key = a.search_key
                 UNION
                SELECT a.said, n.organisation_id FROM unkeyed a JOIN organisations.name n ON n.search_key = a.search_key
                 WHERE NOT EXISTS (SELECT 1 FROM standing o WHERE o.search_key = a.search_key)
            )
            SELECT f.said, o.id, o.name, o.name_en, o.sector, o.corporate_number
              FROM found f
              JOIN standing o ON o.id = f.id
            """;

    private static final String ADD = """
            INSERT INTO organisations.organisation
                   (id, name, name_en, name_key, search_key, sector, corporate_number, added_at)
            VALUES (:id, :name, :nameEn, :key, :searchKey, :sector, :number, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String ANY_OF = """
            SELECT id, name, name_en, sector, corporate_number
              FROM organisations.organisation
             WHERE merged_into IS NULL
               AND (corporate_number = ANY (:numbers) OR (corporate_number IS NULL AND name_key = ANY (:keys)))
             ORDER BY name_key, id
            """;

    private static final String SET_NUMBER =
            "UPDATE organisations.organisation SET corporate_number = :number WHERE id = :id";

    private final JdbcClient sql;

    OrganisationStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Organisation> find(UUID id) {
        return Optional.ofNullable(all(List.of(id)).get(id));
    }

    /// {@return the institutions by the ids asked for, in the order of their names}
    Map<UUID, Organisation> all(Collection<UUID> ids) {
        var found = new LinkedHashMap<UUID, Organisation>();
        sql.sql(ALL)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("asked", UUID.class), organisation(row, number)))
                .list()
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    /// {@return an institution of this number, or of this name and no other number}
    Optional<Organisation> same(String name, Optional<String> number) {
        return same(Optional.empty(), name, number);
    }

    /// {@return another institution than this one, of this number, or of this name and no other number}
    Optional<Organisation> another(UUID but, String name, Optional<String> number) {
        return same(Optional.of(but), name, number);
    }

    private Optional<Organisation> same(Optional<UUID> but, String name, Optional<String> number) {
        return sql.sql(SAME)
                .param("but", but.orElse(null))
                .param("key", OrganisationName.key(name))
                .param("number", number.orElse(null))
                .query(OrganisationStore::organisation)
                .optional();
    }

    /// {@return a few other institutions than this one that may be the same: called so but for the words for the legal
    /// form, now, formerly or from a day to come, and not known by another number}
    List<Organisation> alike(Optional<UUID> but, String name, Optional<String> number) {
        return sql.sql(ALIKE)
                .param("but", but.orElse(null))
                .param("key", OrganisationName.searchKey(name))
                .param("number", number.orElse(null))
                .query(OrganisationStore::organisation)
                .list();
    }

    List<Organisation> search(String text, int most) {
        return sql.sql(SEARCH)
                .param("key", OrganisationName.searchKey(text))
                .param("text", text.toLowerCase(Locale.ROOT))
                .param("most", most)
                .query(OrganisationStore::organisation)
                .list();
    }

    /// {@return every institution each of these texts names exactly, by the text}
    Map<String, List<Organisation>> exactly(Collection<String> texts) {
        var said = List.copyOf(texts);
        return sql
                .sql(EXACTLY)
                .param("texts", said.toArray(String[]::new))
                .param("keys", said.stream().map(OrganisationName::key).toArray(String[]::new))
                .param(
                        "searchKeys",
                        said.stream().map(OrganisationName::searchKey).toArray(String[]::new))
                .param("numbers", said.stream().map(OrganisationStore::number).toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("said"), organisation(row, number)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static @Nullable String number(String text) {
        return CorporateNumber.read(text).orElse(null);
    }

    boolean add(Organisation organisation, Instant at) {
        return sql.sql(ADD)
                        .param("id", organisation.id())
                        .param("name", organisation.name())
                        .param("nameEn", organisation.nameEn())
                        .param("key", OrganisationName.key(organisation.name()))
                        .param("searchKey", OrganisationName.searchKey(organisation.name()))
                        .param("sector", organisation.sector().name())
                        .param("number", organisation.corporateNumber().orElse(null))
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    /// {@return those with one of these numbers, and those without a number that have one of these names}
    List<Organisation> anyOf(Collection<String> numbers, Collection<String> keys) {
        return sql.sql(ANY_OF)
                .param("numbers", numbers.toArray(String[]::new))
                .param("keys", keys.toArray(String[]::new))
                .query(OrganisationStore::organisation)
                .list();
    }

    /// Numbers are entered one after another, so that two who enter the same one at once are told.
    void lock() {
        sql.sql(LOCK).query(String.class).single();
    }

    void setNumber(UUID id, Optional<String> number) {
        sql.sql(SET_NUMBER).param("id", id).param("number", number.orElse(null)).update();
    }

    static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("name_en"),
                Sector.valueOf(row.getString("sector")),
                Optional.ofNullable(row.getString("corporate_number")));
    }
}
