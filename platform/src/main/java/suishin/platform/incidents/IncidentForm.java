package suishin.platform.incidents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;

/// What people type about incidents, and what is wrong with it.
public final class IncidentForm {

    static final int LONGEST = 2_000;
    static final int LONGEST_REASON = 1_000;

    private IncidentForm() {}

    /// A report, as typed; times are those of the call's zone.
    ///
    /// @param region empty for every region
    public record Report(UUID call, Optional<UUID> region, String what, String from, String until) {

        /// {@return everything that is wrong with it}
        List<Problem> problems(ZoneId zone, Instant now) {
            var began = instant(from, zone);
            var ended = instant(until, zone);
            var problems = text("what", what, LONGEST);
            if (began.isEmpty()) {
                problems.add(Problem.at("from", "incidents.time-unread", from));
            }
            if (ended.isEmpty()) {
                problems.add(Problem.at("until", "incidents.time-unread", until));
            }
            if (began.filter(now::isBefore).isPresent()) {
                problems.add(Problem.at("from", "incidents.in-future"));
            }
            if (began.isPresent() && ended.filter(began.get()::isAfter).isPresent()) {
                problems.add(Problem.at("until", "incidents.order"));
            }
            return problems;
        }

        Incident.Told told(ZoneId zone) {
            return new Incident.Told(
                    what.strip(),
                    instant(from, zone).orElseThrow(),
                    instant(until, zone).orElseThrow());
        }
    }

    /// A decision, as typed.
    ///
    /// @param until the new last instant, in the call's zone; not read if it is refused
    public record Ruling(Optional<Incident.Outcome> outcome, String until, String reason) {

        /// {@return whether a deadline is moved}
        boolean grants() {
            return outcome.filter(one -> one != Incident.Outcome.REFUSED).isPresent();
        }
    }

    static Optional<Instant> instant(String typed, ZoneId zone) {
        return Typed.moment(typed).map(local -> local.atZone(zone).toInstant());
    }

    static List<Problem> text(String field, String typed, int longest) {
        var problems = new java.util.ArrayList<Problem>();
        if (typed.isBlank()) {
            problems.add(Problem.at(field, "incidents." + field + "-missing"));
        }
        if (typed.strip().length() > longest) {
            problems.add(Problem.at(field, "incidents.long", longest));
        }
        return problems;
    }
}
