package suishin.platform.notices;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;

/// Sets when the experts of a call are reminded.
@Component
public final class Schedules {

    private static final int MOST_DAYS = 60;
    private static final int MOST_TIMES = 5;

    private final Database database;
    private final ScheduleStore store;
    private final CallRoles roles;
    private final Audit audit;
    private final InstantSource clock;

    Schedules(Database database, ScheduleStore store, CallRoles roles, Audit audit, InstantSource clock) {
        this.database = database;
        this.store = store;
        this.roles = roles;
        this.audit = audit;
        this.clock = clock;
    }

    /// {@return when the experts of a call are reminded, for its office and auditors}
    public Decision<Schedule> of(Actor by, UUID call) {
        return roles.overseer(by, call).then(_ -> Decision.accept(database.as(by, () -> store.of(call))));
    }

    /// Sets it; the revision is the one the actor has seen.
    public Decision<Schedule> set(Actor by, UUID call, Schedule wanted) {
        return set(by, call, wanted, List.of());
    }

    /// Sets it, unless something of what was typed could not be read: then that is refused with all else to mend.
    Decision<Schedule> set(Actor by, UUID call, Schedule wanted, List<Problem> unread) {
        return roles.office(by, call)
                .then(found -> database.as(by, () -> {
                    var problems = new ArrayList<>(unread);
                    problems.addAll(problems(found, store.of(call), wanted));
                    if (!problems.isEmpty()) {
                        return Decision.refuse(new NoticeRefusal.Incomplete(problems));
                    }
                    if (!store.set(call, wanted)) {
                        return Decision.refuse(new NoticeRefusal.Changed());
                    }
                    audit.record(by, "reminders.scheduled", "call", call, Map.of("on", wanted.reminds()));
                    return Decision.accept(store.of(call));
                }));
    }

    private List<Problem> problems(Call call, Schedule before, Schedule wanted) {
        var problems = new ArrayList<Problem>();
        var today = LocalDate.ofInstant(clock.instant(), call.zone());
        if (wanted.daysBefore().size() > MOST_TIMES
                || wanted.daysBefore().stream().anyMatch(days -> days < 1 || days > MOST_DAYS)) {
            problems.add(Problem.at("daysBefore", "notices.days-before", MOST_DAYS, MOST_TIMES));
        }
        if (wanted.declareBy().filter(today::isAfter).isPresent()
                && !wanted.declareBy().equals(before.declareBy())) {
            problems.add(Problem.at(
                    "declareBy", "notices.past", wanted.declareBy().get().toString()));
        }
        if (wanted.reviewBy().filter(today::isAfter).isPresent()
                && !wanted.reviewBy().equals(before.reviewBy())) {
            problems.add(Problem.at(
                    "reviewBy", "notices.past", wanted.reviewBy().get().toString()));
        }
        if (wanted.declareBy().isPresent()
                && wanted.reviewBy().filter(wanted.declareBy().get()::isAfter).isPresent()) {
            problems.add(Problem.at("reviewBy", "notices.review-first"));
        }
        return problems;
    }
}
