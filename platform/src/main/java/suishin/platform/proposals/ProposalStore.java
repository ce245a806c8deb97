package suishin.platform.proposals;

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
import suishin.platform.programmes.Words;

/// Proposals, their steps and their proposers in schema `proposals`.
@Component
final class ProposalStore {

    private static final String ADD = """
            INSERT INTO proposals.proposal (id, call_id, region_id, strategy_id, programme, stage, started_at)
            VALUES (:id, :call, :region, :strategy, :programme, :stage, :at)
            ON CONFLICT DO NOTHING
            """;

    private static final String ADD_ENTRY = """
            INSERT INTO proposals.entry (proposal_id, call_id, region_id, region_name, region_name_en, search_key, declarable)
            VALUES (:id, :call, :region, :name, :nameEn, :key, false)
            """;

    private static final String PROPOSAL = """
            SELECT id, call_id, region_id, strategy_id, programme, stage, started_at, mend_until
              FROM proposals.proposal
            """;

    private static final String FIND = PROPOSAL + " WHERE id = :id";

    private static final String ALL = PROPOSAL + " WHERE id = ANY (:ids)";

    private static final String OF_STRATEGIES = PROPOSAL + " WHERE strategy_id = ANY (:strategies) ORDER BY id";

    private static final String OF_STRATEGY = PROPOSAL + """
             WHERE strategy_id = :strategy AND stage IN ('DRAFT', 'APPROVED', 'RETURNED')
            """;

    private static final String LOCK = FIND + " FOR UPDATE";

    private static final String LOCK_CALL = PROPOSAL + " WHERE call_id = :call ORDER BY id FOR UPDATE";

    private static final String MOVE = """
            UPDATE proposals.proposal SET stage = :to, mend_until = coalesce(:mendUntil, mend_until)
             WHERE id = :id AND stage = :from
            """;

    private static final String SET_DECLARABLE =
            "UPDATE proposals.entry SET declarable = :declarable WHERE proposal_id = :id";

    private static final String ADD_STEP = """
            INSERT INTO proposals.step (id, proposal_id, act, from_stage, to_stage, person_id, reason, at)
            VALUES (:id, :proposal, :act, :from, :to, :person, :reason, :at)
            """;

    private static final String STEPS = """
            SELECT id, proposal_id, act, from_stage, to_stage, person_id, reason, at
              FROM proposals.step
             WHERE proposal_id = :proposal
             ORDER BY at, id
            """;

    private static final String HOLD_THOSE_OF = """
            SELECT p.id
              FROM proposals.proposal p
             WHERE EXISTS (SELECT 1 FROM proposals.party t
                            WHERE t.proposal_id = p.id AND t.organisation_id = ANY (:organisations))
             ORDER BY p.id
               FOR UPDATE
            """;

    private static final String CLEAR_PARTIES = "DELETE FROM proposals.party WHERE proposal_id = :proposal";

    private static final String ADD_PARTY = """
            INSERT INTO proposals.party (proposal_id, organisation_id, region_id, name, name_en, coordinating)
            VALUES (:proposal, :organisation, :region, :name, :nameEn, :coordinating)
            """;

    private static final String SET_KEY = "UPDATE proposals.entry SET search_key = :key WHERE proposal_id = :proposal";

    private static final String REGION_NAME =
            "SELECT region_name, region_name_en FROM proposals.entry WHERE proposal_id = :proposal";

    private final JdbcClient sql;

    ProposalStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// {@return false if the region already has a live proposal in this call}
    boolean add(Proposal proposal) {
        return sql.sql(ADD)
                        .param("id", proposal.id())
                        .param("call", proposal.call())
                        .param("region", proposal.region())
                        .param("strategy", proposal.strategy())
                        .param("programme", proposal.programme())
                        .param("stage", proposal.stage().name())
                        .param("at", Columns.utc(proposal.startedAt()))
                        .update()
                == 1;
    }

    void addEntry(Proposal proposal, Words regionName, String searchKey) {
        sql.sql(ADD_ENTRY)
                .param("id", proposal.id())
                .param("call", proposal.call())
                .param("region", proposal.region())
                .param("name", regionName.ja())
                .param("nameEn", regionName.en())
                .param("key", searchKey)
                .update();
    }

    Optional<Proposal> find(UUID id) {
        return sql.sql(FIND).param("id", id).query(ProposalStore::proposal).optional();
    }

    Optional<Proposal> ofStrategy(UUID strategy) {
        return sql.sql(OF_STRATEGY)
                .param("strategy", strategy)
                .query(ProposalStore::proposal)
                .optional();
    }

    List<Proposal> all(Collection<UUID> ids) {
        return sql.sql(ALL)
                .param("ids", ids.toArray(UUID[]::new))
                .query(ProposalStore::proposal)
                .list();
    }

    /// {@return the proposal, which nobody else can move until the transaction ends}
    Optional<Proposal> lock(UUID id) {
        return sql.sql(LOCK).param("id", id).query(ProposalStore::proposal).optional();
    }

    List<Proposal> ofStrategies(Collection<UUID> strategies) {
        return sql.sql(OF_STRATEGIES)
                .param("strategies", strategies.toArray(UUID[]::new))
                .query(ProposalStore::proposal)
                .list();
    }

    List<Proposal> lockAll(UUID call) {
        return sql.sql(LOCK_CALL)
                .param("call", call)
                .query(ProposalStore::proposal)
                .list();
    }

    void move(ProposalStep step, Optional<Instant> mendUntil) {
        int moved = sql.sql(MOVE)
                .param("id", step.proposal())
                .param("from", step.from().name())
                .param("to", step.to().name())
                .param("mendUntil", Columns.utc(mendUntil))
                .update();
        if (moved != 1) {
            throw new IllegalStateException("The proposal (%s) has moved on meanwhile.".formatted(step.proposal()));
        }
        sql.sql(ADD_STEP)
                .param("id", step.id())
                .param("proposal", step.proposal())
                .param("act", step.act().name())
                .param("from", step.from().name())
                .param("to", step.to().name())
                .param("person", step.person().orElse(null))
                .param("reason", step.reason())
                .param("at", Columns.utc(step.at()))
                .update();
    }

    void setDeclarable(UUID proposal, boolean declarable) {
        sql.sql(SET_DECLARABLE)
                .param("id", proposal)
                .param("declarable", declarable)
                .update();
    }

    List<ProposalStep> steps(UUID proposal) {
        return sql.sql(STEPS)
                .param("proposal", proposal)
                .query(ProposalStore::step)
                .list();
    }

    /// Waits until nobody else changes the proposals to which one of these is a party.
    void holdThoseOf(Collection<UUID> organisations) {
        sql.sql(HOLD_THOSE_OF)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    void setParties(Proposal proposal, List<Party> parties, String searchKey) {
        sql.sql(CLEAR_PARTIES).param("proposal", proposal.id()).update();
        for (Party party : parties) {
            sql.sql(ADD_PARTY)
                    .param("proposal", proposal.id())
                    .param("organisation", party.organisation())
                    .param("region", proposal.region())
                    .param("name", party.name())
                    .param("nameEn", party.nameEn())
                    .param("coordinating", party.coordinating())
                    .update();
        }
        sql.sql(SET_KEY)
                .param("proposal", proposal.id())
                .param("key", searchKey)
                .update();
    }

    Words regionName(UUID proposal) {
        return sql.sql(REGION_NAME)
                .param("proposal", proposal)
                .query((row, _) -> new Words(row.getString(1), row.getString(2)))
                .single();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getObject("region_id", UUID.class),
                row.getObject("strategy_id", UUID.class),
                row.getString("programme"),
                ProposalStage.valueOf(row.getString("stage")),
                Columns.instant(row, "started_at"),
                Columns.maybeInstant(row, "mend_until"));
    }

    private static ProposalStep step(ResultSet row, int number) throws SQLException {
        return new ProposalStep(
                row.getObject("id", UUID.class),
                row.getObject("proposal_id", UUID.class),
                ProposalAct.valueOf(row.getString("act")),
                ProposalStage.valueOf(row.getString("from_stage")),
                ProposalStage.valueOf(row.getString("to_stage")),
                Optional.ofNullable(row.getObject("person_id", UUID.class)),
                row.getString("reason"),
                Columns.instant(row, "at"));
    }
}
