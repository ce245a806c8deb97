package suishin.platform.invitations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.messages.Mail;
import suishin.platform.web.Bodies;
import suishin.platform.web.Visitor;

/// The letters of a call, for programs of its office.
@RestController
@RequestMapping("/api/v1/calls/{call}/letters")
final class LetterApi {

    private final LetterDesk desk;
    private final Outbox outbox;

    LetterApi(LetterDesk desk, Outbox outbox) {
        this.desk = desk;
        this.outbox = outbox;
    }

    /// A letter and how far it has come.
    ///
    /// @param progress empty until it has left
    record Letter(OfficeLetter letter, Optional<Mail.Progress> progress) {}

    /// A page of the letters of a call.
    ///
    /// @param counts how many there are in each stage
    record Page(List<Letter> letters, Map<String, Integer> counts, int page, int last) {}

    /// A letter, and what it would say if it left now.
    record One(Letter letter, OfficeLetter.Text now) {}

    /// A letter as it was mended; `revision` is the one that was read.
    record Mended(Optional<Integer> revision, Optional<String> subject, Optional<String> body) {}

    /// Which letters are to leave.
    record Chosen(Optional<List<UUID>> letters) {}

    /// How many letters were released now.
    record Released(int released) {}

    /// Whether a letter is kept back.
    record Held(Optional<Boolean> held) {}

    /// Where a person is reached, if that has to be mended.
    record Reached(Optional<String> address) {}

    @GetMapping
    Page list(
            Visitor visitor,
            @PathVariable UUID call,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "1") int page) {
        var found = desk.letters(visitor.actor(), call, new Listing(only, page, Map.of()));
        return new Page(
                found.letters().stream()
                        .map(letter -> new Letter(letter, found.progressOf(letter)))
                        .toList(),
                found.listing().counts(),
                found.listing().page(),
                found.listing().last());
    }

    @GetMapping("/{letter}")
    One one(Visitor visitor, @PathVariable UUID call, @PathVariable UUID letter) {
        var found = desk.letter(visitor.actor(), call, letter);
        return new One(new Letter(found.letter(), found.progress()), found.now());
    }

    @PutMapping("/{letter}")
    One edit(Visitor visitor, @PathVariable UUID call, @PathVariable UUID letter, @RequestBody Mended body) {
        int revision = body.revision().orElse(0);
        var text = new LetterPages.LetterForm(revision, revision, Bodies.text(body.subject()), Bodies.text(body.body()))
                .text();
        Bodies.done(outbox.edit(visitor.actor(), call, letter, revision, text));
        return one(visitor, call, letter);
    }

    @PostMapping("/release")
    Released release(Visitor visitor, @PathVariable UUID call, @RequestBody Chosen body) {
        return new Released(
                Bodies.done(outbox.release(visitor.actor(), call, body.letters().orElse(List.of()))));
    }

    @PostMapping("/{letter}/hold")
    One hold(Visitor visitor, @PathVariable UUID call, @PathVariable UUID letter, @RequestBody Held body) {
        Bodies.done(outbox.hold(visitor.actor(), call, letter, body.held().orElse(true)));
        return one(visitor, call, letter);
    }

    @PostMapping("/{letter}/retry")
    One retry(Visitor visitor, @PathVariable UUID call, @PathVariable UUID letter, @RequestBody Reached body) {
        Bodies.done(outbox.retry(visitor.actor(), call, letter, Bodies.text(body.address())));
        return one(visitor, call, letter);
    }
}
