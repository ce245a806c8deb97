package suishin.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/// Many people typing in one strategy at once, each saving once a second.
final class Typists {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// What was measured.
    ///
    /// @param met  how often somebody else had saved the same field first
    /// @param lost acknowledged words that are in no field afterwards
    record Result(int people, int saves, int met, double p95Millis, List<String> lost) {}

    private final List<Typing> typing;

    /// Signs everybody in.
    Typists(String address, List<Typist> people) {
        this.typing = IntStream.range(0, people.size())
                .mapToObj(number -> new Typing(address, people.get(number), number))
                .toList();
    }

    /// Counts from here on only; what was saved before must still be there.
    void forget() {
        typing.forEach(Typing::forget);
    }

    /// {@return how it went for so long}
    Result type(Duration time) {
        var running = new AtomicBoolean(true);
        Thread.ofVirtual().start(() -> {
            Http.sleep(time);
            running.set(false);
        });
        return type(running);
    }

    /// {@return how it went until somebody said stop}
    Result type(AtomicBoolean running) {
        Crowd.each(typing, one -> {
            Http.sleep(PAUSE.multipliedBy(typing.indexOf(one)).dividedBy(typing.size()));
            while (running.get()) {
                long begun = System.nanoTime();
                one.once();
                var left = PAUSE.minusNanos(System.nanoTime() - begun);
                Http.sleep(left.isNegative() ? Duration.ZERO : left);
            }
        });
        return new Result(
                typing.size(),
                typing.stream().mapToInt(Typing::saves).sum(),
                typing.stream().mapToInt(Typing::met).sum(),
                Crowd.p95Millis(
                        typing.stream().flatMap(one -> one.times().stream()).toList()),
                typing.stream().flatMap(one -> one.lost().stream()).toList());
    }
}
