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
             WHERE corporate_number = :number
                OR (name_key = :key AND (corporate_number IS NULL OR cast(:number AS text) IS NULL))
             ORDER BY name_key, id
             LIMIT 1
            """;

    private static final String SEARCH = """
            SELECT id, name, name_en, sector, corporate_number
              FROM organisations.organisation
             WHERE strpos(search_key, :key) > 0 OR strpos(lower(name_en), :text) > 0 OR corporate_number = :text
                OR id IN (SELECT organisation_id FROM organisations.name n WHERE strpos(n.search_key, :key) > 0)
             ORDER BY length(search_key), name_key, id
             LIMIT :most
            """;

    private static final String ADD = """
            INSERT INTO organisations.organisation
                   (id, name, name_en, name_key, search_key, sector, corporate_number, added_at)
            VALUES (:id, :name, :nameEn, :key, :searchKey, :sector, :number, :at)
            ON CONFLICT DO NOTHING
            """;

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

    Optional<Organisation> same(String name, Optional<String> number) {
        return sql.sql(SAME)
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

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("name_en"),
                Sector.valueOf(row.getString("sector")),
                Optional.ofNullable(row.getString("corporate_number")));
    }
}
