package suishin.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows the tables of schema `files`.
@Component
final class FileStore {

    private static final String ADD = """
            INSERT INTO files.file (id, proposal_id, region_id, name, kind, size, sha256, bytes, added_at)
            VALUES (:id, :proposal, :region, :name, :kind, :size, :sha256, :bytes, :at)
            """;

    private static final String ALL = """
            SELECT id, proposal_id, name, kind, size, sha256, added_at
              FROM files.file
             WHERE id = ANY (:ids)
             ORDER BY added_at, id
            """;

    private static final String CONTENT = """
            SELECT id, proposal_id, name, kind, size, sha256, added_at, bytes
              FROM files.file
             WHERE id = :id
            """;

    private static final String REMOVE = "DELETE FROM files.file WHERE id = :id AND sealed_at IS NULL";

    private static final String WHOLE = """
            SELECT count(*)
              FROM files.file
             WHERE id = ANY (:ids) AND size = octet_length(bytes) AND sha256 = encode(sha256(bytes), 'hex')
            """;

    private static final String SEAL = """
            UPDATE files.file SET sealed_at = :at WHERE id = ANY (:ids) AND sealed_at IS NULL
            """;

    private final JdbcClient sql;

    FileStore(JdbcClient sql) {
        this.sql = sql;
    }

    boolean add(StoredFile file, UUID region, byte[] bytes) {
        return sql.sql(ADD)
                        .param("id", file.id())
                        .param("proposal", file.proposal())
                        .param("region", region)
                        .param("name", file.name())
                        .param("kind", file.kind().name())
                        .param("size", file.size())
                        .param("sha256", file.sha256())
                        .param("bytes", bytes)
                        .param("at", Columns.utc(file.at()))
                        .update()
                == 1;
    }

    List<StoredFile> all(Collection<UUID> ids) {
        return sql.sql(ALL)
                .param("ids", ids.toArray(UUID[]::new))
                .query(FileStore::file)
                .list();
    }

    Optional<FileContent> content(UUID id) {
        return sql.sql(CONTENT)
                .param("id", id)
                .query((row, number) -> new FileContent(file(row, number), row.getBytes("bytes")))
                .optional();
    }

    boolean removeUnsealed(UUID id) {
        return sql.sql(REMOVE).param("id", id).update() == 1;
    }

    long whole(Collection<UUID> ids) {
        return sql.sql(WHOLE)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    int seal(Collection<UUID> ids, Instant at) {
        return sql.sql(SEAL)
                .param("ids", ids.toArray(UUID[]::new))
                .param("at", Columns.utc(at))
                .update();
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("sha256"),
                Columns.instant(row, "added_at"));
    }
}
