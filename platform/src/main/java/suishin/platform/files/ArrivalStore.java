package suishin.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// Files on their way and their parts, in schema `files`.
@Component
final class ArrivalStore {

    private static final String ADD = """
            INSERT INTO files.arrival (id, proposal_id, region_id, name, purpose, size, sha256, received, begun_at, kept_until)
            VALUES (:id, :proposal, :region, :name, :purpose, :size, :sha256, 0, :at, :until)
            """;

    private static final String ARRIVAL = """
            SELECT id, proposal_id, region_id, name, purpose, size, sha256, received, kept_until
              FROM files.arrival
            """;

    private static final String FIND = ARRIVAL + " WHERE id = :id AND kept_until > :now";

    private static final String LOCK = FIND + " FOR UPDATE";

    private static final String OF_PROPOSAL =
            ARRIVAL + " WHERE proposal_id = :proposal AND kept_until > :now ORDER BY begun_at, id";

    private static final String ADD_PART = """
            INSERT INTO files.part (arrival_id, number, bytes) VALUES (:id, :number, :bytes)
            """;

    private static final String GROW_PART = """
            UPDATE files.part SET bytes = bytes || :bytes WHERE arrival_id = :id AND number = :number
            """;

    private static final String MOVE_ON = """
            UPDATE files.arrival SET received = received + :length, kept_until = :until
             WHERE id = :id AND received = :received
            """;

    private static final String PART = "SELECT bytes FROM files.part WHERE arrival_id = :id AND number = :number";

    private static final String REMOVE = "DELETE FROM files.arrival WHERE id = :id";

    private static final String EXPIRE = "DELETE FROM files.arrival WHERE kept_until <= :now";

    private final JdbcClient sql;

    ArrivalStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Arrival arrival, Instant at) {
        sql.sql(ADD)
                .param("id", arrival.id())
                .param("proposal", arrival.proposal())
                .param("region", arrival.region())
                .param("name", arrival.name())
                .param("purpose", arrival.purpose())
                .param("size", arrival.size())
                .param("sha256", arrival.sha256().orElse(null))
                .param("at", Columns.utc(at))
                .param("until", Columns.utc(arrival.until()))
                .update();
    }

    Optional<Arrival> find(UUID id, Instant now) {
        return one(FIND, id, now);
    }

    /// {@return the arrival, which nobody else can move until the transaction ends}
    Optional<Arrival> lock(UUID id, Instant now) {
        return one(LOCK, id, now);
    }

    private Optional<Arrival> one(String query, UUID id, Instant now) {
        return sql.sql(query)
                .param("id", id)
                .param("now", Columns.utc(now))
                .query(ArrivalStore::arrival)
                .optional();
    }

    List<Arrival> ofProposal(UUID proposal, Instant now) {
        return sql.sql(OF_PROPOSAL)
                .param("proposal", proposal)
                .param("now", Columns.utc(now))
                .query(ArrivalStore::arrival)
                .list();
    }

    /// Keeps bytes that all belong into one part, behind what is kept of the arrival.
    void append(Arrival arrival, byte[] bytes, Instant until) {
        sql.sql(arrival.received() % Pieces.LENGTH == 0 ? ADD_PART : GROW_PART)
                .param("id", arrival.id())
                .param("number", (int) (arrival.received() / Pieces.LENGTH))
                .param("bytes", bytes)
                .update();
        int moved = sql.sql(MOVE_ON)
                .param("id", arrival.id())
                .param("received", arrival.received())
                .param("length", bytes.length)
                .param("until", Columns.utc(until))
                .update();
        if (moved != 1) {
            throw new IllegalStateException("The arrival (%s) has moved on meanwhile.".formatted(arrival.id()));
        }
    }

    byte[] part(UUID id, int number) {
        return sql.sql(PART)
                .param("id", id)
                .param("number", number)
                .query((row, _) -> row.getBytes("bytes"))
                .single();
    }

    boolean remove(UUID id) {
        return sql.sql(REMOVE).param("id", id).update() == 1;
    }

    int expire(Instant now) {
        return sql.sql(EXPIRE).param("now", Columns.utc(now)).update();
    }

    private static Arrival arrival(ResultSet row, int number) throws SQLException {
        return new Arrival(
                row.getObject("id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getString("name"),
                row.getString("purpose"),
                row.getLong("size"),
                Optional.ofNullable(row.getString("sha256")),
                row.getLong("received"),
                Columns.instant(row, "kept_until"));
    }
}
