package suishin.platform.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.deliberation.Recommendation;
import suishin.platform.people.Person;
import suishin.platform.review.Review;
import suishin.platform.web.Visitor;

/// Everything one person may know of the selection of one proposal.
///
/// @param minutes   every recommendation, the newest first
/// @param positions every position of a ministry, the newest first; empty for the committee
/// @param feedback  what the applicant will read; empty for the committee
/// @param names     everybody named in it
/// @param reviews   what the experts gave, while the call is deliberated on and decided; empty before and after
public record ProposalDocket(
        Docket docket,
        Docket.Entry entry,
        List<Recommendation> minutes,
        List<Position> positions,
        List<Feedback> feedback,
        Map<UUID, Person> names,
        List<Review> reviews) {

    public ProposalDocket {
        minutes = List.copyOf(minutes);
        positions = List.copyOf(positions);
        feedback = List.copyOf(feedback);
        names = Map.copyOf(names);
        reviews = List.copyOf(reviews);
    }

    /// {@return the proposal's id}
    public UUID id() {
        return entry.id();
    }

    /// {@return how this person is called}
    public String name(Visitor visitor, UUID person) {
        return Optional.ofNullable(names.get(person))
                .map(found -> visitor.either(found.name(), found.nameEn()))
                .orElseGet(() -> visitor.say("selection.somebody"));
    }

    /// {@return what a conflict rule of the call says; its key, if the call has no such rule}
    public String rule(Visitor visitor, String key) {
        return docket.setting()
                .definition()
                .conflicts()
                .rule(key)
                .map(rule -> visitor.either(rule.filled()))
                .orElse(key);
    }

    /// {@return how these people are called}
    public String names(Visitor visitor, List<UUID> people) {
        return people.isEmpty()
                ? visitor.say("selection.nobody")
                : String.join(
                        visitor.say("selection.list-separator"),
                        people.stream().map(person -> name(visitor, person)).toList());
    }

    /// One expert's grade under one criterion.
    public record Mark(UUID person, String expert, String grade, String comment) {}

    /// {@return the grades under a criterion, the experts in the same order under each}
    public List<Mark> marks(Visitor visitor, String criterion) {
        return reviews.stream()
                .flatMap(review -> review.score(criterion).stream()
                        .map(score -> new Mark(
                                review.person(), name(visitor, review.person()), score.grade(), score.comment())))
                .sorted(Comparator.comparing(Mark::expert))
                .toList();
    }

    /// {@return the newest feedback under a criterion}
    public Optional<Feedback> feedbackUnder(String criterion) {
        return feedback.stream()
                .filter(one -> one.criterion().equals(criterion))
                .findFirst();
    }

    /// {@return what a ministry says now}
    public Optional<Position> position(String ministry) {
        return Optional.ofNullable(entry.positions().get(ministry));
    }
}
