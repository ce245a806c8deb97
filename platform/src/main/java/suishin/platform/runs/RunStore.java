package suishin.platform.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;
import suishin.platform.runs.Gathering.Gathered;
import suishin.platform.runs.Run.Asked;
import suishin.platform.runs.Run.Outcome;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Table `runs.run`.
@Component
final class RunStore {

    private static final String ADD = """
            INSERT INTO runs.run
                   (id, call_id, stage, asked_by, asked_at, question, engine, inputs, inputs_hash, again_of)
            VALUES (:id, :call, 'WAITING', :by, :at, :question, :engine, :inputs, :hash, :again)
            ON CONFLICT DO NOTHING
            """;

    private static final String RUNS = """
            SELECT id, call_id, stage, asked_by, asked_at, ended_at, question, engine, inputs_hash, again_of, outcome
              FROM runs.run
            """;

    private static final String OF_CALL = RUNS + " WHERE call_id = :call ORDER BY id DESC LIMIT 50";

    private static final String FIND = RUNS + " WHERE id = :id AND call_id = :call";

    private static final String OPEN = RUNS + " WHERE call_id = :call AND stage IN ('WAITING', 'RUNNING')";

    private static final String INPUTS = "SELECT inputs FROM runs.run WHERE id = :id AND inputs IS NOT NULL";

    private static final String PARTS = "SELECT parts FROM runs.run WHERE id = :id AND parts IS NOT NULL";

    private static final String BEGIN = """
            UPDATE runs.run SET stage = 'RUNNING', inputs = :inputs, inputs_hash = :hash, parts = :parts
             WHERE id = :id AND stage = 'WAITING'
            """;

    private static final String END = """
            UPDATE runs.run
               SET stage = :stage, experts = :experts, alternates = :alternates, outcome = :outcome, ended_at = :at
             WHERE id = :id AND stage IN ('WAITING', 'RUNNING')
            """;

    private static final String EXPERTS =
            "SELECT experts, alternates FROM runs.run WHERE id = :id AND experts IS NOT NULL";

    private static final String INTERRUPT = """
            UPDATE runs.run SET stage = 'INTERRUPTED', ended_at = :at WHERE stage IN ('WAITING', 'RUNNING')
            """;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    RunStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The experts of each proposal and who would step in.
    record Experts(int[][] chosen, int[][] alternates) {}

    /// {@return whether it was added; not while another run of the call is open}
    boolean add(Run run, Optional<RunInputs> inputs) {
        return sql.sql(ADD)
                        .param("id", run.id())
                        .param("call", run.call())
                        .param("by", run.asked().by())
                        .param("at", run.asked().at().atOffset(ZoneOffset.UTC))
                        .param("question", JSON.writeValueAsString(run.question()))
                        .param("engine", run.engine())
                        .param("inputs", inputs.map(RunInputs::packed).orElse(null), Types.BINARY)
                        .param("hash", run.inputsHash())
                        .param("again", run.againOf().orElse(null), Types.OTHER)
                        .update()
                == 1;
    }

    List<Run> ofCall(UUID call) {
        return sql.sql(OF_CALL).param("call", call).query(RunStore::run).list();
    }

    Optional<Run> find(UUID call, UUID id) {
        return sql.sql(FIND)
                .param("id", id)
                .param("call", call)
                .query(RunStore::run)
                .optional();
    }

    Optional<Run> open(UUID call) {
        return sql.sql(OPEN).param("call", call).query(RunStore::run).optional();
    }

    Optional<RunInputs> inputs(UUID id) {
        return sql.sql(INPUTS)
                .param("id", id)
                .query((row, _) -> RunInputs.of(row.getBytes("inputs")))
                .optional();
    }

    /// {@return of what the affinities were made; empty for runs of before that was kept}
    Optional<RunParts> parts(UUID id) {
        return sql.sql(PARTS)
                .param("id", id)
                .query((row, _) -> RunParts.of(row.getBytes("parts")))
                .optional();
    }

    boolean begin(UUID id, Gathered gathered) {
        return sql.sql(BEGIN)
                        .param("id", id)
                        .param("inputs", gathered.inputs().packed())
                        .param("hash", gathered.inputs().hash())
                        .param("parts", gathered.parts().packed())
                        .update()
                == 1;
    }

    boolean end(UUID id, RunStage stage, Optional<Experts> experts, Outcome outcome, Instant at) {
        return sql.sql(END)
                        .param("id", id)
                        .param("stage", stage.name())
                        .param(
                                "experts",
                                experts.map(found -> Rows.bytes(found.chosen())).orElse(null),
                                Types.BINARY)
                        .param(
                                "alternates",
                                experts.map(found -> Rows.bytes(found.alternates()))
                                        .orElse(null),
                                Types.BINARY)
                        .param("outcome", JSON.writeValueAsString(outcome))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Experts> experts(UUID id) {
        return sql.sql(EXPERTS)
                .param("id", id)
                .query((row, _) -> new Experts(Rows.of(row.getBytes("experts")), Rows.of(row.getBytes("alternates"))))
                .optional();
    }

    int interruptAll(Instant at) {
        return sql.sql(INTERRUPT).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        String outcome = row.getString("outcome");
        return new Run(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                RunStage.valueOf(row.getString("stage")),
                new Asked(
                        row.getObject("asked_by", UUID.class),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(ended).map(OffsetDateTime::toInstant)),
                question(row.getString("question")),
                row.getString("engine"),
                row.getString("inputs_hash"),
                Optional.ofNullable(row.getObject("again_of", UUID.class)),
                outcome == null ? Outcome.none() : bilingual(JSON.readValue(outcome, Outcome.class)));
    }

    /// Questions of before anybody asked about prefectures do not speak of them.
    private static RunQuestion question(String written) {
        ObjectNode read = JSON.readValue(written, ObjectNode.class);
        if (!read.has("samePlace")) {
            read.put("samePlace", 0);
        }
        return JSON.treeToValue(read, RunQuestion.class);
    }

    private static Outcome bilingual(Outcome read) {
        return new Outcome(
                read.figures(),
                read.shortages().stream().map(RunStore::bilingual).toList(),
                read.mends());
    }

    /// What was said in both languages comes back as a map.
    private static Problem bilingual(Problem read) {
        return new Problem(
                read.field(),
                read.code(),
                read.details().stream()
                        .map(detail -> detail instanceof Map<?, ?> both
                                ? new Words(String.valueOf(both.get("ja")), String.valueOf(both.get("en")))
                                : detail)
                        .toList());
    }
}
