package suishin.platform.invitations;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.access.RoleEnded;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.Calls;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.database.Database;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.people.People;
import suishin.platform.people.Secrets;

/// Those who are asked onto the committee of a published call, and their answers.
///
/// Until they accept they have no role, so they see nothing of the proposals.
@Component
public final class Invitations {

    private static final Actor.Product PRODUCT = new Actor.Product("an invited expert answers by their link");
    private static final Actor.Product LEAVING =
            new Actor.Product("whoever leaves a committee is written to no more as its member");
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_SUGGESTION = 500;

    private final Database database;
    private final InvitationStore store;
    private final Outbox outbox;
    private final CallRoles roles;
    private final Sources sources;
    private final Records records;

    Invitations(
            Database database,
            InvitationStore store,
            Outbox outbox,
            CallRoles roles,
            Sources sources,
            Records records) {
        this.database = database;
        this.store = store;
        this.outbox = outbox;
        this.roles = roles;
        this.sources = sources;
        this.records = records;
    }

    /// Who there is, and what they are asked to join.
    @Component("invitationSources")
    record Sources(Calls calls, Experts experts, People people) {}

    /// What an act leaves behind: its entry in the log, its time, its id.
    @Component("invitationRecords")
    record Records(Audit audit, InstantSource clock, Identities identities) {}

    /// {@return a page of the invitations of a call, for its office and auditors}
    public Decision<List<Invitation>> page(Actor by, UUID call, Listing listing) {
        return roles.overseer(by, call).then(_ -> Decision.accept(database.as(by, () -> store.page(call, listing))));
    }

    /// {@return how many invitations of a call there are in each stage}
    public Decision<Map<String, Integer>> counts(Actor by, UUID call) {
        return roles.overseer(by, call).then(_ -> Decision.accept(database.as(by, () -> store.counts(call))));
    }

    /// {@return the last days to answer of a call's invitations that wait; for the product's own clockwork}
    public List<LocalDate> daysToAnswer(UUID call) {
        return database.as(PRODUCT, () -> store.daysToAnswer(call));
    }

    /// Drafts a second letter to those who have not answered, as a part of the running transaction of the product.
    ///
    /// @param asked whoever got their first letter then or later is not asked again
    /// @return how many were drafted
    public int askAgain(Call call, LocalDate due, Instant asked, Instant goesAt) {
        return store.unanswered(call.id(), due, asked).stream()
                .mapToInt(made -> outbox.draftInvitation(call, made, true, Optional.of(goesAt)))
                .sum();
    }

    /// Takes an invitation back that nobody has answered; a letter that waits is not sent.
    public Decision<Invitation> withdraw(Actor by, UUID call, UUID id) {
        return roles.office(by, call)
                .then(_ -> database.as(
                        by,
                        () -> store.find(id)
                                .filter(found -> found.call().equals(call))
                                .map(found -> withdraw(by, found))
                                .orElseGet(() -> Decision.refuse(new InvitationRefusal.Unknown()))));
    }

    /// Whoever leaves a committee is written to no more as its member: what waits for them in that call is dropped.
    @EventListener
    void left(RoleEnded event) {
        if (event.role() == Role.COMMITTEE_MEMBER) {
            UUID call = UUID.fromString(event.scope().id());
            database.within(LEAVING, () -> {
                store.open(call, event.person()).ifPresent(found -> withdraw(LEAVING, found));
                return outbox.discard(call, event.person());
            });
        }
    }

    private Decision<Invitation> withdraw(Actor by, Invitation found) {
        return move(by, found, InvitationAct.WITHDRAW, Role.PROGRAMME_OFFICE, found.answer());
    }

    /// {@return the invitation and the call a link opens; empty if the link is not (or no longer) one of ours}
    public Optional<Opened> open(String secret) {
        return database.as(
                PRODUCT,
                () -> store.bySecret(Secrets.hash(secret))
                        .flatMap(found -> sources.calls().find(found.call()).map(call -> new Opened(found, call))));
    }

    /// What a link opens.
    public record Opened(Invitation invitation, Call call) {}

    /// {@return the invitations to this person whose letter has left, the newest first}
    public List<Opened> to(Actor.Person reader) {
        return database.as(
                reader,
                () -> store.sentTo(reader.id()).stream()
                        .flatMap(found ->
                                sources.calls().find(found.call()).map(call -> new Opened(found, call)).stream())
                        .toList());
    }

    /// {@return an invitation to this person whose letter has left; empty if there is no such one}
    public Optional<Opened> to(Actor.Person reader, UUID id) {
        return to(reader).stream()
                .filter(opened -> opened.invitation().id().equals(id))
                .findFirst();
    }

    /// Accepts as whoever has signed in, as {@link #accept(String)} does by the link.
    public Decision<Invitation> accept(Actor.Person by, UUID id) {
        return answer(() -> to(by, id), InvitationAct.ACCEPT, new Invitation.Answer("", ""));
    }

    /// Declines as whoever has signed in, as {@link #decline(String, Invitation.Answer)} does by the link.
    public Decision<Invitation> decline(Actor.Person by, UUID id, Invitation.Answer said) {
        var problems = problems(said);
        return problems.isEmpty()
                ? answer(() -> to(by, id), InvitationAct.DECLINE, said)
                : Decision.refuse(new InvitationRefusal.Incomplete(problems));
    }

    /// Accepts by the link: the seat and the role are given in the same transaction.
    public Decision<Invitation> accept(String secret) {
        return answer(() -> open(secret), InvitationAct.ACCEPT, new Invitation.Answer("", ""));
    }

    /// Declines by the link, with a reason; also after the last day.
    public Decision<Invitation> decline(String secret, Invitation.Answer said) {
        var problems = problems(said);
        return problems.isEmpty()
                ? answer(() -> open(secret), InvitationAct.DECLINE, said)
                : Decision.refuse(new InvitationRefusal.Incomplete(problems));
    }

    private static List<Problem> problems(Invitation.Answer said) {
        var problems = new ArrayList<Problem>();
        if (said.reason().isBlank() || said.reason().length() > LONGEST_REASON) {
            problems.add(Problem.at("reason", "invitations.reason", LONGEST_REASON));
        }
        if (said.suggestion().length() > LONGEST_SUGGESTION) {
            problems.add(Problem.at("suggestion", "invitations.suggestion", LONGEST_SUGGESTION));
        }
        return problems;
    }

    private Decision<Invitation> answer(
            Supplier<Optional<Opened>> invitation, InvitationAct act, Invitation.Answer said) {
        return database.as(
                PRODUCT,
                () -> invitation
                        .get()
                        .map(opened -> answer(opened, act, said))
                        .orElseGet(() -> Decision.refuse(new InvitationRefusal.Unknown())));
    }

    private Decision<Invitation> answer(Opened opened, InvitationAct act, Invitation.Answer said) {
        var found = opened.invitation();
        var by = new Actor.Person(found.person());
        boolean accepts = act == InvitationAct.ACCEPT && found.stage() == InvitationStage.INVITED;
        if (accepts && today(opened.call()).isAfter(found.terms().answerBy())) {
            return Decision.refuse(new InvitationRefusal.TooLate());
        }
        if (!accepts || !store.lock(found.id())) {
            return move(by, found, act, Role.COMMITTEE_MEMBER, said);
        }
        var member = new CommitteeMember(
                found.person(), false, found.terms().sector(), found.terms().capacity());
        return sources.calls()
                .join(PRODUCT, found.call(), member)
                .then(_ -> move(by, found, act, Role.COMMITTEE_MEMBER, said));
    }

    private Decision<Invitation> move(
            Actor by, Invitation found, InvitationAct act, Role role, Invitation.Answer said) {
        var to = InvitationLife.LIFE.after(found.stage(), act, List.of(role));
        if (to.isEmpty()
                || !store.move(found.id(), to.get(), said, records.clock().instant())) {
            return Decision.refuse(new InvitationRefusal.Over(found.stage()));
        }
        outbox.discard(found.id());
        records.audit()
                .record(by, "invitation." + Codes.of(act), "call", found.call(), Map.of("person", found.person()));
        return Decision.accept(store.find(found.id()).orElseThrow());
    }

    private LocalDate today(Call call) {
        return LocalDate.ofInstant(records.clock().instant(), call.zone());
    }
}
