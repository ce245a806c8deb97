package suishin.platform;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

/// What this run has opened so far, and how it ends: a start that has begun comes to its end first, then everything is
/// closed, the last one first.
final class Running {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile boolean answers;

    /// The pages are opened after the database, so they are closed before it: while they end what they began, they need
    /// it.
    <T extends AutoCloseable> T keep(T thing) {
        opened.push(thing);
        return thing;
    }

    void nowAnswers() {
        answers = true;
    }

    /// Nothing more will be opened.
    void startIsOver() {
        begun.countDown();
    }

    void stop() {
        if (answers || begun.getCount() > 0) {
            System.out.println("Suishin is stopping.");
        }
        try {
            begun.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        opened.forEach(Running::close);
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception failure) {
            System.err.println("Suishin did not stop in order: " + failure.getMessage());
        }
    }
}
