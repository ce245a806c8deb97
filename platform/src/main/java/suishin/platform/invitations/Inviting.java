package suishin.platform.invitations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRefusal;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Asks experts of the pool onto the committee of a published call; each letter waits in the outbox until somebody
/// releases it.
@Component
public final class Inviting {

    static final int MOST_AT_ONCE = 500;
    static final int MOST_PROPOSALS = 999;

    private final Database database;
    private final InvitationStore store;
    private final Outbox outbox;
    private final CallRoles roles;
    private final Invitations.Sources sources;
    private final Invitations.Records records;

    Inviting(
            Database database,
            InvitationStore store,
            Outbox outbox,
            CallRoles roles,
            Invitations.Sources sources,
            Invitations.Records records) {
        this.database = database;
        this.store = store;
        this.outbox = outbox;
        this.roles = roles;
        this.sources = sources;
        this.records = records;
    }

    /// Whom the office asks, and as what.
    ///
    /// @param unread what was typed and could not be read; what could not is empty here
    public record Wanted(
            List<String> addresses, Optional<Integer> capacity, Optional<LocalDate> answerBy, List<Problem> unread) {
        public Wanted {
            addresses = List.copyOf(addresses);
            unread = List.copyOf(unread);
        }

        /// {@return a wish that was read as a whole}
        public static Wanted of(List<String> addresses, int capacity, LocalDate answerBy) {
            return new Wanted(addresses, Optional.of(capacity), Optional.of(answerBy), List.of());
        }
    }

    /// What became of a list of addresses.
    ///
    /// @param passed the addresses that were passed over, in their order, each with its problem at the same place
    public record Sent(List<Invitation> invited, List<String> passed, List<Problem> problems) {}

    /// Invites those of these addresses who can be.
    public Decision<Sent> invite(Actor by, UUID call, Wanted wanted) {
        return roles.office(by, call).then(found -> {
            var problems = problems(found, wanted);
            return problems.isEmpty()
                    ? Decision.accept(database.as(by, () -> inviteAll(by, found, wanted)))
                    : Decision.refuse(new InvitationRefusal.Incomplete(problems));
        });
    }

    private List<Problem> problems(Call call, Wanted wanted) {
        var problems = new ArrayList<Problem>();
        if (call.stage() != CallStage.PUBLISHED) {
            problems.addAll(new CallRefusal.NotNow(call.stage()).problems());
        }
        if (wanted.addresses().isEmpty() || wanted.addresses().size() > MOST_AT_ONCE) {
            problems.add(Problem.at("addresses", "invitations.addresses", MOST_AT_ONCE));
        }
        problems.addAll(terms(call, wanted));
        return problems;
    }

    /// {@return what is wrong with the terms alone}
    List<Problem> terms(Call call, Wanted wanted) {
        var problems = new ArrayList<>(wanted.unread());
        if (wanted.capacity()
                        .filter(many -> many >= 1 && many <= MOST_PROPOSALS)
                        .isEmpty()
                && isRead(wanted, "capacity")) {
            problems.add(Problem.at("capacity", "invitations.capacity", MOST_PROPOSALS));
        }
        if (wanted.answerBy().isEmpty() && isRead(wanted, "answerBy")) {
            problems.add(Problem.at("answerBy", "invitations.answer-by-missing"));
        }
        wanted.answerBy()
                .filter(day -> day.isBefore(today(call)))
                .ifPresent(day -> problems.add(Problem.at("answerBy", "invitations.answer-by-past", day.toString())));
        return problems;
    }

    private static boolean isRead(Wanted wanted, String field) {
        return wanted.unread().stream().noneMatch(problem -> problem.field().equals(field));
    }

    private Sent inviteAll(Actor by, Call call, Wanted wanted) {
        var invited = new ArrayList<Invitation>();
        var passed = new ArrayList<String>();
        var problems = new ArrayList<Problem>();
        var seated = sources.calls().committee(call.id()).stream()
                .map(CommitteeMember::person)
                .toList();
        for (String address : wanted.addresses()) {
            var wish = new Wish(
                    address,
                    seated,
                    wanted.capacity().orElseThrow(),
                    wanted.answerBy().orElseThrow());
            inviteOne(by, call, wish).fold(invited::add, no -> {
                passed.add(address);
                return problems.add(Problem.at("addresses", no.code(), String.valueOf(passed.size()), address));
            });
        }
        return new Sent(List.copyOf(invited), List.copyOf(passed), List.copyOf(problems));
    }

    record Wish(String address, List<UUID> seated, int capacity, LocalDate answerBy) {}

    Decision<Invitation> inviteOne(Actor by, Call call, Wish wish) {
        if (!wish.address().contains("@")) {
            return Decision.refuse(new Passed("invitations.no-address"));
        }
        var expert = sources.people()
                .byAddress(wish.address())
                .flatMap(person -> sources.experts().find(by, person.id()));
        if (expert.isEmpty()) {
            return Decision.refuse(new Passed("invitations.not-in-pool"));
        }
        UUID person = expert.get().person();
        if (wish.seated().contains(person)) {
            return Decision.refuse(new Passed("invitations.appointed"));
        }
        var made = new Invitation(
                records.identities().next(),
                call.id(),
                person,
                InvitationStage.INVITED,
                new Invitation.Terms(expert.get().sector(), wish.capacity(), wish.answerBy()),
                new Invitation.Answer("", ""));
        if (!store.add(made, records.clock().instant())) {
            return Decision.refuse(new Passed("invitations.invited-before"));
        }
        outbox.draftInvitation(call, made, false, Optional.empty());
        records.audit().record(by, "invitation.made", "call", call.id(), Map.of("person", person));
        return Decision.accept(made);
    }

    /// Why one line of a list was passed over.
    private record Passed(String code) implements Refusal {}

    private LocalDate today(Call call) {
        return LocalDate.ofInstant(records.clock().instant(), call.zone());
    }
}
