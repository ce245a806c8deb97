package suishin.platform.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.assignments.Assignment;
import suishin.platform.database.Columns;

/// The only class that knows the tables of schema `review`.
@Component
final class ReviewStore {

    private static final String REVIEW = """
            SELECT id, call_id, proposal_id, person_id, stage, submitted_at, excuse, set_aside_at
              FROM review.review
            """;

    private static final String OF_CALL = REVIEW + " WHERE call_id = :call ORDER BY proposal_id, id";
    private static final String LOCK_CALL = OF_CALL + " FOR UPDATE";
    private static final String OF_PROPOSAL = REVIEW + " WHERE proposal_id = :proposal ORDER BY id";
    private static final String OWN = REVIEW + " WHERE proposal_id = :proposal AND person_id = :person";
    private static final String LOCK_OWN = OWN + " FOR UPDATE";
    private static final String LOCK_ONE = REVIEW + " WHERE id = :id FOR UPDATE";

    private static final String BEGUN = REVIEW + """
             WHERE (person_id, proposal_id) IN (SELECT person, proposal
                                                  FROM unnest(:people, :proposals) AS pair (person, proposal))
             ORDER BY id
            """;

    private static final String OPEN_OF = """
            SELECT call_id, count(*) AS open
              FROM review.review
             WHERE person_id = :person AND stage = 'OPEN'
             GROUP BY call_id
            """;

    private static final String BOTH_READ = """
            SELECT one.call_id, count(*) AS both
              FROM review.review one
              JOIN review.review other ON other.proposal_id = one.proposal_id
             WHERE one.person_id = :one AND other.person_id = :other
               AND one.stage NOT IN ('RELEASED', 'RECUSED') AND other.stage NOT IN ('RELEASED', 'RECUSED')
             GROUP BY one.call_id
             ORDER BY one.call_id
            """;

    private static final String SCORES = """
            SELECT review_id, criterion, grade, comment, version, saved_at
              FROM review.score
             WHERE review_id = ANY (:reviews)
             ORDER BY review_id, criterion
            """;

    private static final String ADD = """
            INSERT INTO review.review (id, call_id, proposal_id, person_id, stage)
            SELECT id, call, proposal, person, 'OPEN'
              FROM unnest(:ids, :calls, :proposals, :people) AS fresh (id, call, proposal, person)
            """;

    private static final String MOVE = """
            UPDATE review.review
               SET stage = :to, submitted_at = :submitted, excuse = :excuse, set_aside_at = NULL
             WHERE id = :id AND stage = :from
            """;

    private static final String SET_ASIDE = "UPDATE review.review SET set_aside_at = :at WHERE id = :id";

    private static final String FIRST_SCORE = """
            INSERT INTO review.score (review_id, criterion, grade, comment, version, saved_at)
            VALUES (:review, :criterion, :grade, :comment, 1, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String NEXT_SCORE = """
            UPDATE review.score
               SET grade = :grade, comment = :comment, version = version + 1, saved_at = :at
             WHERE review_id = :review AND criterion = :criterion AND version = :seen
            """;

    private static final String SCORED = """
            SELECT count(DISTINCT proposal_id) FROM review.review WHERE call_id = :call AND stage = 'LOCKED'
               AND set_aside_at IS NULL
            """;

    private static final String SEAL =
            "INSERT INTO review.lock (call_id, locked_at, sha256) VALUES (:call, :at, :hash)";

    private static final String SEAL_OF = "SELECT locked_at, sha256 FROM review.lock WHERE call_id = :call";

    /// When the scores of a call were locked, and their hash.
    record Seal(Instant at, String sha256) {}

    /// A step a review takes.
    record Move(Review review, ReviewStage to, Optional<Instant> submittedAt, String excuse) {}

    /// A review that begins.
    record Fresh(UUID id, Assignment assignment) {}

    private record ScoreOf(UUID review, Score score) {}

    private final JdbcClient sql;

    ReviewStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// {@return how many proposals both people review or reviewed, by call}
    Map<UUID, Integer> bothRead(UUID one, UUID other) {
        return sql
                .sql(BOTH_READ)
                .param("one", one)
                .param("other", other)
                .query((row, _) -> Map.entry(row.getObject("call_id", UUID.class), row.getInt("both")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// {@return how many reviews of a person are open, by call}
    Map<UUID, Integer> openOf(UUID person) {
        return sql
                .sql(OPEN_OF)
                .param("person", person)
                .query((row, _) -> Map.entry(row.getObject("call_id", UUID.class), row.getInt("open")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// {@return the reviews of a call the actor may know of, with the scores the actor may read}
    List<Review> ofCall(UUID call) {
        return withScores(
                sql.sql(OF_CALL).param("call", call).query(ReviewStore::review).list());
    }

    /// {@return the same, without scores, locked until the transaction ends}
    List<Review> lockCall(UUID call) {
        return sql.sql(LOCK_CALL).param("call", call).query(ReviewStore::review).list();
    }

    List<Review> ofProposal(UUID proposal) {
        return withScores(sql.sql(OF_PROPOSAL)
                .param("proposal", proposal)
                .query(ReviewStore::review)
                .list());
    }

    Optional<Review> own(UUID person, UUID proposal) {
        return own(OWN, person, proposal);
    }

    /// {@return the reviews there are of these assignments, without scores}
    List<Review> begun(List<Assignment> assignments) {
        return sql.sql(BEGUN)
                .param("people", ids(assignments, Assignment::person))
                .param("proposals", ids(assignments, Assignment::proposal))
                .query(ReviewStore::review)
                .list();
    }

    Optional<Review> lockOwn(UUID person, UUID proposal) {
        return own(LOCK_OWN, person, proposal);
    }

    Optional<Review> lock(UUID id) {
        return sql.sql(LOCK_ONE).param("id", id).query(ReviewStore::review).optional();
    }

    void add(List<Fresh> reviews) {
        var assignments = reviews.stream().map(Fresh::assignment).toList();
        sql.sql(ADD)
                .param("ids", reviews.stream().map(Fresh::id).toArray(UUID[]::new))
                .param("calls", ids(assignments, Assignment::call))
                .param("proposals", ids(assignments, Assignment::proposal))
                .param("people", ids(assignments, Assignment::person))
                .update();
    }

    private static UUID[] ids(List<Assignment> assignments, Function<Assignment, UUID> id) {
        return assignments.stream().map(id).toArray(UUID[]::new);
    }

    void move(Move move) {
        int moved = sql.sql(MOVE)
                .param("id", move.review().id())
                .param("from", move.review().stage().name())
                .param("to", move.to().name())
                .param("submitted", Columns.utc(move.submittedAt()))
                .param("excuse", move.excuse())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("The review (%s) did not stand at (%s)."
                    .formatted(move.review().id(), move.review().stage()));
        }
    }

    /// Says since when a review no longer counts; empty: it counts again.
    void setAside(UUID review, Optional<Instant> at) {
        sql.sql(SET_ASIDE).param("id", review).param("at", Columns.utc(at)).update();
    }

    /// {@return whether the score was saved: false if the version seen is not the current one}
    boolean save(UUID review, Score.Typed typed, Instant at) {
        var statement = sql.sql(typed.seen() == 0 ? FIRST_SCORE : NEXT_SCORE)
                .param("review", review)
                .param("criterion", typed.criterion())
                .param("grade", typed.grade())
                .param("comment", typed.comment())
                .param("at", Columns.utc(at));
        return (typed.seen() == 0 ? statement : statement.param("seen", typed.seen())).update() == 1;
    }

    void seal(UUID call, Seal seal) {
        sql.sql(SEAL)
                .param("call", call)
                .param("at", Columns.utc(seal.at()))
                .param("hash", seal.sha256())
                .update();
    }

    Optional<Seal> sealOf(UUID call) {
        return sql.sql(SEAL_OF)
                .param("call", call)
                .query((row, _) -> new Seal(Columns.instant(row, "locked_at"), row.getString("sha256")))
                .optional();
    }

    /// {@return how many proposals of a call have locked scores, as far as the reader may know}
    long scored(UUID call) {
        return sql.sql(SCORED).param("call", call).query(Long.class).single();
    }

    private Optional<Review> own(String statement, UUID person, UUID proposal) {
        var found = sql.sql(statement)
                .param("person", person)
                .param("proposal", proposal)
                .query(ReviewStore::review)
                .list();
        return withScores(found).stream().findFirst();
    }

    private List<Review> withScores(List<Review> reviews) {
        var ids = reviews.stream().map(Review::id).toArray(UUID[]::new);
        var scores = sql.sql(SCORES).param("reviews", ids).query(ReviewStore::score).list().stream()
                .collect(groupingBy(ScoreOf::review, mapping(ScoreOf::score, toList())));
        return reviews.stream()
                .map(review -> review.with(scores.getOrDefault(review.id(), List.of())))
                .toList();
    }

    private static Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                row.getObject("person_id", UUID.class),
                ReviewStage.valueOf(row.getString("stage")),
                Columns.maybeInstant(row, "submitted_at"),
                row.getString("excuse"),
                Columns.maybeInstant(row, "set_aside_at"),
                List.of());
    }

    private static ScoreOf score(ResultSet row, int number) throws SQLException {
        return new ScoreOf(
                row.getObject("review_id", UUID.class),
                new Score(
                        row.getString("criterion"),
                        row.getString("grade"),
                        row.getString("comment"),
                        row.getInt("version"),
                        Columns.instant(row, "saved_at")));
    }
}
