package suishin.platform.proposals;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.parts.Agreement;
import suishin.platform.proposals.ConsentStore.Consent;
import suishin.platform.strategies.Entry;
import suishin.platform.strategies.Strategies;

/// Consents of the proposing institutions (提案機関の同意): each has read the whole form, and is bound, word for word, to
/// the parts that concern it; the coordinating organisation to the whole.
@Component
public final class Consents {

    private final Database database;
    private final ConsentStore store;
    private final Drafts drafts;
    private final Readiness readiness;
    private final Access access;
    private final Written written;

    Consents(
            Database database, ConsentStore store, Drafts drafts, Readiness readiness, Access access, Written written) {
        this.database = database;
        this.store = store;
        this.drafts = drafts;
        this.readiness = readiness;
        this.access = access;
        this.written = written;
    }

    /// How people were asked for their consent; the module that asks them knows.
    @FunctionalInterface
    public interface Asking {

        /// {@return how each institution of the proposal was asked; one nobody asked and nobody consents for is there}
        Map<UUID, Asked> asked(Actor actor, Proposal proposal);
    }

    /// How an institution was asked.
    ///
    /// @param approvers who may consent for it
    /// @param at        when it was asked last
    /// @param letters   the letters of that time
    public record Asked(int approvers, Optional<Instant> at, List<Sent> letters) {

        /// What a page shows that knows nothing of it.
        public static final Asked NEVER = new Asked(0, Optional.empty(), List.of());
    }

    /// A letter that asked.
    ///
    /// @param state the end of its message key: sent, waiting or failed
    public record Sent(String address, String state) {}

    /// When, under which id, of what, and where it is written down.
    @Component("consentsWritten")
    record Written(ProposalSteps.Marks marks, Strategies strategies, Audit audit) {}

    /// Consents for an institution to the form as it stands now; its approver may.
    public Decision<ConsentLine> give(Actor actor, UUID proposal, UUID organisation) {
        return give(actor, proposal, organisation, Optional.empty());
    }

    /// Consents for an institution to what the approver has seen; refused if that is no longer what stands there.
    ///
    /// @param seen {@link ConsentLine#sha256} as it was shown
    public Decision<ConsentLine> give(Actor actor, UUID proposal, UUID organisation, Optional<String> seen) {
        return database.as(
                actor,
                () -> drafts.writable(actor, proposal, Role.COUNCIL_MEMBER)
                        .then(found -> give(actor, found, organisation, seen)));
    }

    private Decision<ConsentLine> give(Actor actor, Proposal proposal, UUID organisation, Optional<String> seen) {
        var look = readiness.look(actor, proposal).orElseThrow();
        var line = line(look, organisation);
        if (line.isEmpty() || !(actor instanceof Actor.Person(UUID person))) {
            return Decision.refuse(new ProposalRefusal.NotAProposer());
        }
        if (!mine(actor, proposal).contains(organisation)) {
            return Decision.refuse(new ProposalRefusal.Denied());
        }
        if (seen.filter(hash -> !hash.equals(line.get().sha256())).isPresent()) {
            return Decision.refuse(new ProposalRefusal.ChangedMeanwhile());
        }
        var agreement = agreement(actor, proposal, look, line.get());
        var now = written.marks().clock().instant();
        store.add(
                new Consent(written.marks().identities().next(), proposal.id(), organisation, person, agreement, now));
        written.audit()
                .record(
                        actor,
                        "proposal.consented",
                        "proposal",
                        proposal.id(),
                        Map.of("organisation", organisation, "sha256", agreement.sha256()));
        return Decision.accept(line(readiness.look(actor, proposal).orElseThrow(), organisation)
                .orElseThrow());
    }

    private Agreement agreement(Actor actor, Proposal proposal, Readiness.Look look, ConsentLine line) {
        var versions = new HashMap<String, Integer>();
        written.strategies()
                .entries(actor, proposal.strategy())
                .forEach((path, entry) -> versions.put(path, entry.version()));
        var member = look.council().member(line.member()).orElseThrow();
        return Agreement.to(look.form(), member, versions);
    }

    private static Optional<ConsentLine> line(Readiness.Look look, UUID organisation) {
        return look.consents().stream()
                .filter(line -> line.organisation().equals(organisation))
                .findFirst();
    }

    /// {@return how it stands with every proposing institution; empty for those who do not work for the region}
    public List<ConsentLine> lines(Actor actor, Proposal proposal) {
        return readiness.consents(actor, proposal);
    }

    /// {@return as {@link #lines}, if any institution has consented yet; before, nothing hangs on anything}
    public List<ConsentLine> given(Actor actor, Proposal proposal) {
        return database.as(actor, () -> store.newest(proposal.id()).isEmpty() ? List.of() : lines(actor, proposal));
    }

    /// {@return as {@link #lines}, with what has become of each entry since the institution consented, and by whom; a
    /// consent given before consents were bound to parts knows no entries}
    public List<ConsentLine> traced(Actor actor, Proposal proposal) {
        return database.as(actor, () -> {
            var newest =
                    store.newest(proposal.id()).stream().collect(toMap(Consent::organisation, Function.identity()));
            var now = written.strategies().entries(actor, proposal.strategy());
            return lines(actor, proposal).stream()
                    .map(line -> Optional.ofNullable(newest.get(line.organisation()))
                            .map(Consent::agreement)
                            .filter(agreement -> agreement.whole().isPresent())
                            .map(agreement -> traced(actor, proposal, line, agreement, now))
                            .orElse(line))
                    .toList();
        });
    }

    private ConsentLine traced(
            Actor actor, Proposal proposal, ConsentLine line, Agreement agreement, Map<String, Entry> now) {
        var touched = now.values().stream()
                .filter(entry -> entry.version() != agreement.versions().getOrDefault(entry.path(), 0))
                .filter(entry -> Stream.concat(line.changed().stream(), line.elsewhere().stream())
                        .anyMatch(part -> part.has(entry.path())))
                .sorted(Comparator.comparing(Entry::path))
                .toList();
        var versions = new HashMap<>(agreement.versions());
        versions.keySet().retainAll(touched.stream().map(Entry::path).toList());
        var before = written.strategies().at(actor, proposal.strategy(), versions);
        return line.traced(part -> part.with(touched.stream()
                .filter(entry -> part.has(entry.path()))
                .map(entry -> change(entry, Optional.ofNullable(before.get(entry.path()))))
                .filter(change -> !change.before().equals(change.after()))
                .toList()));
    }

    private static ConsentLine.Change change(Entry entry, Optional<Entry> before) {
        return new ConsentLine.Change(
                entry.path(), before.map(Entry::value).orElse(""), entry.value(), entry.by(), entry.at());
    }

    /// {@return the institutions for which this actor consents in the proposal's region}
    public Set<UUID> mine(Actor actor, Proposal proposal) {
        return access.heldBy(actor).stream()
                .filter(held ->
                        held.role() == Role.COUNCIL_MEMBER && held.scope().equals(Scope.region(proposal.region())))
                .flatMap(held -> held.organisation().stream())
                .collect(Collectors.toSet());
    }
}
