package suishin.platform.notices;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.deliberation.Recommendation;
import suishin.platform.deliberation.RoundAct;
import suishin.platform.invitations.LetterContent;
import suishin.platform.invitations.LetterWriter;
import suishin.platform.invitations.OfficeLetter;
import suishin.platform.invitations.OfficeLetter.Text;
import suishin.platform.kernel.Actor;
import suishin.platform.people.People;
import suishin.platform.programmes.Words;
import suishin.platform.selection.Docket;
import suishin.platform.selection.Dockets;
import suishin.platform.web.Language;
import suishin.platform.web.NotFound;
import suishin.platform.web.Texts;

/// Which recommended proposals an officer's ministry has yet to speak about as the letter leaves, as the officer sees
/// them (R8, R9). Where nothing waits for them any more, none leaves.
@Component
final class ConcurrenceContent implements LetterContent {

    private final Database database;
    private final Dockets dockets;
    private final People people;
    private final Texts texts;

    ConcurrenceContent(Database database, Dockets dockets, People people, Texts texts) {
        this.database = database;
        this.dockets = dockets;
        this.people = people;
        this.texts = texts;
    }

    @Override
    public OfficeLetter.Kind kind() {
        return OfficeLetter.Kind.CONCURRENCE;
    }

    @Override
    public Optional<Text> leaving(OfficeLetter letter) {
        var waiting = waiting(letter);
        return waiting.isEmpty() ? Optional.empty() : Optional.of(filled(letter, waiting));
    }

    @Override
    public Text preview(OfficeLetter letter) {
        return filled(letter, waiting(letter));
    }

    private List<Words> waiting(OfficeLetter letter) {
        var officer = new Actor.Person(letter.person());
        return database.under(officer, () -> {
            try {
                var docket = dockets.ofCall(officer, letter.call());
                return docket.may(RoundAct.TAKE_POSITION) ? waiting(docket) : List.<Words>of();
            } catch (NotFound _) {
                return List.<Words>of();
            }
        });
    }

    private static List<Words> waiting(Docket docket) {
        return docket.entries().stream()
                .filter(entry -> entry.recommendation()
                        .filter(Recommendation::designates)
                        .isPresent())
                .filter(entry ->
                        !entry.positions().keySet().containsAll(docket.viewer().ministries()))
                .map(entry -> entry.candidate().name())
                .toList();
    }

    private Text filled(OfficeLetter letter, List<Words> waiting) {
        return letter.text()
                .filled(
                        LetterWriter.WAITING,
                        people.languages(letter.person()).stream()
                                .map(language -> said(language, waiting))
                                .toList());
    }

    private String said(Language language, List<Words> waiting) {
        return waiting.isEmpty()
                ? texts.say(language, "notices.owed.nothing")
                : waiting.stream().map(name -> "- " + Texts.in(language, name)).collect(joining("\n"));
    }
}
