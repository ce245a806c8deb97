package suishin.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Counts the statements an answer of the product takes: the log of `JdbcTemplate`, through which all of them go.
public final class QueryCount {

    private static final String ANSWERING = "tomcat-";
    private static final String STATEMENT = "Executing prepared SQL statement";
    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private static final Seen SEEN = attached();

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
        var counted = new Counted(Thread.currentThread().getName(), new ConcurrentLinkedQueue<>());
        SEEN.now = Optional.of(counted);
        LOGGER.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            LOGGER.setLevel(Level.INFO);
            SEEN.now = Optional.empty();
        }
        return List.copyOf(counted.statements());
    }

    /// Stays for good: another thread that logs while one is attached may never see it.
    private static Seen attached() {
        var seen = new Seen();
        seen.start();
        LOGGER.setLevel(Level.INFO);
        LOGGER.setAdditive(false);
        LOGGER.addAppender(seen);
        return seen;
    }

    private record Counted(String here, Queue<String> statements) {}

    /// Notes statements while the thread that runs them can still be asked for its name.
    private static final class Seen extends AppenderBase<ILoggingEvent> {

        private volatile Optional<Counted> now = Optional.empty();

        @Override
        protected void append(ILoggingEvent event) {
            now.ifPresent(counted -> note(counted, event.getFormattedMessage()));
        }

        private static void note(Counted counted, String message) {
            String thread = Thread.currentThread().getName();
            if ((thread.startsWith(ANSWERING) || thread.equals(counted.here())) && message.startsWith(STATEMENT)) {
                counted.statements().add(message);
            }
        }
    }
}
