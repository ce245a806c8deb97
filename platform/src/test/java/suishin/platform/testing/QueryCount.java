package suishin.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts the statements an answer of the product takes: the log of `JdbcTemplate`, through which all of them go.
public final class QueryCount {

    private static final String ANSWERING = "tomcat-";
    private static final String STATEMENT = "Executing prepared SQL statement";

    private QueryCount() {}

    /// {@return how many statements ran on this thread and on those that answer requests, while `work` ran}
    public static int of(Runnable work) {
        return statements(work).size();
    }

    /// {@return how many statements a page takes that was opened before, without those that keep the session: they run
    /// when the answer has gone}
    public static long ofPage(Browser browser, String address) {
        open(browser, address);
        return statements(() -> open(browser, address)).stream()
                .filter(statement -> !statement.contains("spring_session"))
                .count();
    }

    private static void open(Browser browser, String address) {
        assertThat(browser.get(address).statusCode()).as(address).isEqualTo(200);
    }

    /// {@return the statements that ran on this thread and on those that answer requests, while `work` ran}
    public static List<String> statements(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        boolean additive = logger.isAdditive();
        var seen = new Seen(Thread.currentThread().getName());
        seen.start();
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        logger.addAppender(seen);
        try {
            work.run();
        } finally {
            logger.detachAppender(seen);
            logger.setLevel(before);
            logger.setAdditive(additive);
        }
        return List.copyOf(seen.statements);
    }

    /// Notes statements while the thread that runs them can still be asked for its name.
    private static final class Seen extends AppenderBase<ILoggingEvent> {

        private final Queue<String> statements = new ConcurrentLinkedQueue<>();
        private final String here;

        Seen(String here) {
            this.here = here;
        }

        @Override
        protected void append(ILoggingEvent event) {
            String thread = Thread.currentThread().getName();
            String message = event.getFormattedMessage();
            if ((thread.startsWith(ANSWERING) || thread.equals(here)) && message.startsWith(STATEMENT)) {
                statements.add(message);
            }
        }
    }
}
