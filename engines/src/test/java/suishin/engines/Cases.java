package suishin.engines;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random cases from numbered seeds. A failure names its seed; `-Dcases.first=<seed> -Dcases.count=1` replays it.
public final class Cases {

    private static final long FIRST = Long.getLong("cases.first", 1);
    private static final int COUNT = Integer.getInteger("cases.count", 1_000);

    private Cases() {}

    /// Tries the property once a seed and stops at the first that breaks it.
    public static void forAll(Consumer<RandomGenerator> property) {
        var generators = RandomGeneratorFactory.of("L64X128MixRandom");
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            try {
                property.accept(generators.create(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("With seed %d: %s".formatted(seed, failure.getMessage()), failure);
            }
        }
    }
}
