package suishin.platform.notices;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import suishin.platform.assignments.Assignment;
import suishin.platform.assignments.Assignments;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallStage;
import suishin.platform.calls.Calls;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.conflicts.Conflicts;
import suishin.platform.database.Database;
import suishin.platform.invitations.Invitations;
import suishin.platform.invitations.LetterWriter;
import suishin.platform.invitations.OfficeLetter.Kind;
import suishin.platform.invitations.Outbox;
import suishin.platform.kernel.Actor;
import suishin.platform.notices.Point.Owed;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;
import suishin.platform.review.Review;
import suishin.platform.review.Reviews;

/// Drafts the reminders whose time comes, a day before they leave, each once.
@Component
final class ReminderRounds {

    private static final Actor.Product PRODUCT = new Actor.Product("reminders are drafted by the clock");

    private final Database database;
    private final ScheduleStore store;
    private final Outbox outbox;
    private final LetterWriter writer;
    private final Sources sources;
    private final Work work;

    ReminderRounds(
            Database database, ScheduleStore store, Outbox outbox, LetterWriter writer, Sources sources, Work work) {
        this.database = database;
        this.store = store;
        this.outbox = outbox;
        this.writer = writer;
        this.sources = sources;
        this.work = work;
    }

    /// Which calls there are, who was invited, and what time it is.
    @Component("reminderRoundSources")
    record Sources(Calls calls, Invitations invitations, InstantSource clock) {}

    /// What experts owe.
    @Component("reminderRoundWork")
    record Work(Proposals proposals, Conflicts conflicts, Assignments assignments, Reviews reviews) {}

    @Scheduled(fixedRate = 60_000)
    void draft() {
        sources.calls().published().stream()
                .filter(call -> call.stage() == CallStage.PUBLISHED || call.stage() == CallStage.UNDER_REVIEW)
                .forEach(call -> database.as(PRODUCT, () -> draft(call)));
    }

    /// {@return how many letters were drafted}
    private int draft(Call call) {
        var schedule = store.of(call.id());
        var now = sources.clock().instant();
        return schedule.reminds()
                ? points(call, schedule, now)
                        .mapToInt(point -> point.goesAt(now, call.zone())
                                .filter(_ -> store.remind(call.id(), point, now))
                                .map(goesAt -> draft(call, point, goesAt, schedule))
                                .orElse(0))
                        .sum()
                : 0;
    }

    private Stream<Point> points(Call call, Schedule schedule, Instant now) {
        var answers = call.stage() == CallStage.PUBLISHED
                ? sources.invitations().daysToAnswer(call.id())
                : List.<LocalDate>of();
        var reviewBy = call.stage() == CallStage.UNDER_REVIEW ? schedule.reviewBy() : Optional.<LocalDate>empty();
        return Stream.of(
                        points(Owed.ANSWER, answers, schedule),
                        points(Owed.DECLARATION, schedule.declareBy().stream().toList(), schedule),
                        points(Owed.REVIEW, reviewBy.stream().toList(), schedule))
                .flatMap(all -> all)
                .flatMap(all -> all.stream()
                        .filter(point -> all.stream().noneMatch(later -> point.passedBy(later, now, call.zone()))));
    }

    private static Stream<List<Point>> points(Owed owed, List<LocalDate> days, Schedule schedule) {
        return days.stream()
                .map(due -> schedule.daysBefore().stream()
                        .map(before -> new Point(owed, due, before))
                        .toList());
    }

    private int draft(Call call, Point point, Instant goesAt, Schedule schedule) {
        return switch (point.owed()) {
            case ANSWER -> sources.invitations().askAgain(call, point.due(), point.at(call.zone()), goesAt);
            case DECLARATION -> remind(call, undeclared(call.id()), goesAt);
            case REVIEW -> remind(call, unreviewed(call, point, goesAt, schedule), goesAt);
        };
    }

    /// {@return who has a review to hand in that they were asked for long enough ago}
    private Set<UUID> unreviewed(Call call, Point point, Instant goesAt, Schedule schedule) {
        var asked = work.assignments().given(PRODUCT, call.id());
        return work.reviews().unfinished(PRODUCT, call.id()).stream()
                .filter(review -> Optional.ofNullable(
                                asked.get(new Assignment(call.id(), review.proposal(), review.person())))
                        .filter(at -> !point.reminds(at, goesAt, schedule, call.zone()))
                        .isEmpty())
                .map(Review::person)
                .collect(toSet());
    }

    private int remind(Call call, Collection<UUID> people, Instant goesAt) {
        var texts = writer.drafts(call, Kind.REMINDER, people, _ -> Map.of());
        return outbox.draft(call, Kind.REMINDER, texts, Optional.of(goesAt));
    }

    private Set<UUID> undeclared(UUID call) {
        var asked = work.proposals().ofCall(PRODUCT, call).stream()
                .filter(proposal -> proposal.stage().reviewed())
                .map(ProposalSummary::id)
                .collect(toSet());
        var answered = work.conflicts().answered(PRODUCT, call);
        return sources.calls().committee(call).stream()
                .map(CommitteeMember::person)
                .filter(person -> !answered.getOrDefault(person, Set.of()).containsAll(asked))
                .collect(toSet());
    }
}
