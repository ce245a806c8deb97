package suishin.platform.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.programmes.Words;

/// Reads and writes where coordinating organisations are reached.
@Component
final class ContactStore {

    private static final String ONE = """
            SELECT c.department, c.telephone, c.mail, c.web, c.confirmed_on
              FROM publication.contact c
             WHERE c.region_id = :region
            """;

    private static final String VERSION = """
            SELECT coalesce((SELECT c.version FROM publication.contact c WHERE c.region_id = r.id), 0)
              FROM publication.region r
             WHERE r.id = :region
            """;

    private static final String LIST = """
            SELECT r.id, r.name, r.name_en, r.coordinating, r.coordinating_en,
                   c.department, c.telephone, c.mail, c.web, c.confirmed_on
              FROM publication.region r
              LEFT JOIN publication.contact c ON c.region_id = r.id
             ORDER BY r.coordinating IS NULL, r.prefectures[1], r.name, r.id
            """;

    private static final String PAGE = LIST + " LIMIT :limit OFFSET :offset";

    private static final String TOTALS = """
            SELECT count(*)::int AS total, count(r.coordinating)::int AS recorded
              FROM publication.region r
            """;

    private static final String WAITING = """
            SELECT count(*)::int
              FROM publication.region r
              LEFT JOIN publication.contact c ON c.region_id = r.id
             WHERE r.coordinating IS NOT NULL
               AND (c.region_id IS NULL OR (c.confirmed_on + interval '12 months')::date < :today)
            """;

    private static final String ADD = """
            INSERT INTO publication.contact (region_id, department, telephone, mail, web, confirmed_on, version)
            VALUES (:region, :department, :telephone, :mail, :web, :confirmedOn, 1)
            ON CONFLICT (region_id) DO NOTHING
            """;

    private static final String CHANGE = """
            UPDATE publication.contact
               SET department = :department, telephone = :telephone, mail = :mail, web = :web,
                   confirmed_on = :confirmedOn, version = version + 1
             WHERE region_id = :region AND version = :version
            """;

    private static final int STREAM = 500;

    /// How many regions there are, and for how many the coordinating organisation is recorded.
    record Totals(int total, int recorded) {}

    private final JdbcClient sql;

    ContactStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Contact> find(UUID region) {
        return sql.sql(ONE).param("region", region).query(ContactStore::contact).optional();
    }

    /// {@return the version of a region's contact, 0 if it has none; empty if the region is not published}
    Optional<Integer> version(UUID region) {
        return sql.sql(VERSION).param("region", region).query(Integer.class).optional();
    }

    List<CoordinatingPage.Row> page(int page, int size) {
        return sql.sql(PAGE)
                .param("limit", size)
                .param("offset", (long) (page - 1) * size)
                .query(ContactStore::row)
                .list();
    }

    /// Hands over the whole list, without holding it; runs in a transaction.
    int each(Consumer<CoordinatingPage.Row> taker) {
        try (var rows = sql.sql(LIST).withFetchSize(STREAM).query(ContactStore::row).stream()) {
            return rows.peek(taker).mapToInt(_ -> 1).sum();
        }
    }

    Totals totals() {
        return sql.sql(TOTALS)
                .query((row, _) -> new Totals(row.getInt("total"), row.getInt("recorded")))
                .single();
    }

    int waiting(LocalDate today) {
        return sql.sql(WAITING).param("today", today).query(Integer.class).single();
    }

    /// {@return whether this version was still the newest}
    boolean write(UUID region, Contact contact, int version) {
        return sql.sql(version == 0 ? ADD : CHANGE)
                        .param("region", region)
                        .param("department", contact.department())
                        .param("telephone", contact.telephone())
                        .param("mail", contact.mail())
                        .param("web", contact.web())
                        .param("confirmedOn", contact.confirmedOn())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static CoordinatingPage.Row row(ResultSet row, int number) throws SQLException {
        String coordinatingEn = row.getString("coordinating_en");
        boolean hasContact = row.getObject("confirmed_on", LocalDate.class) != null;
        return new CoordinatingPage.Row(
                row.getObject("id", UUID.class),
                new Words(row.getString("name"), row.getString("name_en")),
                Optional.ofNullable(row.getString("coordinating")).map(name -> new Words(name, coordinatingEn)),
                hasContact ? Optional.of(contact(row, number)) : Optional.empty());
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getString("department"),
                row.getString("telephone"),
                row.getString("mail"),
                row.getString("web"),
                row.getObject("confirmed_on", LocalDate.class));
    }
}
