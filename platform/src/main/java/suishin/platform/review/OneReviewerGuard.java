package suishin.platform.review;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Calls;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Problem;
import suishin.platform.people.MergeGuard;

/// Two reviews of one proposal are two persons' word: their records do not become one (R12).
@Component
final class OneReviewerGuard implements MergeGuard {

    private final ReviewStore store;
    private final Calls calls;

    OneReviewerGuard(ReviewStore store, Calls calls) {
        this.store = store;
        this.calls = calls;
    }

    @Override
    public List<Problem> objections(Actor by, UUID left, UUID gone) {
        return store.bothRead(left, gone).entrySet().stream()
                .flatMap(both -> calls.find(both.getKey()).stream()
                        .map(call -> Problem.at("", "review.merge-both", call.name(), both.getValue())))
                .toList();
    }
}
