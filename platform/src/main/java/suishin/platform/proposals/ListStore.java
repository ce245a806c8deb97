package suishin.platform.proposals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import suishin.platform.database.Columns;

/// Lists of proposals: always two statements, however long the list.
@Component
final class ListStore {

    private static final String SUMMARY = """
            SELECT p.id, p.call_id, p.region_id, p.stage, e.region_name, e.region_name_en
              FROM proposals.proposal p
              JOIN proposals.entry e ON e.proposal_id = p.id
            """;

    private static final String OF_CALLS = SUMMARY + " WHERE p.call_id = ANY (:calls) ORDER BY e.region_name, p.id";

    private static final String MATCHING = SUMMARY + """
             WHERE NOT EXISTS (SELECT 1 FROM unnest(:words) AS word WHERE strpos(e.search_key, word) = 0)
             ORDER BY p.started_at DESC, p.id
            """;

    private static final String OF_IDS = SUMMARY + " WHERE p.id = ANY (:ids) ORDER BY e.region_name, p.id";

    private static final String DECLARABLE = """
            SELECT proposal_id, call_id, region_name, region_name_en
              FROM proposals.entry
             WHERE call_id = :call AND declarable
            """;

    private static final String TO_DECLARE = DECLARABLE + " ORDER BY region_name, proposal_id";

    private static final String TO_DECLARE_AMONG =
            DECLARABLE + " AND proposal_id = ANY (:among) ORDER BY region_name, proposal_id";

    private static final String PARTIES = """
            SELECT proposal_id, organisation_id, name, name_en, coordinating
              FROM proposals.party
             WHERE proposal_id = ANY (:proposals)
             ORDER BY proposal_id, coordinating DESC, name, organisation_id
            """;

    private static final String TOGETHER = """
            SELECT mine.organisation_id, other.organisation_id AS partner_id, mine.proposal_id, max(s.sealed_at) AS at
              FROM proposals.party mine
              JOIN proposals.party other
                ON other.proposal_id = mine.proposal_id AND other.organisation_id <> mine.organisation_id
              JOIN proposals.proposal p ON p.id = mine.proposal_id AND p.call_id <> :call
              JOIN proposals.seal s ON s.proposal_id = mine.proposal_id
             WHERE mine.organisation_id = ANY (:organisations)
             GROUP BY mine.organisation_id, other.organisation_id, mine.proposal_id
            """;

    private static final String PROPOSED_BY = """
            SELECT DISTINCT p.id, p.call_id
              FROM proposals.proposal p
              JOIN proposals.party t ON t.proposal_id = p.id
             WHERE t.organisation_id = ANY (:organisations)
            """;

    private record Line(UUID id, UUID call, UUID region, ProposalStage stage, String regionName, String regionNameEn) {}

    private record PartyLine(UUID proposal, Party party) {}

    private final JdbcClient sql;

    ListStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<ProposalSummary> ofCalls(Collection<UUID> calls) {
        return summaries(sql.sql(OF_CALLS).param("calls", calls.toArray(UUID[]::new)));
    }

    /// {@return every proposal the actor may read whose search key holds all these words; the newest first}
    List<ProposalSummary> matching(List<String> words) {
        return summaries(sql.sql(MATCHING).param("words", words.toArray(String[]::new)));
    }

    List<ProposalSummary> all(Collection<UUID> ids) {
        return summaries(sql.sql(OF_IDS).param("ids", ids.toArray(UUID[]::new)));
    }

    List<EntryToDeclare> toDeclare(UUID call) {
        return toDeclare(sql.sql(TO_DECLARE).param("call", call));
    }

    List<EntryToDeclare> toDeclare(UUID call, Collection<UUID> among) {
        return toDeclare(sql.sql(TO_DECLARE_AMONG).param("call", call).param("among", among.toArray(UUID[]::new)));
    }

    private List<EntryToDeclare> toDeclare(JdbcClient.StatementSpec statement) {
        var entries = statement
                .query((row, _) -> new EntryToDeclare(
                        row.getObject("proposal_id", UUID.class),
                        row.getObject("call_id", UUID.class),
                        row.getString("region_name"),
                        row.getString("region_name_en"),
                        List.of()))
                .list();
        var parties = parties(entries.stream().map(EntryToDeclare::proposal).toList());
        return entries.stream()
                .map(entry -> new EntryToDeclare(
                        entry.proposal(),
                        entry.call(),
                        entry.regionName(),
                        entry.regionNameEn(),
                        parties.getOrDefault(entry.proposal(), List.of())))
                .toList();
    }

    private List<ProposalSummary> summaries(JdbcClient.StatementSpec statement) {
        var lines = statement
                .query((row, _) -> new Line(
                        row.getObject("id", UUID.class),
                        row.getObject("call_id", UUID.class),
                        row.getObject("region_id", UUID.class),
                        ProposalStage.valueOf(row.getString("stage")),
                        row.getString("region_name"),
                        row.getString("region_name_en")))
                .list();
        var parties = parties(lines.stream().map(Line::id).toList());
        return lines.stream()
                .map(line -> new ProposalSummary(
                        line.id(),
                        line.call(),
                        line.region(),
                        line.regionName(),
                        line.regionNameEn(),
                        line.stage(),
                        parties.getOrDefault(line.id(), List.of())))
                .toList();
    }

    List<Party.Partnership> together(UUID call, Collection<UUID> organisations, ZoneId zone) {
        return sql.sql(TOGETHER)
                .param("call", call)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, _) -> new Party.Partnership(
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        row.getObject("proposal_id", UUID.class),
                        LocalDate.ofInstant(Columns.instant(row, "at"), zone)))
                .list();
    }

    /// {@return the proposals these institutions are parties to, by call}
    Map<UUID, Set<UUID>> proposedBy(Collection<UUID> organisations) {
        record Of(UUID call, UUID proposal) {}
        return sql
                .sql(PROPOSED_BY)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, _) -> new Of(row.getObject("call_id", UUID.class), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(groupingBy(Of::call, mapping(Of::proposal, toSet())));
    }

    List<Party> parties(UUID proposal) {
        return parties(List.of(proposal)).getOrDefault(proposal, List.of());
    }

    private Map<UUID, List<Party>> parties(Collection<UUID> proposals) {
        return sql
                .sql(PARTIES)
                .param("proposals", proposals.toArray(UUID[]::new))
                .query((row, _) -> new PartyLine(
                        row.getObject("proposal_id", UUID.class),
                        new Party(
                                row.getObject("organisation_id", UUID.class),
                                row.getString("name"),
                                row.getString("name_en"),
                                row.getBoolean("coordinating"))))
                .list()
                .stream()
                .collect(groupingBy(PartyLine::proposal, mapping(PartyLine::party, toList())));
    }
}
