package suishin.platform.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// What people prove with who they are, in schema `people`: passwords, links and keys, of each the hash alone.
@Component
final class CredentialStore {

    private static final String HASH = """
            SELECT coalesce(password_hash, '')
              FROM people.person
             WHERE id = :id AND closed_at IS NULL
            """;

    private static final String SET_HASH = "UPDATE people.person SET password_hash = :hash WHERE id = :id";

    private static final String ADD_LINK = """
            INSERT INTO people.one_time_link (token_hash, person_id, expires_at)
            VALUES (:hash, :person, :until)
            """;

    private static final String USE_LINK = """
            UPDATE people.one_time_link SET used_at = :now
             WHERE token_hash = :hash AND used_at IS NULL AND expires_at >= :now
            RETURNING person_id
            """;

    private static final String WEAR_OUT = """
            UPDATE people.one_time_link SET expires_at = cast(:now AS timestamptz) - interval '1 second'
             WHERE person_id = :person AND used_at IS NULL AND expires_at >= :now
            """;

    private static final String ANY_LINK_USED =
            "SELECT EXISTS (SELECT 1 FROM people.one_time_link WHERE person_id = :person AND used_at IS NOT NULL)";

    private static final String ADD_KEY = """
            INSERT INTO people.api_key (id, key_hash, person_id, label, made_at)
            VALUES (:id, :hash, :person, :label, :at)
            """;

    private static final String KEYS = """
            SELECT id, label, made_at
              FROM people.api_key
             WHERE person_id = :person AND revoked_at IS NULL
             ORDER BY made_at
            """;

    private static final String REVOKE =
            "UPDATE people.api_key SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL";

    private static final String KEY_HOLDER =
            "SELECT person_id FROM people.api_key WHERE key_hash = :hash AND revoked_at IS NULL";

    private final JdbcClient sql;

    CredentialStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<String> passwordHash(UUID id) {
        return sql.sql(HASH).param("id", id).query(String.class).optional().filter(hash -> !hash.isEmpty());
    }

    boolean setPasswordHash(UUID id, String hash) {
        return sql.sql(SET_HASH).param("id", id).param("hash", hash).update() == 1;
    }

    boolean addLink(byte[] hash, UUID person, Instant until) {
        return sql.sql(ADD_LINK)
                        .param("hash", hash)
                        .param("person", person)
                        .param("until", Columns.utc(until))
                        .update()
                == 1;
    }

    Optional<UUID> useLink(byte[] hash, Instant now) {
        return sql.sql(USE_LINK)
                .param("hash", hash)
                .param("now", Columns.utc(now))
                .query(UUID.class)
                .optional();
    }

    /// Lets every link that was sent and not used yet open nothing any more.
    void wearOut(UUID person, Instant now) {
        sql.sql(WEAR_OUT).param("person", person).param("now", Columns.utc(now)).update();
    }

    boolean hasUsedALink(UUID person) {
        return sql.sql(ANY_LINK_USED)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    boolean addKey(UUID person, ApiKeys.Key key, byte[] hash) {
        return sql.sql(ADD_KEY)
                        .param("id", key.id())
                        .param("hash", hash)
                        .param("person", person)
                        .param("label", key.label())
                        .param("at", Columns.utc(key.madeAt()))
                        .update()
                == 1;
    }

    List<ApiKeys.Key> keys(UUID person) {
        return sql.sql(KEYS)
                .param("person", person)
                .query((row, _) -> new ApiKeys.Key(
                        row.getObject("id", UUID.class), row.getString("label"), Columns.instant(row, "made_at")))
                .list();
    }

    boolean revokeKey(UUID id, Instant at) {
        return sql.sql(REVOKE).param("id", id).param("at", Columns.utc(at)).update() == 1;
    }

    Optional<UUID> keyHolder(byte[] hash) {
        return sql.sql(KEY_HOLDER).param("hash", hash).query(UUID.class).optional();
    }
}
