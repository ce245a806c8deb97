package suishin.platform.proposals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import suishin.platform.calls.Cancellation;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.deadlines.DocumentDue;
import suishin.platform.files.Arrival;
import suishin.platform.files.StoredFile;
import suishin.platform.incidents.Incident;
import suishin.platform.programmes.Words;
import suishin.platform.strategies.TargetNotes;

/// What the pages of proposals show.
public final class ProposalViews {

    private ProposalViews() {}

    /// The list, what was searched, and what could be begun.
    public record Listing(String query, List<Line> lines, List<Beginning> beginnings) {}

    /// One proposal of the list.
    public record Line(ProposalSummary proposal, Words call) {}

    /// A region and an open call in which it has no live proposal.
    public record Beginning(UUID region, Words regionName, UUID call, Words callName, Instant until, ZoneId zone) {}

    /// One proposal.
    ///
    /// @param sealed   the form as it was sealed last
    /// @param notes    what the targets of that form rest on, and what is to be asked about them
    /// @param receipts the newest first
    /// @param files    as they were sealed last
    /// @param ready    what is left to do; empty for those who do not work for its region, and once it is sealed
    /// @param cancellation why the call was called off, if it was and the visitor may know
    public record Whole(
            Head head,
            Optional<SealedForm> sealed,
            TargetNotes.Said notes,
            List<Receipt> receipts,
            List<StoredFile> files,
            List<StoredFile> working,
            List<ProposalStep> steps,
            Optional<Readiness.Look> ready,
            Documents documents,
            Optional<Cancellation> cancellation) {}

    /// Which documents of a proposal are due by when, and what was handed in of each kind.
    ///
    /// @param kinds   of which kind each file is, by its id
    /// @param addenda what followed the seal, the newest first
    /// @param followed their files, by id
    /// @param uses    because of which incidents it was changed after the close
    public record Documents(
            List<DocumentDue> due,
            Map<UUID, String> kinds,
            List<Receipt.Addendum> addenda,
            Map<UUID, StoredFile> followed,
            List<Incident.Use> uses) {

        /// {@return what the kind of this file is called}
        public Words kind(UUID file) {
            return named(kinds.getOrDefault(file, Deadlines.OTHER));
        }

        /// {@return what the kind with this key is called}
        public Words named(String key) {
            return due.stream()
                    .filter(one -> one.key().equals(key))
                    .map(DocumentDue::name)
                    .findFirst()
                    .orElse(new Words(key, key));
        }

        /// {@return whether a file is of this kind}
        public boolean isOf(UUID file, String kind) {
            return kinds.getOrDefault(file, Deadlines.OTHER).equals(kind);
        }

        /// {@return the required kinds of which nothing is there}
        public List<DocumentDue> missing() {
            return due.stream()
                    .filter(one -> one.kind().required() && !one.form())
                    .filter(one -> !kinds.containsValue(one.key()))
                    .filter(one ->
                            addenda.stream().noneMatch(added -> added.kind().equals(one.key())))
                    .toList();
        }

        /// {@return those of them that may follow the seal}
        public List<DocumentDue> toFollow() {
            return missing().stream().filter(DocumentDue::mayFollow).toList();
        }

        /// {@return of which kinds files can be added now, for whoever writes the proposal}
        public List<DocumentDue> open(Head head, Instant now) {
            boolean before = head.proposal().stage().mayChange();
            boolean writes = head.secretary() && (before ? !head.late(now) : Addenda.mayFollow(head.proposal()));
            return due.stream()
                    .filter(one -> writes && !one.form() && one.takes(now) && (before || one.mayFollow()))
                    .toList();
        }
    }

    /// What every page of a proposal begins with, and what the visitor may do.
    ///
    /// @param until the last instant at which it is taken
    /// @param open  the acts the life allows the visitor now
    public record Head(
            Proposal proposal,
            ProposalSummary summary,
            Words call,
            ZoneId zone,
            Instant until,
            boolean ours,
            boolean secretary,
            Set<ProposalAct> open) {

        /// {@return the address of its page}
        public String address() {
            return "/work/proposals/" + proposal.id();
        }

        /// {@return whether it was not sealed in time and cannot be any more}
        public boolean late(Instant now) {
            return proposal.stage().mayChange() && now.isAfter(until);
        }

        /// {@return whether the visitor may change form and files now, as far as the stage goes}
        public boolean writes() {
            return secretary && proposal.stage().mayChange();
        }
    }

    /// The page on which a proposal is sealed.
    ///
    /// @param coming files that are on their way, and so no part of it yet
    public record SealCheck(
            Head head, List<Gap> gaps, List<StoredFile> files, Documents documents, List<Arrival> coming) {}

    /// One file that is looked at.
    public record LookedAt(Head head, StoredFile file) {

        /// {@return the address of its bytes as they are saved}
        public String address() {
            return head.address() + "/files/" + file.id();
        }
    }

    /// One thing to mend, and where.
    public record Gap(String text, String address) {}

    /// The consents of a proposal.
    ///
    /// @param mine the institutions the visitor consents for
    /// @param asked how each institution was asked, for the secretary
    /// @param readings how the entries that changed are read
    /// @param lacking what the strategy still lacks, for whoever asks for consents
    public record ConsentList(
            Head head,
            List<ConsentLine> lines,
            Set<UUID> mine,
            Map<UUID, Consents.Asked> asked,
            ConsentScreens.Readings readings,
            List<String> lacking) {

        private static final int SHOWN = 5;

        public ConsentList {
            lacking = List.copyOf(lacking);
        }

        /// {@return the first of what the strategy lacks}
        public List<String> firstLacking() {
            return lacking.stream().limit(SHOWN).toList();
        }

        /// {@return how this institution was asked}
        public Consents.Asked asked(UUID organisation) {
            return asked.getOrDefault(organisation, Consents.Asked.NEVER);
        }

        /// {@return whether the visitor may ask somebody who has yet to consent}
        public boolean mayAsk() {
            return head.secretary()
                    && head.proposal().stage().mayChange()
                    && lines.stream()
                            .anyMatch(line ->
                                    !line.holds() && asked(line.organisation()).approvers() > 0);
        }
    }
}
