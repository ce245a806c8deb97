package suishin.platform.assignments;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.assignments.AssignmentDesk.Seat;
import suishin.platform.conflicts.Conflict;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalStage;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.web.Paging;

/// The part of the office's desk that a page shows.
///
/// @param query what is looked for in the names of regions, proposers and readers
/// @param lacking whether only proposals with fewer readers than they need are shown
/// @param page  from 1
/// @param pages how many there are
/// @param found how many proposals fit
/// @param lines those of this page
public record DeskView(String query, boolean lacking, int page, int pages, int found, List<Line> lines) {

    /// Most proposals of a page.
    static final int SIZE = 50;

    /// What is asked for.
    record Wanted(String query, boolean lacking, int page) {}

    /// One proposal and those who read it.
    public record Line(ProposalSummary proposal, List<Seat> readers) {
        public Line {
            readers = List.copyOf(readers);
        }
    }

    /// A proposal under review that has fewer readers than it needs (不足), for example since one of them is barred.
    ///
    /// @param barred who was barred last by what records show, and when; empty if nobody was
    public record Gap(ProposalSummary proposal, int readers, Optional<Barred> barred) {}

    /// An expert whom a found conflict bars.
    public record Barred(Words name, Instant at) {}

    public DeskView {
        lines = List.copyOf(lines);
    }

    /// {@return the proposals under review that lack readers}
    static List<Gap> gaps(AssignmentDesk desk) {
        var readers = desk.readers();
        int needed = desk.definition().review().expertsPerProposal();
        return desk.proposals().stream()
                .filter(proposal -> proposal.stage() == ProposalStage.IN_REVIEW)
                .map(proposal -> new Gap(
                        proposal,
                        readers.getOrDefault(proposal.id(), List.of()).size(),
                        barredLast(desk, proposal.id())))
                .filter(gap -> gap.readers() < needed)
                .toList();
    }

    private static Optional<Barred> barredLast(AssignmentDesk desk, UUID proposal) {
        return desk.findings().conflicts().stream()
                .filter(conflict -> conflict.proposal().equals(proposal) && conflict.ruling() != Ruling.ALLOWED)
                .filter(conflict -> !(conflict.evidence() instanceof Conflict.Declared))
                .max(Comparator.comparing(Conflict::foundAt))
                .flatMap(conflict ->
                        desk.seat(conflict.person()).map(seat -> new Barred(seat.words(), conflict.foundAt())));
    }

    static DeskView of(AssignmentDesk desk, Wanted wanted) {
        Map<UUID, List<Seat>> readers = desk.readers();
        String part = folded(wanted.query());
        int needed = desk.definition().review().expertsPerProposal();
        var fit = desk.proposals().stream()
                .map(proposal -> new Line(proposal, readers.getOrDefault(proposal.id(), List.of())))
                .filter(line -> !wanted.lacking() || line.readers().size() < needed)
                .filter(line -> part.isEmpty() || names(line, part))
                .toList();
        var paging = new Paging(wanted.page(), fit.size(), SIZE);
        return new DeskView(
                wanted.query(), wanted.lacking(), paging.page(), paging.pages(), fit.size(), paging.of(fit));
    }

    private static boolean names(Line line, String part) {
        return folded(line.proposal().regionName() + "\n" + line.proposal().regionNameEn())
                        .contains(part)
                || line.proposal().proposers().stream()
                        .anyMatch(party ->
                                folded(party.name() + "\n" + party.nameEn()).contains(part))
                || line.readers().stream()
                        .anyMatch(seat ->
                                folded(seat.name() + "\n" + seat.nameEn()).contains(part));
    }

    private static String folded(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
