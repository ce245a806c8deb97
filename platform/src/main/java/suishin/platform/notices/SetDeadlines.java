package suishin.platform.notices;

import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.invitations.AnswerView;
import suishin.platform.kernel.Actor;

/// The deadlines the office has set for its reminders, as an invited expert is told them.
@Component
final class SetDeadlines implements AnswerView.Deadlines {

    private static final Actor.Product PRODUCT =
            new Actor.Product("whoever answers an invitation is told by when they declare and review");

    private final Database database;
    private final ScheduleStore store;

    SetDeadlines(Database database, ScheduleStore store) {
        this.database = database;
        this.store = store;
    }

    @Override
    public AnswerView.Days of(UUID call) {
        var schedule = database.as(PRODUCT, () -> store.of(call));
        return new AnswerView.Days(schedule.declareBy(), schedule.reviewBy());
    }
}
