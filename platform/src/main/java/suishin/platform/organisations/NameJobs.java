package suishin.platform.organisations;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;

/// Lets changes of names that were planned take effect on their day (名称変更の予定).
@Component
final class NameJobs {

    private static final Actor.Product PRODUCT = new Actor.Product("a change of name takes effect on its day");

    private final Database database;
    private final Names names;

    NameJobs(Database database, Names names) {
        this.database = database;
        this.names = names;
    }

    @Scheduled(fixedRate = 30_000)
    void takeEffect() {
        database.as(PRODUCT, () -> names.takeEffect(PRODUCT));
    }
}
