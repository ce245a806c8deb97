package suishin.platform.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import suishin.platform.programmes.Words;

/// A call for proposals (公募).
///
/// @param revision counts the changes, so that nobody overwrites what they have not seen
public record Call(UUID id, CallStage stage, int revision, CallPlan plan) {

    /// What anybody may know of how far a call has come (公募の状況).
    public enum Status {
        DRAFT,
        UPCOMING,
        OPEN,
        CLOSED,
        ANNOUNCED,
        CANCELLED
    }

    /// {@return whether proposals are taken at this instant (R15)}
    public boolean isOpenAt(Instant now) {
        return stage == CallStage.PUBLISHED && plan.window().contains(now);
    }

    /// {@return what anybody may know at this instant; what the committee is doing is not part of it}
    public Status status(Instant now) {
        return switch (stage) {
            case DRAFT -> Status.DRAFT;
            case PUBLISHED -> published(now);
            case UNDER_REVIEW, DELIBERATION, DECIDED -> Status.CLOSED;
            case ANNOUNCED -> Status.ANNOUNCED;
            case CANCELLED -> Status.CANCELLED;
        };
    }

    private Status published(Instant now) {
        if (now.isBefore(opensAt())) {
            return Status.UPCOMING;
        }
        return isOpenAt(now) ? Status.OPEN : Status.CLOSED;
    }

    /// {@return this call as it stands for whom it closes at another instant}
    public Call closingAt(Instant other) {
        var window = new CallPlan.Window(opensAt(), other, zone());
        return new Call(id, stage, revision, new CallPlan(plan.pin(), plan.name(), window, plan.course()));
    }

    /// {@return the key of the programme}
    public String programme() {
        return plan.pin().programme();
    }

    /// {@return the pinned version of the programme's definition}
    public int version() {
        return plan.pin().version();
    }

    /// {@return what the call is named}
    public Words name() {
        return plan.name();
    }

    /// {@return the first instant at which proposals are taken}
    public Instant opensAt() {
        return plan.window().opensAt();
    }

    /// {@return the last instant at which proposals are taken}
    public Instant closesAt() {
        return plan.window().closesAt();
    }

    /// {@return the zone the deadline is announced in}
    public ZoneId zone() {
        return plan.window().zone();
    }

    /// {@return the first day of the projects}
    public LocalDate projectStart() {
        return plan.course().projectStart();
    }

    /// {@return the year of the final goals}
    public int finalYear() {
        return plan.course().finalYear();
    }

    /// {@return the key of the line}
    public String line() {
        return plan.course().line();
    }

    /// {@return the keys of the ministries that designate together}
    public List<String> ministries() {
        return plan.course().ministries();
    }
}
