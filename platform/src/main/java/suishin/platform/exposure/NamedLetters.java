package suishin.platform.exposure;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Calls;
import suishin.platform.exposure.Exposure.Event;
import suishin.platform.invitations.OfficeLetter;
import suishin.platform.messages.Mail;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;

/// Notes which proposals a letter names as it leaves, whoever typed the name: what it says is not drafted again.
@Component
final class NamedLetters {

    private final NamedLetterStore store;
    private final Calls calls;
    private final Proposals proposals;
    private final Mail mail;

    NamedLetters(NamedLetterStore store, Calls calls, Proposals proposals, Mail mail) {
        this.store = store;
        this.calls = calls;
        this.proposals = proposals;
        this.mail = mail;
    }

    @EventListener
    void left(OfficeLetter.Left event) {
        var letter = event.letter();
        var text = event.text();
        var named =
                ProposalSummary.named(proposals.ofCall(event.by(), letter.call()), text.subject() + "\n" + text.body());
        if (!named.isEmpty()) {
            String programme = calls.find(letter.call()).orElseThrow().programme();
            var noted = new NamedLetter(letter.id(), letter.kind(), text.subject(), event.mail(), event.at());
            store.add(noted, letter.person(), programme, named);
        }
    }

    /// {@return the letters that named a proposal to a person, as far as whoever began the transaction may know: when
    /// the mail server took each one, or when it left if the server has not}
    List<Event> of(UUID person, UUID proposal) {
        var letters = store.of(person, proposal);
        var progress = mail.progress(letters.stream().map(NamedLetter::mail).toList()).stream()
                .collect(toMap(Mail.Progress::letter, identity()));
        return letters.stream()
                .map(letter -> event(letter, Optional.ofNullable(progress.get(letter.mail()))))
                .toList();
    }

    private static Event event(NamedLetter letter, Optional<Mail.Progress> progress) {
        return progress.flatMap(Mail.Progress::sentAt)
                .map(at -> new Event(at, "letter." + letter.kind().name().toLowerCase(Locale.ROOT), letter.subject()))
                .orElseGet(() -> new Event(letter.leftAt(), "letter.unsent", letter.subject()));
    }
}
