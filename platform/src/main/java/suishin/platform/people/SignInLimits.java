package suishin.platform.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// How often one may try: 10 times in 10 minutes for one mail address, 100 times from one network address.
@Component
final class SignInLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int PER_ADDRESS = 10;
    private static final int PER_NETWORK = 100;
    private static final int MOST_KEPT = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(WINDOW)
            .build();

    /// {@return whether one more try is allowed; it counts as one}
    boolean tryOnce(String address, String network) {
        return bucket("network:" + network, PER_NETWORK).tryConsume(1)
                && bucket("address:" + address.toLowerCase(Locale.ROOT), PER_ADDRESS)
                        .tryConsume(1);
    }

    private Bucket bucket(String key, int capacity) {
        return buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, WINDOW))
                        .build());
    }
}
