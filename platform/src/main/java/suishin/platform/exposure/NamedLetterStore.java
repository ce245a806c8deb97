package suishin.platform.exposure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;
import suishin.platform.invitations.OfficeLetter;

/// The only class that knows table `exposure.letter`.
@Component
final class NamedLetterStore {

    private static final String ADD = """
            INSERT INTO exposure.letter (letter_id, proposal_id, person_id, programme, kind, subject, mail_id, left_at)
            SELECT :letter, p, :person, :programme, :kind, :subject, :mail, :at
              FROM unnest(CAST(:proposals AS uuid[])) AS p
            """;

    private static final String OF = """
            SELECT letter_id, kind, subject, mail_id, left_at
              FROM exposure.letter
             WHERE person_id = :person AND proposal_id = :proposal
             ORDER BY left_at, letter_id
            """;

    private final JdbcClient sql;

    NamedLetterStore(JdbcClient sql) {
        this.sql = sql;
    }

    int add(NamedLetter letter, UUID person, String programme, Collection<UUID> proposals) {
        return sql.sql(ADD)
                .param("letter", letter.letter())
                .param("proposals", proposals.toArray(UUID[]::new))
                .param("person", person)
                .param("programme", programme)
                .param("kind", letter.kind().name())
                .param("subject", letter.subject())
                .param("mail", letter.mail())
                .param("at", Columns.utc(letter.leftAt()))
                .update();
    }

    List<NamedLetter> of(UUID person, UUID proposal) {
        return sql.sql(OF)
                .param("person", person)
                .param("proposal", proposal)
                .query((row, _) -> new NamedLetter(
                        row.getObject("letter_id", UUID.class),
                        OfficeLetter.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getObject("mail_id", UUID.class),
                        Columns.instant(row, "left_at")))
                .list();
    }
}
