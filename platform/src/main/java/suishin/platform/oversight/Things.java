package suishin.platform.oversight;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import suishin.platform.access.Held;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.People;
import suishin.platform.programmes.Programmes;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.Proposal;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;
import suishin.platform.publication.Directory;
import suishin.platform.regions.Region;
import suishin.platform.regions.RegionKey;
import suishin.platform.regions.Regions;
import suishin.platform.review.ReviewedProposals;
import suishin.platform.web.Inputs;

/// Names the things of the log, each asked for in its reader's name: what PostgreSQL does not show them stays without a
/// name. It asks as often for one thing as for a thousand.
@Component
final class Things {

    private static final int MOST = 500;

    private final Matters matters;
    private final Registers registers;
    private final People people;

    Things(Matters matters, Registers registers, People people) {
        this.matters = matters;
        this.registers = registers;
        this.people = people;
    }

    /// What rounds are about.
    @Component("logMatters")
    record Matters(Calls calls, Proposals proposals, ReviewedProposals reviews) {}

    /// What stands by itself.
    @Component("logRegisters")
    record Registers(Regions regions, Directory directory, Organisations organisations, Programmes programmes) {}

    /// Who reads the log, and what they hold.
    record Reader(Actor actor, List<Held> held) {

        private boolean mayKeepPeople() {
            return held.stream()
                    .anyMatch(one -> one.role() == Role.ADMINISTRATOR || one.role() == Role.PROGRAMME_OFFICE);
        }

        private boolean oversees(String programme) {
            return held.stream()
                    .anyMatch(one -> (one.role() == Role.PROGRAMME_OFFICE || one.role() == Role.AUDITOR)
                            && one.scope().id().equals(programme));
        }

        private boolean administers() {
            return held.stream().anyMatch(one -> one.role() == Role.ADMINISTRATOR);
        }
    }

    /// {@return what those of these things are called that the reader may know}
    Map<Thing, Named> names(Reader reader, Collection<Thing> things) {
        var names = new HashMap<Thing, Named>();
        var calls = matters.calls().of(reader.actor()).stream().collect(toMap(Call::id, identity()));
        calls.values().forEach(call -> names.put(thing("call", call.id()), named(reader, call)));
        nameProposals(reader, things, calls, names);
        namePlaces(things, names);
        registers
                .organisations()
                .all(ids(things, "organisation"))
                .forEach((id, one) -> names.put(
                        thing("organisation", id),
                        new Named(new Words(one.name(), one.nameEn()), Optional.of("/work/organisations/" + id))));
        for (var one : registers.programmes().all()) {
            String id = one.key() + "/" + one.version();
            boolean may = reader.administers() || reader.oversees(one.key());
            names.put(
                    new Thing("programme", id),
                    new Named(one.name(), may ? Optional.of("/work/programmes/" + id) : Optional.empty()));
        }
        people.all(ids(things, "person"))
                .forEach((id, one) -> names.put(
                        thing("person", id),
                        new Named(
                                new Words(one.name(), one.nameEn()),
                                reader.mayKeepPeople()
                                        ? Optional.of("/work/people?person=" + one.id() + "#person-" + one.id())
                                        : Optional.empty())));
        return names;
    }

    private void nameProposals(
            Reader reader, Collection<Thing> things, Map<UUID, Call> calls, Map<Thing, Named> names) {
        var reviews = matters.reviews().of(reader.actor(), ids(things, "review"));
        var ofStrategies = matters.proposals().ofStrategies(reader.actor(), ids(things, "strategy"));
        var wanted = new HashSet<>(ids(things, "proposal"));
        wanted.addAll(reviews.values());
        ofStrategies.forEach(one -> wanted.add(one.id()));
        var proposals = matters.proposals().all(reader.actor(), List.copyOf(wanted)).stream()
                .collect(toMap(ProposalSummary::id, identity()));
        proposals.forEach((id, one) ->
                names.put(thing("proposal", id), new Named(one.name(), Optional.of("/work/proposals/" + id))));
        ofStrategies.forEach(one -> Optional.ofNullable(proposals.get(one.id()))
                .ifPresent(found ->
                        names.put(thing("strategy", one.strategy()), new Named(found.name(), Optional.empty()))));
        reviews.forEach((review, id) -> Optional.ofNullable(proposals.get(id))
                .ifPresent(one -> names.put(
                        thing("review", review),
                        new Named(
                                one.name(),
                                Optional.ofNullable(calls.get(one.call()))
                                        .filter(call -> reader.oversees(call.programme()))
                                        .map(call -> "/office/calls/" + call.id() + "/reviews")))));
    }

    private void namePlaces(Collection<Thing> things, Map<Thing, Named> names) {
        var wanted = ids(things, "region");
        var published = registers.directory().published(wanted);
        var regions = registers.regions().all(wanted);
        regions.forEach((id, one) -> names.put(
                thing("region", id),
                new Named(
                        new Words(one.name(), one.nameEn()),
                        published.contains(id) ? Optional.of("/regions/" + id) : Optional.empty())));
    }

    private static Named named(Reader reader, Call call) {
        var address = reader.oversees(call.programme())
                ? Optional.of("/office/calls/" + call.id())
                : Optional.of("/calls/" + call.id()).filter(_ -> call.stage() != CallStage.DRAFT);
        return new Named(call.name(), address);
    }

    /// {@return kind and id of the things the reader may know whose names hold this word, as the log spells them; signs
    /// alone name nothing}
    Set<String> called(Actor reader, String word) {
        var found = new HashSet<String>();
        matters.calls().of(reader).stream()
                .filter(call -> holds(call.name(), word))
                .forEach(call -> found.add(thing("call", call.id()).spelled()));
        if (!RegionKey.words(word).isEmpty()) {
            found.addAll(spelled("proposal", matters.proposals().search(reader, word), ProposalSummary::id));
            found.addAll(spelled("region", registers.regions().search(word, MOST), Region::id));
        }
        found.addAll(spelled("organisation", registers.organisations().search(word), Organisation::id));
        found.addAll(spelled("person", people.called(word), identity()));
        return found;
    }

    /// {@return kind and id of every call, proposal, strategy and review the reader may know, as the log spells them}
    Set<String> known(Actor reader) {
        var calls = matters.calls().of(reader).stream().map(Call::id).toList();
        var known = new HashSet<>(spelled("call", calls, identity()));
        var proposals = matters.proposals().ofCalls(reader, calls).stream()
                .map(ProposalSummary::id)
                .collect(toSet());
        known.addAll(spelled("proposal", proposals, identity()));
        known.addAll(spelled("strategy", matters.proposals().find(reader, proposals), Proposal::strategy));
        matters.reviews().ofCalls(reader, calls).forEach((review, proposal) -> {
            if (proposals.contains(proposal)) {
                known.add(thing("review", review).spelled());
            }
        });
        return known;
    }

    private static boolean holds(Words name, String word) {
        return name.ja().toLowerCase(Locale.ROOT).contains(word)
                || name.en().toLowerCase(Locale.ROOT).contains(word);
    }

    private static <E> Set<String> spelled(String kind, Collection<E> found, Function<E, UUID> id) {
        return found.stream().map(one -> thing(kind, id.apply(one)).spelled()).collect(toSet());
    }

    private static Thing thing(String kind, UUID id) {
        return new Thing(kind, id.toString());
    }

    private static Set<UUID> ids(Collection<Thing> things, String kind) {
        return things.stream()
                .filter(thing -> thing.kind().equals(kind))
                .flatMap(thing -> Inputs.id(thing.id()).stream())
                .collect(toSet());
    }
}
