package suishin.platform.deliberation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.conflicts.Conflicts;
import suishin.platform.conflicts.Ruled;
import suishin.platform.deliberation.Recommendation.Note;
import suishin.platform.review.Review;
import suishin.platform.review.Reviews;

/// What the minutes of a recommendation say of conflicts besides who left: who of the committee takes part by a ruling,
/// and whose review is set aside (R9).
@Component
final class Remarks {

    private final Conflicts conflicts;
    private final Reviews reviews;

    Remarks(Conflicts conflicts, Reviews reviews) {
        this.conflicts = conflicts;
        this.reviews = reviews;
    }

    List<Note> of(Setting setting, UUID proposal) {
        var admitted = conflicts.admitted(proposal).stream()
                .filter(one -> setting.members().contains(one.judgement().person()))
                .map(Remarks::admitted);
        var aside = reviews.setAside(proposal).stream().flatMap(review -> aside(review).stream());
        return Stream.concat(admitted, aside).toList();
    }

    private static Note admitted(Ruled one) {
        var said = one.judgement();
        var kind = Note.Kind.valueOf(one.kind().name());
        return new Note(said.person(), kind, said.rule(), said.reason(), Optional.of(one.by()), one.at());
    }

    private static Optional<Note> aside(Review review) {
        return review.setAsideAt()
                .map(at -> new Note(review.person(), Note.Kind.SET_ASIDE, "", "", Optional.empty(), at));
    }
}
