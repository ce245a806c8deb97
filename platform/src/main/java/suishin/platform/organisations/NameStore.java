package suishin.platform.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// Names over time: table `organisations.name`, and the name an institution has now.
@Component
final class NameStore {

    private static final String ADD = """
            INSERT INTO organisations.name (id, organisation_id, kind, name, search_key, since, until, added_at)
            VALUES (:id, :organisation, :kind, :name, :key, :since, :until, :at)
            """;

    private static final String OF = """
            SELECT organisation_id, kind, name, since, until
              FROM organisations.name
             WHERE organisation_id = ANY (:ids)
             ORDER BY kind, until DESC NULLS FIRST, id
            """;

    private static final String PLAN = """
            INSERT INTO organisations.name
                   (id, organisation_id, kind, name, name_en, search_key, since, until, added_at)
            VALUES (:id, :organisation, 'NEXT', :name, :nameEn, :key, :since, NULL, :at)
            """;

    private static final String PLANNED = """
            SELECT id, organisation_id, name, name_en, since
              FROM organisations.name
             WHERE kind = 'NEXT' AND organisation_id = :id
             ORDER BY since, id
            """;

    private static final String DUE = """
            SELECT id, organisation_id, name, name_en, since
              FROM organisations.name
             WHERE kind = 'NEXT' AND since <= :day
             ORDER BY since, id
            """;

    private static final String DROP = "DELETE FROM organisations.name WHERE kind = 'NEXT' AND id = :id";

    private static final String RENAME = """
            UPDATE organisations.organisation
               SET name = :name, name_en = :nameEn, name_key = :key, search_key = :searchKey
             WHERE id = :id
            """;

    private final JdbcClient sql;

    NameStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID id, OtherName name, Instant at) {
        sql.sql(ADD)
                .param("id", id)
                .param("organisation", name.organisation())
                .param("kind", name.kind().name())
                .param("name", name.name())
                .param("key", OrganisationName.searchKey(name.name()))
                .param("since", name.days().since().orElse(null))
                .param("until", name.days().until().orElse(null))
                .param("at", Columns.utc(at))
                .update();
    }

    List<OtherName> of(Collection<UUID> ids) {
        return sql.sql(OF)
                .param("ids", ids.toArray(UUID[]::new))
                .query(NameStore::name)
                .list();
    }

    void plan(Names.Planned planned, Instant at) {
        sql.sql(PLAN)
                .param("id", planned.id())
                .param("organisation", planned.organisation())
                .param("name", planned.name())
                .param("nameEn", planned.nameEn().orElse(null))
                .param("key", OrganisationName.searchKey(planned.name()))
                .param("since", planned.from())
                .param("at", Columns.utc(at))
                .update();
    }

    /// {@return the changes of this institution's name that are planned, the next one first}
    List<Names.Planned> planned(UUID organisation) {
        return sql.sql(PLANNED)
                .param("id", organisation)
                .query(NameStore::planned)
                .list();
    }

    /// {@return the planned changes of names whose day has come, the oldest first}
    List<Names.Planned> due(LocalDate day) {
        return sql.sql(DUE).param("day", day).query(NameStore::planned).list();
    }

    /// {@return whether it was there to be dropped}
    boolean drop(Names.Planned planned) {
        return sql.sql(DROP).param("id", planned.id()).update() == 1;
    }

    void rename(UUID id, String name, String nameEn) {
        sql.sql(RENAME)
                .param("id", id)
                .param("name", name)
                .param("nameEn", nameEn)
                .param("key", OrganisationName.key(name))
                .param("searchKey", OrganisationName.searchKey(name))
                .update();
    }

    private static Names.Planned planned(ResultSet row, int number) throws SQLException {
        return new Names.Planned(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getString("name_en")),
                row.getObject("since", LocalDate.class));
    }

    private static OtherName name(ResultSet row, int number) throws SQLException {
        return new OtherName(
                row.getObject("organisation_id", UUID.class),
                OtherName.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                new Days(
                        Optional.ofNullable(row.getObject("since", LocalDate.class)),
                        Optional.ofNullable(row.getObject("until", LocalDate.class))));
    }
}
