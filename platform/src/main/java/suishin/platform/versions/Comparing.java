package suishin.platform.versions;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.versions.Asked.Choice;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Finds the versions that were asked for and compares them.
@Component
record Comparing(Versions versions, InstantSource clock) {

    /// {@return the comparison that was asked for}
    ///
    /// @throws NotFound if there is no such version, or the visitor may not read it
    Decision<Comparison> compare(Visitor visitor, UUID strategy, Asked asked) {
        var problems = new ArrayList<Problem>();
        whyNot("one", asked.one()).ifPresent(problems::add);
        whyNot("other", asked.other()).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            return Decision.refuse(new VersionRefusal.Unclear(problems));
        }
        return Decision.accept(
                Comparison.of(visitor, state(visitor, strategy, asked.one()), state(visitor, strategy, asked.other())));
    }

    /// {@return what the strategy said in the version that was asked for}
    Decision<State> read(Visitor visitor, UUID strategy, Choice choice) {
        return whyNot("version", choice)
                .<Decision<State>>map(problem -> Decision.refuse(new VersionRefusal.Unclear(List.of(problem))))
                .orElseGet(() -> Decision.accept(state(visitor, strategy, choice)));
    }

    private Optional<Problem> whyNot(String field, Choice choice) {
        if (choice.key().isEmpty()) {
            return Optional.of(Problem.at(field, "versions.none-chosen"));
        }
        if (!choice.key().equals(Version.AT)) {
            return Optional.empty();
        }
        var instant = choice.instant();
        if (instant.isEmpty()) {
            return Optional.of(Problem.at(field + "On", "versions.no-instant", choice.on()));
        }
        return instant.filter(at -> at.isAfter(clock.instant()))
                .map(_ -> Problem.at(field + "On", "versions.not-yet", choice.on()));
    }

    private State state(Visitor visitor, UUID strategy, Choice choice) {
        var state = choice.key().equals(Version.AT)
                ? versions.state(visitor.actor(), strategy, choice.instant().orElseThrow())
                : versions.state(visitor.actor(), strategy, choice.key());
        return state.orElseThrow(NotFound::new);
    }
}
