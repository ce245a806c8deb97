package suishin.platform.deliberation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.deliberation.Recommendation.Note;

/// Table `deliberation.note`: what the minutes say of conflicts besides who left.
@Component
final class NoteStore {

    private static final String ADD = """
            INSERT INTO deliberation.note (proposal_id, version, person_id, kind, rule, reason, decided_by, decided_at)
            VALUES (:proposal, :version, :person, :kind, :rule, :reason, :by, :at)
            """;

    private static final String OF_PROPOSALS = """
            SELECT proposal_id, version, person_id, kind, rule, reason, decided_by, decided_at
              FROM deliberation.note
             WHERE proposal_id = ANY (:proposals)
             ORDER BY decided_at, person_id, rule
            """;

    private record Key(UUID proposal, int version) {}

    private record Written(Key of, Note note) {}

    private final JdbcClient sql;

    NoteStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Recommendation recommendation) {
        recommendation
                .minutes()
                .notes()
                .forEach(note -> sql.sql(ADD)
                        .param("proposal", recommendation.proposal())
                        .param("version", recommendation.version())
                        .param("person", note.person())
                        .param("kind", note.kind().name())
                        .param("rule", note.rule())
                        .param("reason", note.reason())
                        .param("by", note.by().orElse(null))
                        .param("at", Columns.utc(note.at()))
                        .update());
    }

    /// {@return these recommendations with what their minutes say of conflicts}
    List<Recommendation> with(List<Recommendation> recommendations) {
        var ids = recommendations.stream().map(Recommendation::proposal).toArray(UUID[]::new);
        var notes = sql.sql(OF_PROPOSALS).param("proposals", ids).query(NoteStore::written).list().stream()
                .collect(groupingBy(Written::of, mapping(Written::note, toList())));
        return recommendations.stream()
                .map(one -> one.with(notes.getOrDefault(new Key(one.proposal(), one.version()), List.of())))
                .toList();
    }

    private static Written written(ResultSet row, int number) throws SQLException {
        return new Written(
                new Key(row.getObject("proposal_id", UUID.class), row.getInt("version")),
                new Note(
                        row.getObject("person_id", UUID.class),
                        Note.Kind.valueOf(row.getString("kind")),
                        row.getString("rule"),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("decided_by", UUID.class)),
                        Columns.instant(row, "decided_at")));
    }
}
