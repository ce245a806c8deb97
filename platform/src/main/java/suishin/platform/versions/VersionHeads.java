package suishin.platform.versions;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.people.People;
import suishin.platform.programmes.Words;
import suishin.platform.regions.Regions;
import suishin.platform.strategies.Entry;
import suishin.platform.versions.VersionViews.Head;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Finds what stands around the versions of a strategy on a page: the region, and the people who wrote.
@Component
record VersionHeads(Versions versions, Regions regions, People people) {

    /// {@return the head of a page about these versions}
    ///
    /// @throws NotFound if there is none
    Head of(Visitor visitor, UUID strategy, Collection<Version> shown) {
        if (shown.isEmpty()) {
            throw new NotFound();
        }
        return head(visitor, strategy, shown, shown.stream().flatMap(version -> version.by().stream()));
    }

    /// {@return the head of a page that compares two versions}
    Head of(Visitor visitor, UUID strategy, Comparison comparison) {
        var writers = comparison.parts().stream()
                .flatMap(part -> part.changes().stream())
                .flatMap(change -> Stream.of(change.one(), change.other()))
                .flatMap(side -> side.written().stream())
                .map(Entry::by);
        return head(visitor, strategy, List.of(comparison.one(), comparison.other()), writers);
    }

    /// {@return whether the visitor may mark a version}
    boolean marks(Visitor visitor, UUID strategy) {
        return versions.strategy(visitor.actor(), strategy)
                .filter(found -> versions.mayMark(visitor.actor(), found))
                .isPresent();
    }

    private Head head(Visitor visitor, UUID strategy, Collection<Version> shown, Stream<UUID> persons) {
        var texts = versions.strategy(visitor.actor(), strategy);
        var seal = shown.stream().flatMap(version -> version.seal().stream()).findFirst();
        var region = texts.flatMap(found -> regions.find(found.region()))
                .map(found -> new Words(found.name(), found.nameEn()))
                .or(() -> seal.map(Version.Seal::region))
                .orElseThrow(NotFound::new);
        return new Head(
                strategy,
                region,
                texts.isPresent(),
                seal.map(Version.Seal::proposal),
                people.all(persons.collect(Collectors.toSet())));
    }
}
