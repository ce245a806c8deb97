package suishin.platform.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.programmes.Sector;

/// The only class that knows the tables of schema `organisations`.
@Component
final class OrganisationStore {

    private static final String ALL = """
            SELECT id, name, name_en, sector, corporate_number
              FROM organisations.organisation
             WHERE id = ANY (:ids)
             ORDER BY name_key, id
            """;

    private static final String SAME = """
            SELECT id, name, name_en, sector, corporate_number
              FROM organisations.organisation
             WHERE id IS DISTINCT FROM cast(:but AS uuid)
               AND (corporate_number = :number
                    OR (name_key = :key AND (corporate_number IS NULL OR cast(:number AS text) IS NULL)))
             ORDER BY name_key, id
             LIMIT 1
            """;

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('organisations.organisation'))::text";

    private static final String SEARCH = """
            SELECT id, name, name_en, sector, corporate_number
              FROM organisations.organisation
             WHERE strpos(search_key, :key) > 0 OR strpos(lower(name_en), :text) > 0 OR corporate_number = :text
                OR id IN (SELECT organisation_id FROM organisations.name n WHERE strpos(n.search_key, :key) > 0)
             ORDER BY length(search_key), name_key, id
             LIMIT :most
            """;

    /// What is called so now goes before what was.
    private static final String EXACTLY = """
            SELECT id, name, name_en, sector, corporate_number
              FROM organisations.organisation
             WHERE name_key = :key OR corporate_number = :number OR (name_en <> '' AND lower(name_en) = lower(:text))
                OR (search_key = :searchKey
                    AND NOT EXISTS (SELECT 1 FROM organisations.organisation o WHERE o.name_key = :key))
             UNION
            SELECT id, name, name_en, sector, corporate_number
              FROM organisations.organisation
             WHERE id IN (SELECT organisation_id FROM organisations.name n WHERE n.search_key = :searchKey)
               AND NOT EXISTS (SELECT 1 FROM organisations.organisation o
                                WHERE o.name_key = :key OR o.search_key = :searchKey)
             LIMIT 2
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
             WHERE corporate_number = ANY (:numbers) OR (corporate_number IS NULL AND name_key = ANY (:keys))
             ORDER BY name_key, id
            """;

    private static final String SET_NUMBER =
            "UPDATE organisations.organisation SET corporate_number = :number WHERE id = :id";

    private final JdbcClient sql;

    OrganisationStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Organisation> all(Collection<UUID> ids) {
        return sql.sql(ALL)
                .param("ids", ids.toArray(UUID[]::new))
                .query(OrganisationStore::organisation)
                .list();
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

    List<Organisation> search(String text, int most) {
        return sql.sql(SEARCH)
                .param("key", OrganisationName.searchKey(text))
                .param("text", text.toLowerCase(java.util.Locale.ROOT))
                .param("most", most)
                .query(OrganisationStore::organisation)
                .list();
    }

    List<Organisation> exactly(String text) {
        return sql.sql(EXACTLY)
                .param("key", OrganisationName.key(text))
                .param("searchKey", OrganisationName.searchKey(text))
                .param("number", CorporateNumber.read(text).orElse(null))
                .param("text", text)
                .query(OrganisationStore::organisation)
                .list();
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
                        .param("at", at.atOffset(ZoneOffset.UTC))
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

    boolean setNumber(UUID id, Optional<String> number) {
        return sql.sql(SET_NUMBER)
                        .param("id", id)
                        .param("number", number.orElse(null))
                        .update()
                == 1;
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("name_en"),
                Sector.valueOf(row.getString("sector")),
                Optional.ofNullable(row.getString("corporate_number")));
    }
}
