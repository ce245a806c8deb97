package suishin.platform.invitations;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.database.Database;
import suishin.platform.invitations.OfficeLetter.Kind;
import suishin.platform.invitations.OfficeLetter.Stage;
import suishin.platform.invitations.OfficeLetter.Way;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Identities;
import suishin.platform.kernel.Role;
import suishin.platform.messages.Mail;
import suishin.platform.people.Corrections;
import suishin.platform.people.People;
import suishin.platform.people.PeopleRefusal;
import suishin.platform.people.Person;

/// Letters of a call's office that wait until somebody has read them: nothing leaves before it is released.
@Component
public final class Outbox {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Database database;
    private final LetterStore store;
    private final CallRoles roles;
    private final LetterWriter writer;
    private final Post post;

    Outbox(Database database, LetterStore store, CallRoles roles, LetterWriter writer, Post post) {
        this.database = database;
        this.store = store;
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
            Departures departures,
            Audit audit,
            InstantSource clock,
            Identities identities) {}

    /// {@return nine in the morning, when letters leave by themselves}
    public static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    /// {@return a page of a call's letters, for its office and auditors}
    public Decision<List<OfficeLetter>> page(Actor by, UUID call, Listing listing) {
        return roles.overseer(by, call).then(_ -> Decision.accept(database.as(by, () -> store.page(call, listing))));
    }

    /// {@return how many letters of a call there are in each stage}
    public Decision<Map<String, Integer>> counts(Actor by, UUID call) {
        return roles.overseer(by, call).then(_ -> Decision.accept(database.as(by, () -> store.counts(call))));
    }

    /// Changes a letter that has not left; `revision` is the one the actor has seen.
    public Decision<UUID> edit(Actor by, UUID call, UUID id, int revision, OfficeLetter.Text text) {
        return roles.office(by, call).then(_ -> database.as(by, () -> change(by, call, id, revision, text)));
    }

    private Decision<UUID> change(Actor by, UUID call, UUID id, int revision, OfficeLetter.Text text) {
        var problems = LetterWriter.Wording.problems(store.find(call, id), text);
        if (!problems.isEmpty()) {
            return Decision.refuse(new InvitationRefusal.Incomplete(problems));
        }
        if (!store.change(call, id, revision, text)) {
            return Decision.refuse(new InvitationRefusal.Changed());
        }
        post.audit().record(by, "letter.edited", "call", call, Map.of("letter", id));
        return Decision.accept(id);
    }

    /// Releases one letter if it says what stands on the actor's screen: a text nobody saved is neither sent past nor
    /// lost.
    ///
    /// @param revision the one the actor has seen
    /// @return how many were released now
    public Decision<Integer> release(Actor by, UUID call, UUID id, int revision, OfficeLetter.Text seen) {
        return roles.office(by, call)
                .then(_ -> database.as(by, () -> {
                    store.find(call, id).map(OfficeLetter::person).ifPresent(store::hold);
                    var letter = store.lock(call, id);
                    var other = letter.filter(one -> one.isOpen() && !LetterWriter.Wording.same(one.text(), seen));
                    if (other.isPresent()) {
                        return Decision.refuse(
                                other.get().revision() == revision
                                        ? new InvitationRefusal.Unsaved()
                                        : new InvitationRefusal.Changed());
                    }
                    return Decision.accept(letter.map(one -> release(by, one)).orElse(0));
                }));
    }

    /// Releases these letters, each in a transaction of its own; one that left before is passed over. A letter to
    /// somebody who got one today leaves tomorrow.
    ///
    /// @return how many were released now
    public Decision<Integer> release(Actor by, UUID call, Collection<UUID> ids) {
        return roles.office(by, call).then(_ -> {
            if (ids.isEmpty()) {
                return Decision.refuse(new InvitationRefusal.NothingChosen());
            }
            int released = 0;
            for (UUID id : ids) {
                released += database.as(
                        by,
                        () -> store.find(call, id)
                                .map(letter -> release(by, letter))
                                .orElse(0));
            }
            return Decision.accept(released);
        });
    }

    private int release(Actor by, OfficeLetter letter) {
        store.hold(letter.person());
        if (!store.ready(letter.call(), letter.id())) {
            return 0;
        }
        post.audit().record(by, "letter.released", "call", letter.call(), Map.of("letter", letter.id()));
        post.departures().leave(letter.person());
        return store.find(letter.call(), letter.id())
                .filter(now -> now.stage() == Stage.READY || now.stage() == Stage.RELEASED)
                .map(_ -> 1)
                .orElse(0);
    }

    /// Keeps a letter back that would leave by itself, or lets it go at its time again.
    public Decision<UUID> hold(Actor by, UUID call, UUID id, boolean held) {
        return roles.office(by, call)
                .then(_ -> database.as(by, () -> {
                    if (!store.setHeld(call, id, held)) {
                        return Decision.refuse(new InvitationRefusal.Changed());
                    }
                    String act = held ? "letter.held" : "letter.let-go";
                    post.audit().record(by, act, "call", call, Map.of("letter", id));
                    return Decision.accept(id);
                }));
    }

    /// Keeps a letter back, or lets it go, as {@link #hold(Actor, UUID, UUID, boolean)}, and saves with it what stands
    /// on the actor's screen, so that it is not lost by the way.
    public Decision<UUID> hold(Actor by, UUID call, UUID id, boolean held, OnScreen screen) {
        return roles.office(by, call)
                .then(_ -> database.as(by, () -> {
                    boolean unsaved = store.lock(call, id)
                            .filter(one -> one.isOpen() && !LetterWriter.Wording.same(one.text(), screen.text()))
                            .isPresent();
                    var saved = unsaved ? change(by, call, id, screen.revision(), screen.text()) : Decision.accept(id);
                    return saved.then(_ -> hold(by, call, id, held));
                }));
    }

    /// What stands on the screen of somebody who reads a letter, over the revision they have seen.
    public record OnScreen(int revision, OfficeLetter.Text text) {}

    /// {@return a letter of a call and what it would say if it left now, for the office and auditors}
    public Decision<Preview> preview(Actor by, UUID call, UUID id) {
        return roles.overseer(by, call)
                .then(_ -> database.as(
                        by,
                        () -> store.find(call, id)
                                .<Decision<Preview>>map(letter -> Decision.accept(
                                        new Preview(letter, post.departures().preview(letter))))
                                .orElseGet(() -> Decision.refuse(new InvitationRefusal.Unknown()))));
    }

    /// A letter, and what it would say if it left now.
    public record Preview(OfficeLetter letter, OfficeLetter.Text now) {}

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
        return mended(by, letter, address).then(to -> {
            if (letter.mail().isEmpty()) {
                return Decision.refuse(new InvitationRefusal.NotLeft());
            }
            if (letter.mail().filter(mail -> post.mail().retry(mail, to)).isEmpty()) {
                return Decision.refuse(new InvitationRefusal.NotFailed());
            }
            post.audit().record(by, "letter.sent-again", "call", letter.call(), Map.of("letter", letter.id()));
            return Decision.accept(letter.id());
        });
    }

    /// Only of somebody who has no other role: whoever holds one is not only this office's to mend.
    private Decision<Optional<String>> mended(Actor by, OfficeLetter letter, String address) {
        UUID person = letter.person();
        var known = post.people().find(person);
        if (address.isBlank()
                || known.filter(one -> one.address().equalsIgnoreCase(address)).isPresent()) {
            return Decision.accept(known.map(Person::address));
        }
        boolean committeesOnly = post.access().heldBy(new Actor.Person(person)).stream()
                .allMatch(held -> held.scope().kind() == Role.ScopeKind.CALL);
        if (!committeesOnly || !post.corrections().mayMend(person)) {
            return Decision.refuse(new PeopleRefusal.SignedInBefore());
        }
        return !gaveUp(letter)
                ? Decision.refuse(
                        letter.mail().isEmpty() ? new InvitationRefusal.NotLeft() : new InvitationRefusal.NotFailed())
                : post.corrections()
                        .address(by, person, address)
                        .then(now -> Decision.accept(Optional.of(now.address())));
    }

    private boolean gaveUp(OfficeLetter letter) {
        return post.mail().progress(letter.mail().stream().toList()).stream().anyMatch(Mail.Progress::gaveUp);
    }

    /// Drafts a letter of one kind to each of these people, as a part of the running transaction; whoever has one
    /// waiting in this call keeps that one.
    ///
    /// @param goesAt when it leaves by itself; empty if somebody has to release it
    /// @return how many were drafted
    public int draft(Call call, Kind kind, Map<UUID, OfficeLetter.Text> texts, Optional<Instant> goesAt) {
        var of = new Common(call.id(), kind, Optional.empty(), goesAt);
        return store.add(
                texts.entrySet().stream()
                        .map(text -> drafted(of, text.getKey(), text.getValue()))
                        .toList(),
                now());
    }

    /// What letters that are drafted together have in common.
    private record Common(UUID call, Kind kind, Optional<UUID> invitation, Optional<Instant> goesAt) {}

    private OfficeLetter drafted(Common of, UUID person, OfficeLetter.Text text) {
        return new OfficeLetter(
                post.identities().next(),
                of.call(),
                person,
                of.kind(),
                of.invitation(),
                text,
                Stage.DRAFTED,
                1,
                new Way(of.goesAt(), false, Optional.empty()),
                Optional.empty());
    }

    /// {@return who got a reminder of this call that lately; the caller decides who may ask}
    public List<UUID> remindedSince(UUID call, Instant since) {
        return store.remindedSince(call, since);
    }

    /// Drafts the letter of an invitation.
    ///
    /// @param again whether one was sent before
    int draftInvitation(Call call, Invitation made, boolean again, Optional<Instant> goesAt) {
        var of = new Common(call.id(), Kind.INVITATION, Optional.of(made.id()), goesAt);
        return store.add(List.of(drafted(of, made.person(), writer.invitation(call, made, again))), now());
    }

    void discard(UUID invitation) {
        store.discard(invitation);
    }

    int discard(UUID call, UUID person) {
        return store.discardAll(call, person);
    }

    private Instant now() {
        return post.clock().instant();
    }
}
