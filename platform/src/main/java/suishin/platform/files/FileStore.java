package suishin.platform.files;

import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlValue;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// The only class that knows the tables of schema `files`.
@Component
final class FileStore {

    private static final String ADD = """
            INSERT INTO files.file (id, proposal_id, region_id, name, kind, size, sha256, bytes, trouble, added_at)
            VALUES (:id, :proposal, :region, :name, :kind, :size, :sha256, :bytes, :trouble, :at)
            """;

    private static final String PARTS =
            "(SELECT string_agg(bytes, '' ORDER BY number) FROM files.part WHERE arrival_id = :id)";

    private static final String SHA256_OF_PARTS = "SELECT encode(sha256(" + PARTS + "), 'hex')";

    private static final String ADD_FROM_PARTS = ADD.replace(":bytes", PARTS);

    private static final String ALL = """
            SELECT id, proposal_id, name, kind, size, sha256, trouble, added_at
              FROM files.file
             WHERE id = ANY (:ids)
             ORDER BY added_at, id
            """;

    /// Bytes that are kept uncompressed are found without reading those before.
    private static final String PIECE = """
            SELECT substring(bytes FROM :from FOR :length) FROM files.file WHERE id = :id
            """;

    private static final String REMOVE = "DELETE FROM files.file WHERE id = :id AND sealed_at IS NULL";

    private static final String SEALED_AND_WHOLE = """
            SELECT count(*)
              FROM files.file
             WHERE id = ANY (:ids) AND sealed_at IS NOT NULL
               AND size = octet_length(bytes) AND sha256 = encode(sha256(bytes), 'hex')
            """;

    private static final String SEAL = """
            UPDATE files.file SET sealed_at = :at WHERE id = ANY (:ids) AND sealed_at IS NULL
            """;

    private final JdbcClient sql;

    FileStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Keeps a file whose bytes the stream brings, as many as its size says.
    void add(StoredFile file, UUID region, InputStream bytes) {
        int length = Math.toIntExact(file.size());
        add(ADD, file, region)
                .param("bytes", (Streamed) (statement, place) -> statement.setBinaryStream(place, bytes, length))
                .update();
    }

    /// Keeps a file whose bytes came part by part.
    void addFromParts(StoredFile file, UUID region) {
        add(ADD_FROM_PARTS, file, region).update();
    }

    String sha256OfParts(UUID arrival) {
        return sql.sql(SHA256_OF_PARTS).param("id", arrival).query(String.class).single();
    }

    private JdbcClient.StatementSpec add(String statement, StoredFile file, UUID region) {
        return sql.sql(statement)
                .param("id", file.id())
                .param("proposal", file.proposal())
                .param("region", region)
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("trouble", file.trouble().map(Enum::name).orElse(null))
                .param("at", Columns.utc(file.at()));
    }

    /// A value that goes to the database as it is read.
    @FunctionalInterface
    private interface Streamed extends SqlValue {

        @Override
        default void cleanup() {}
    }

    List<StoredFile> all(Collection<UUID> ids) {
        return sql.sql(ALL)
                .param("ids", ids.toArray(UUID[]::new))
                .query(FileStore::file)
                .list();
    }

    Optional<byte[]> piece(UUID id, int number) {
        return sql.sql(PIECE)
                .param("id", id)
                .param("from", number * Pieces.LENGTH + 1)
                .param("length", Pieces.LENGTH)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    boolean removeUnsealed(UUID id) {
        return sql.sql(REMOVE).param("id", id).update() == 1;
    }

    /// {@return how many of these were sealed before and have their size and hash still}
    long sealedAndWhole(Collection<UUID> ids) {
        return sql.sql(SEALED_AND_WHOLE)
                .param("ids", ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /// {@return how many of these are sealed now and were not before; the rules of the table prove their bytes}
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
                Columns.instant(row, "added_at"),
                Optional.ofNullable(row.getString("trouble")).map(FileTrouble::valueOf));
    }
}
