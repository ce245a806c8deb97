package suishin.platform.councils;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.HomeZone;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;
import suishin.platform.regions.Regions;

/// Founds councils and keeps their members and resolutions. The region's secretary writes; its members read.
@Component
public final class Councils {

    /// No council is older; a day before it is a slip of the keyboard.
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 10_000;

    private final Database database;
    private final CouncilStore store;
    private final Access access;
    private final Audit audit;
    private final Surroundings around;

    Councils(Database database, CouncilStore store, Access access, Audit audit, Surroundings around) {
        this.database = database;
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.around = around;
    }

    /// Clock, ids, and the modules councils are about.
    @Component
    record Surroundings(InstantSource clock, Identities identities, Regions regions, Organisations organisations) {}

    /// {@return the council of a region, as far as the actor may see it}
    public Optional<Council> ofRegion(Actor actor, UUID region) {
        return database.as(actor, () -> store.ofRegion(region).map(this::whole));
    }

    /// {@return the councils of these regions by region, as far as the actor may see them, in three statements}
    public Map<UUID, Council> ofRegions(Actor actor, Collection<UUID> regions) {
        return database.as(actor, () -> whole(store.ofRegions(regions))).stream()
                .collect(Collectors.toMap(Council::region, Function.identity()));
    }

    /// {@return the council, as far as the actor may see it}
    public Optional<Council> find(Actor actor, UUID council) {
        return database.as(actor, () -> store.find(council).map(this::whole));
    }

    /// Founds the council of a region.
    public Decision<Council> found(Actor by, UUID region, String name, LocalDate on) {
        if (!isSecretary(by, region)) {
            return Decision.refuse(new CouncilRefusal.Denied());
        }
        if (around.regions().find(region).isEmpty()) {
            return Decision.refuse(new CouncilRefusal.Unknown());
        }
        var wrong = CouncilRefusal.all(wrong(name, on));
        if (wrong.isPresent()) {
            return Decision.refuse(wrong.get());
        }
        var council = new CouncilStore.Head(around.identities().next(), region, name.strip(), on);
        return database.as(by, () -> {
            if (!store.found(council, around.clock().instant())) {
                return Decision.refuse(new CouncilRefusal.AlreadyFounded());
            }
            audit.record(by, "council.founded", "council", council.id(), Map.of("region", region, "on", on));
            return Decision.accept(whole(council));
        });
    }

    /// {@return all that is wrong with a council's name and the day it was founded}
    List<CouncilRefusal> wrong(String name, LocalDate on) {
        return Stream.concat(wrongName(name).stream(), wrongDay(on, EARLIEST).stream())
                .toList();
    }

    /// {@return what is wrong with a council's name}
    static Optional<CouncilRefusal> wrongName(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME
                ? Optional.of(new CouncilRefusal.NameWrong())
                : Optional.empty();
    }

    /// {@return what is wrong with the words of a resolution}
    static Optional<CouncilRefusal> wrongText(String text) {
        return text.isBlank() || text.length() > LONGEST_TEXT
                ? Optional.of(new CouncilRefusal.TextWrong())
                : Optional.empty();
    }

    private Optional<CouncilRefusal> wrongDay(LocalDate on, LocalDate least) {
        if (on.isBefore(least)) {
            return Optional.of(new CouncilRefusal.TooEarly(least));
        }
        return on.isAfter(today()) ? Optional.of(new CouncilRefusal.InTheFuture(today())) : Optional.empty();
    }

    /// Adds an institution; it must not be a member already.
    public Decision<Member> addMember(Actor by, UUID council, Member.Draft draft) {
        var organisation = around.organisations().find(draft.organisation());
        return change(by, council, before -> {
            if (organisation.isEmpty()) {
                return Decision.refuse(new CouncilRefusal.Unknown());
            }
            var wrong = CouncilRefusal.all(Stream.concat(
                            before.beforeFounding(draft.since()).stream(),
                            Stream.of(organisation.get().words())
                                    .filter(_ -> isMember(before, draft))
                                    .map(CouncilRefusal.AlreadyMember::new))
                    .toList());
            if (wrong.isPresent()) {
                return Decision.refuse(wrong.get());
            }
            UUID id = around.identities().next();
            store.addMember(id, council, draft);
            audit.record(by, "council.member-added", "council", council, Map.of("organisation", draft.organisation()));
            return member(council, id);
        });
    }

    private static boolean isMember(Council council, Member.Draft draft) {
        return council.members().stream()
                .filter(member -> member.organisation().equals(draft.organisation()))
                .anyMatch(member ->
                        member.until().map(last -> !draft.since().isAfter(last)).orElse(true));
    }

    /// Ends a membership with its last day. The coordinating organisation stays until another one is named (R2).
    public Decision<Member> endMember(Actor by, UUID council, UUID member, LocalDate lastDay) {
        return changeMember(by, council, member, found -> {
            if (found.coordinating()) {
                return Decision.refuse(new CouncilRefusal.IsCoordinating(found.words()));
            }
            if (lastDay.isBefore(found.since())) {
                return Decision.refuse(new CouncilRefusal.TooEarly(found.since()));
            }
            return done(by, "council.member-ended", council, member, () -> store.endMember(member, lastDay));
        });
    }

    /// Makes a member a proposing institution, or no longer one. The coordinating organisation stays one (R2).
    public Decision<Member> setProposer(Actor by, UUID council, UUID member, boolean proposer) {
        return changeMember(by, council, member, found -> {
            if (found.coordinating() && !proposer) {
                return Decision.refuse(new CouncilRefusal.IsCoordinating(found.words()));
            }
            String act = proposer ? "council.proposer-added" : "council.proposer-removed";
            return done(by, act, council, member, () -> store.setProposer(member, proposer));
        });
    }

    /// Names the coordinating organisation; the one before it no longer is (R2).
    public Decision<Member> setCoordinating(Actor by, UUID council, UUID member) {
        return changeMember(by, council, member, found -> {
            if (!found.proposer()) {
                return Decision.refuse(new CouncilRefusal.NotAProposer(found.words()));
            }
            return done(
                    by, "council.coordinating-named", council, member, () -> store.setCoordinating(council, member));
        });
    }

    /// Records what the council decided on a day.
    public Decision<Resolution> resolve(Actor by, UUID council, ResolutionKind kind, String text, LocalDate on) {
        if (!(by instanceof Actor.Person(UUID person))) {
            return Decision.refuse(new CouncilRefusal.Denied());
        }
        return change(by, council, before -> {
            var wrong = CouncilRefusal.all(
                    Stream.concat(wrongDay(on, before.foundedOn()).stream(), wrongText(text).stream())
                            .toList());
            if (wrong.isPresent()) {
                return Decision.refuse(wrong.get());
            }
            var resolution = new Resolution(
                    around.identities().next(),
                    council,
                    kind,
                    text.strip(),
                    on,
                    person,
                    around.clock().instant());
            store.resolve(resolution);
            audit.record(by, "council.resolved", "council", council, Map.of("kind", kind, "on", on));
            return Decision.accept(resolution);
        });
    }

    /// {@return the council's resolutions, newest first, as far as the actor may see them}
    public List<Resolution> resolutions(Actor actor, UUID council) {
        return database.as(actor, () -> store.resolutions(council));
    }

    /// {@return whether this actor writes for the council of this region}
    public boolean isSecretary(Actor actor, UUID region) {
        return access.roles(actor, Scope.region(region)).contains(Role.COUNCIL_SECRETARY);
    }

    /// {@return the day it is where the programme is}
    public LocalDate today() {
        return HomeZone.today(around.clock());
    }

    /// Acts on a council that nobody else changes meanwhile.
    <R> Decision<R> change(Actor by, UUID council, Function<Council, Decision<R>> act) {
        return database.as(
                by,
                () -> store.find(council)
                        .map(head -> isSecretary(by, head.region())
                                ? act.apply(whole(store.lock(council).orElseThrow()))
                                : Decision.<R>refuse(new CouncilRefusal.Denied()))
                        .orElseGet(() -> Decision.refuse(new CouncilRefusal.Unknown())));
    }

    private Decision<Member> changeMember(Actor by, UUID council, UUID member, Function<Member, Decision<Member>> act) {
        return change(
                by,
                council,
                before -> before.member(member)
                        .map(found -> found.until().isPresent()
                                ? Decision.<Member>refuse(new CouncilRefusal.Ended(found.words()))
                                : act.apply(found))
                        .orElseGet(() -> Decision.refuse(new CouncilRefusal.Unknown())));
    }

    private Decision<Member> done(Actor by, String act, UUID council, UUID member, Supplier<Boolean> write) {
        if (!write.get()) {
            throw new IllegalStateException("The membership (%s) changed while it was locked.".formatted(member));
        }
        audit.record(by, act, "council", council, Map.of("member", member));
        return member(council, member);
    }

    Decision<Member> member(UUID council, UUID member) {
        return Decision.accept(store.find(council)
                .map(this::whole)
                .flatMap(whole -> whole.member(member))
                .orElseThrow());
    }

    private Council whole(CouncilStore.Head head) {
        return whole(List.of(head)).getFirst();
    }

    private List<Council> whole(List<CouncilStore.Head> heads) {
        var rows = store.members(heads.stream().map(CouncilStore.Head::id).toList());
        var names = around.organisations()
                .all(rows.values().stream()
                        .flatMap(List::stream)
                        .map(CouncilStore.Row::organisation)
                        .distinct()
                        .toList());
        return heads.stream()
                .map(head -> {
                    var members = rows.getOrDefault(head.id(), List.of()).stream()
                            .map(row -> member(row, Optional.ofNullable(names.get(row.organisation()))))
                            .toList();
                    return new Council(head.id(), head.region(), head.name(), head.foundedOn(), members);
                })
                .toList();
    }

    private static Member member(CouncilStore.Row row, Optional<Organisation> organisation) {
        return new Member(
                row.id(),
                row.organisation(),
                organisation.map(Organisation::name).orElse(row.organisation().toString()),
                organisation.map(Organisation::nameEn).orElse(""),
                row.sector(),
                row.proposer(),
                row.coordinating(),
                row.term().since(),
                row.term().until());
    }
}
