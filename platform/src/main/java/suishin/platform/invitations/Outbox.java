package suishin.platform.invitations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.messages.Mail;
import suishin.platform.people.Corrections;
import suishin.platform.people.People;
import suishin.platform.people.PeopleRefusal;
import suishin.platform.people.Person;
import suishin.platform.people.Secrets;

/// Letters of a call's office that wait until somebody has read them: nothing leaves before it is released.
@Component
public final class Outbox {

    static final String LINK = "[link]";
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 10_000;

    private final Database database;
    private final LetterStore store;
    private final InvitationStore invitations;
    private final CallRoles roles;
    private final LetterWriter writer;
    private final Post post;

    Outbox(
            Database database,
            LetterStore store,
            InvitationStore invitations,
            CallRoles roles,
            LetterWriter writer,
            Post post) {
        this.database = database;
        this.store = store;
        this.invitations = invitations;
        this.roles = roles;
        this.writer = writer;
        this.post = post;
    }

    /// What takes a letter out, and what that leaves behind.
    @Component("invitationPost")
    record Post(
            Mail mail,
            People people,
            Corrections corrections,
            Access access,
            Audit audit,
            InstantSource clock,
            Identities identities) {}

    /// {@return the letters of a call, for its office and auditors}
    public Decision<List<OfficeLetter>> of(Actor by, UUID call) {
        return roles.overseer(by, call).then(_ -> Decision.accept(database.as(by, () -> store.ofCall(call))));
    }

    /// {@return how far those of a call's letters have come that were released}
    public Decision<Map<UUID, Mail.Progress>> progress(Actor by, UUID call) {
        return of(by, call)
                .then(letters -> Decision.accept(
                        post
                                .mail()
                                .progress(letters.stream()
                                        .flatMap(letter -> letter.mail().stream())
                                        .toList())
                                .stream()
                                .collect(java.util.stream.Collectors.toMap(
                                        Mail.Progress::letter, Function.identity()))));
    }

    /// Changes a letter that has not left; `revision` is the one the actor has seen.
    public Decision<UUID> edit(Actor by, UUID call, UUID id, int revision, OfficeLetter.Text text) {
        return roles.office(by, call).then(_ -> {
            if (text.subject().lines().count() != 1
                    || text.subject().isBlank()
                    || text.subject().length() > LONGEST_SUBJECT) {
                return incomplete(Problem.at("subject", "invitations.subject", LONGEST_SUBJECT));
            }
            if (text.body().isBlank() || text.body().length() > LONGEST_BODY) {
                return incomplete(Problem.at("body", "invitations.body", LONGEST_BODY));
            }
            return database.as(by, () -> change(by, call, id, revision, text));
        });
    }

    private Decision<UUID> change(Actor by, UUID call, UUID id, int revision, OfficeLetter.Text text) {
        boolean invites = store.lock(call, id).flatMap(OfficeLetter::invitation).isPresent();
        if (invites && !text.body().contains(LINK)) {
            return incomplete(Problem.at("body", "invitations.link", LINK));
        }
        if (!store.change(call, id, revision, text)) {
            return Decision.refuse(new InvitationRefusal.Changed());
        }
        post.audit().record(by, "letter.edited", "call", call, Map.of("letter", id));
        return Decision.accept(id);
    }

    /// Releases these letters, each in a transaction of its own; one that left before is passed over.
    ///
    /// @return how many left now
    public Decision<Integer> release(Actor by, UUID call, Collection<UUID> ids) {
        return roles.office(by, call).then(_ -> {
            int left = 0;
            for (UUID id : ids) {
                left += database.as(
                        by,
                        () -> store.lock(call, id)
                                .filter(letter -> leave(by, letter))
                                .map(_ -> 1)
                                .orElse(0));
            }
            return Decision.accept(left);
        });
    }

    private boolean leave(Actor by, OfficeLetter letter) {
        var person = post.people().find(letter.person());
        if (person.isEmpty()) {
            return false;
        }
        String body = letter.text().body();
        if (letter.invitation().isPresent()) {
            String secret = Secrets.make();
            if (!invitations.giveSecret(letter.invitation().get(), Secrets.hash(secret))) {
                return false;
            }
            body = body.replace(LINK, writer.answerAt(letter.call(), secret));
        }
        UUID mail = post.mail()
                .write(
                        by,
                        letter.person(),
                        person.get().address(),
                        letter.text().subject(),
                        body);
        post.audit().record(by, "letter.released", "call", letter.call(), Map.of("letter", letter.id()));
        return store.released(letter.id(), mail, now());
    }

    /// Tries a letter again that the mail server would not take.
    ///
    /// @param address where the person is reached, if that has to be mended; blank if not
    public Decision<UUID> retry(Actor by, UUID call, UUID id, String address) {
        return roles.office(by, call)
                .then(_ -> database.as(
                        by,
                        () -> store.find(call, id)
                                .map(letter -> retry(by, letter, address))
                                .orElseGet(() -> Decision.refuse(new InvitationRefusal.Unknown()))));
    }

    private Decision<UUID> retry(Actor by, OfficeLetter letter, String address) {
        return mended(by, letter.person(), address).then(to -> {
            if (letter.mail().filter(mail -> post.mail().retry(mail, to)).isEmpty()) {
                return Decision.refuse(new InvitationRefusal.Unknown());
            }
            post.audit().record(by, "letter.sent-again", "call", letter.call(), Map.of("letter", letter.id()));
            return Decision.accept(letter.id());
        });
    }

    /// Only of somebody who has no other role: whoever holds one is not only this office's to mend.
    private Decision<Optional<String>> mended(Actor by, UUID person, String address) {
        var known = post.people().find(person);
        if (address.isBlank()
                || known.filter(one -> one.address().equalsIgnoreCase(address)).isPresent()) {
            return Decision.accept(known.map(Person::address));
        }
        boolean committeesOnly = post.access().heldBy(new Actor.Person(person)).stream()
                .allMatch(held -> held.scope().kind() == Role.ScopeKind.CALL);
        return committeesOnly
                ? post.corrections()
                        .address(by, person, address)
                        .then(now -> Decision.accept(Optional.of(now.address())))
                : Decision.refuse(new PeopleRefusal.SignedInBefore());
    }

    /// Drafts a reminder to each of these people; whoever was reminded within the span, or has one waiting, is left
    /// out.
    int draftReminders(Actor by, Call call, Collection<UUID> people, Duration span) {
        return database.as(by, () -> {
            var lately = store.remindedSince(call.id(), now().minus(span));
            var wanted =
                    people.stream().filter(person -> !lately.contains(person)).toList();
            int drafted = store.addReminders(
                    writer.reminders(call, wanted).entrySet().stream()
                            .map(written -> letter(call, written.getKey(), Optional.empty(), written.getValue()))
                            .toList(),
                    now());
            post.audit().record(by, "letter.reminders-drafted", "call", call.id(), Map.of("letters", drafted));
            return drafted;
        });
    }

    void draftInvitation(Call call, Invitation made) {
        store.add(letter(call, made.person(), Optional.of(made.id()), writer.invitation(call, made)), now());
    }

    void discard(UUID invitation) {
        store.discard(invitation);
    }

    private OfficeLetter letter(Call call, UUID person, Optional<UUID> invitation, OfficeLetter.Text text) {
        UUID id = post.identities().next();
        return new OfficeLetter(
                id, call.id(), person, invitation, text, OfficeLetter.Stage.DRAFTED, 1, Optional.empty());
    }

    private Instant now() {
        return post.clock().instant();
    }

    private static <E> Decision<E> incomplete(Problem problem) {
        return Decision.refuse(new InvitationRefusal.Incomplete(List.of(problem)));
    }
}
