package suishin.platform.admission;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A line before a place where only some are served at once: first come, first served.
final class Line {

    private static final int SHORTEST_PAUSE = 2;
    private static final int LONGEST_PAUSE = 60;
    private static final int MEMORY = 8;

    private final Semaphore places;
    private final int served;
    private final int longest;
    private final Duration patience;
    private final AtomicLong usual = new AtomicLong(TimeUnit.MILLISECONDS.toNanos(200));

    /// @param served   how many at once, at least 1
    /// @param longest  more than so many do not wait
    /// @param patience nobody waits longer
    Line(int served, int longest, Duration patience) {
        this.places = new Semaphore(served, true);
        this.served = served;
        this.longest = longest;
        this.patience = patience;
    }

    /// Waits for a place; whoever got one gives it back with {@link #leave}.
    ///
    /// @return nothing if there is a place now, else in how many seconds to try again
    /// @throws InterruptedException if the waiting thread is ended; it has no place then
    OptionalInt enter() throws InterruptedException {
        boolean in = places.tryAcquire()
                || (places.getQueueLength() < longest && places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS));
        return in ? OptionalInt.empty() : OptionalInt.of(pause());
    }

    /// Gives the place to the next in line.
    ///
    /// @param nanos how long it was taken
    void leave(long nanos) {
        usual.updateAndGet(before -> before + (nanos - before) / MEMORY);
        places.release();
    }

    /// {@return until those in line now will have been served, at the usual pace, in seconds, 2 to 60}
    private int pause() {
        long nanos = (places.getQueueLength() + 1) * usual.get() / served;
        return Math.clamp(TimeUnit.NANOSECONDS.toSeconds(nanos) + 1, SHORTEST_PAUSE, LONGEST_PAUSE);
    }
}
