package suishin.platform.selection;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import suishin.platform.deliberation.Candidates.Graded;
import suishin.platform.deliberation.Wording;
import suishin.platform.people.Person;
import suishin.platform.programmes.Review;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// The text the office starts from when it writes feedback (所見の下書き): grades counted, comments in the order of
/// their letters, so that nothing tells who said what.
@Component
final class FirstText {

    private final Texts texts;

    FirstText(Texts texts) {
        this.texts = texts;
    }

    /// {@return the text for one criterion; comments that name somebody of the committee are left out}
    String under(String criterion, List<Graded> all, Review review, Collection<Person> committee) {
        var graded =
                all.stream().filter(one -> one.criterion().equals(criterion)).toList();
        if (graded.isEmpty()) {
            return say("selection.first.none");
        }
        String counts = review.scale().stream()
                .map(grade -> count(grade.key(), graded))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(say("selection.first.and")));
        String comments = graded.stream()
                .map(one -> one.comment().strip())
                .filter(comment -> !comment.isEmpty() && !Wording.names(comment, committee))
                .distinct()
                .sorted()
                .map(comment -> "\n・" + comment)
                .collect(Collectors.joining());
        return say("selection.first.grades", counts) + comments;
    }

    /// {@return the text on the whole}
    String whole() {
        return say("selection.first.whole");
    }

    private String count(String grade, List<Graded> graded) {
        long many = graded.stream().filter(one -> one.grade().equals(grade)).count();
        return many == 0 ? "" : say("selection.first.count", grade, many);
    }

    private String say(String key, Object... details) {
        return texts.say(Language.JA, key, details);
    }
}
