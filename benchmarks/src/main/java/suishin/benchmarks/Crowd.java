package suishin.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Many who do something at once.
final class Crowd {

    private static final double MILLION = 1e6;

    private Crowd() {}

    /// Has each of them do the work, all at once, and waits for the last.
    ///
    /// @throws IllegalStateException if one of them failed
    static <T> void each(List<T> members, Consumer<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream<Future<?>> started = members.stream().map(member -> threads.submit(() -> work.accept(member)));
            for (Future<?> one : started.toList()) {
                one.get();
            }
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", failure);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("One of a crowd failed.", failure);
        }
    }

    /// {@return within how many milliseconds 95 of 100 of these were done}
    ///
    /// @param nanos how long each took; not empty
    static double p95Millis(Collection<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[sorted.length * 95 / 100] / MILLION;
    }
}
