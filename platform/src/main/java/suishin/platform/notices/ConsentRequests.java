package suishin.platform.notices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Aspect;
import suishin.platform.access.Held;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Calls;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.notices.ConsentRequestStore.Request;
import suishin.platform.people.People;
import suishin.platform.proposals.ConsentLine;
import suishin.platform.proposals.Consents;
import suishin.platform.proposals.Proposal;
import suishin.platform.proposals.Proposals;
import suishin.platform.strategies.Entry;

/// Asks the member institutions for their consent by mail: all that lack it when the secretary says so, and by itself
/// the one whose consent no longer holds because something changed.
@Component
public final class ConsentRequests {

    private static final Duration SPAN = Duration.ofDays(1);
    private static final Actor.Product PRODUCT =
            new Actor.Product("asks for a consent also where an approver's change is why");

    private final Database database;
    private final ConsentRequestStore store;
    private final ConsentLetters letters;
    private final Access access;
    private final Sources sources;

    ConsentRequests(
            Database database, ConsentRequestStore store, ConsentLetters letters, Access access, Sources sources) {
        this.database = database;
        this.store = store;
        this.letters = letters;
        this.access = access;
        this.sources = sources;
    }

    /// What is consented to, who is written to, and what an act leaves behind.
    @Component("consentRequestSources")
    record Sources(
            Proposals proposals, Consents consents, Calls calls, People people, Audit audit, InstantSource clock) {}

    /// Asks everybody who has yet to consent for an institution; whoever was asked for the same within a day is passed
    /// over. The region's secretary may.
    ///
    /// @return how many letters were written
    public Decision<Integer> ask(Actor by, UUID proposal) {
        return database.as(
                by,
                () -> sources.proposals()
                        .find(by, proposal)
                        .filter(found -> mayAsk(by, found))
                        .map(found -> ask(by, found))
                        .orElseGet(() -> Decision.refuse(new NoticeRefusal.Denied())));
    }

    /// {@return whether the actor has the institutions of this proposal asked}
    boolean mayAsk(Actor by, Proposal proposal) {
        return access.roles(by, Scope.region(proposal.region())).contains(Role.COUNCIL_SECRETARY);
    }

    private Decision<Integer> ask(Actor by, Proposal proposal) {
        var call = sources.calls().find(proposal.call()).orElseThrow();
        if (!proposal.stage().mayChange()) {
            return Decision.refuse(new NoticeRefusal.NothingToAsk());
        }
        var late = proposal.whyNotTaken(call, now());
        if (late.isPresent()) {
            return Decision.refuse(late.get());
        }
        Instant since = now().minus(SPAN);
        int written = write(
                by,
                proposal,
                sources.consents().lines(by, proposal),
                (line, last) -> last.filter(at -> at.isAfter(since))
                        .filter(at -> line.givenAt().filter(at::isBefore).isEmpty())
                        .isEmpty(),
                _ -> true);
        return Decision.accept(written);
    }

    /// Who consented before, and was not asked since, is asked again: once, however much more changes.
    @EventListener
    void written(Entry.Written event) {
        sources.proposals()
                .ofStrategy(event.by(), event.strategy())
                .ifPresent(proposal -> sources.calls()
                        .find(proposal.call())
                        .filter(call -> proposal.whyNotTaken(call, now()).isEmpty())
                        .ifPresent(_ -> write(
                                event.by(),
                                proposal,
                                sources.consents().given(event.by(), proposal),
                                (line, last) -> line.givenAt()
                                        .filter(given ->
                                                last.filter(given::isBefore).isEmpty())
                                        .isPresent(),
                                person -> !event.by().equals(new Actor.Person(person)))));
    }

    /// Whether an institution is to be asked now.
    @FunctionalInterface
    private interface Due {

        boolean isDue(ConsentLine line, Optional<Instant> askedLast);
    }

    private int write(Actor by, Proposal proposal, List<ConsentLine> all, Due due, Predicate<UUID> wanted) {
        var lacking = all.stream().filter(line -> !line.holds()).toList();
        if (lacking.isEmpty()) {
            return 0;
        }
        var last = database.within(PRODUCT, () -> {
            store.hold(proposal.id());
            return store.newest(proposal.id());
        });
        var lines = lacking.stream()
                .filter(line -> due.isDue(
                        line, Optional.ofNullable(last.get(line.organisation())).map(Request::at)))
                .toList();
        return lines.isEmpty() ? 0 : send(by, proposal, asked(proposal, lines, wanted));
    }

    /// {@return what each person is asked for, of those who may read the proposal}
    private Map<UUID, List<ConsentLine>> asked(
            Proposal proposal, Collection<ConsentLine> lines, Predicate<UUID> wanted) {
        var approvers = approvers(proposal);
        var asked = new HashMap<UUID, List<ConsentLine>>();
        for (var line : lines) {
            approvers.getOrDefault(line.organisation(), List.of()).stream()
                    .filter(wanted)
                    .filter(person -> reads(person, proposal))
                    .forEach(person -> asked.computeIfAbsent(person, _ -> new ArrayList<>())
                            .add(line));
        }
        return asked;
    }

    private int send(Actor by, Proposal proposal, Map<UUID, List<ConsentLine>> asked) {
        var call = sources.calls().find(proposal.call()).orElseThrow();
        var region =
                sources.proposals().summary(by, proposal.id()).orElseThrow().name();
        var written = new HashMap<UUID, List<UUID>>();
        var people = sources.people().all(asked.keySet());
        asked.forEach((person, lines) -> Optional.ofNullable(people.get(person)).ifPresent(found -> {
            var asking = new ConsentLetters.Asking(proposal, region, call, lines);
            UUID letter = database.within(PRODUCT, () -> letters.send(PRODUCT, found, asking));
            lines.forEach(line -> written.computeIfAbsent(line.organisation(), _ -> new ArrayList<>())
                    .add(letter));
        }));
        written.forEach((organisation, ids) -> {
            database.within(PRODUCT, () -> store.add(proposal.id(), organisation, now(), ids));
            sources.audit()
                    .record(
                            by,
                            "proposal.consent-asked",
                            "proposal",
                            proposal.id(),
                            Map.of("organisation", organisation, "letters", ids.size()));
        });
        return (int) written.values().stream().flatMap(List::stream).distinct().count();
    }

    /// {@return who consents for each institution in the proposal's region}
    Map<UUID, List<UUID>> approvers(Proposal proposal) {
        return access.holders(Role.COUNCIL_MEMBER, Scope.region(proposal.region())).stream()
                .filter(held -> held.organisation().isPresent())
                .collect(groupingBy(held -> held.organisation().orElseThrow(), mapping(Held::person, toList())));
    }

    private boolean reads(UUID person, Proposal proposal) {
        var reader = new Actor.Person(person);
        return database.under(reader, () -> access.mayRead(reader, Aspect.PROPOSAL, proposal.id()));
    }

    private Instant now() {
        return sources.clock().instant();
    }
}
