package suishin.platform.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.programmes.Words;
import suishin.platform.publication.DirectoryRow.Classes;
import suishin.platform.publication.DirectoryRow.Recorded;
import suishin.platform.regions.Region;

/// The one place where something becomes public.
@Component
final class Publisher {

    private static final Actor PRODUCT = new Actor.Product("publication");

    private final Database database;
    private final DirectoryStore directory;
    private final RoundStore rounds;
    private final Audit audit;

    Publisher(Database database, DirectoryStore directory, RoundStore rounds, Audit audit) {
        this.database = database;
        this.directory = directory;
        this.rounds = rounds;
        this.audit = audit;
    }

    /// Publishes what is recorded of regions designated before; leaves alone what is published already.
    int publishRecorded(List<Region> regions, List<Kinds.Kind> kinds) {
        return database.as(PRODUCT, () -> {
            kinds.forEach(directory::name);
            var fresh = regions.stream()
                    .filter(region -> directory.find(region.id()).isEmpty())
                    .toList();
            fresh.forEach(region -> directory.publish(row(region)));
            fresh.forEach(region -> audit.record(PRODUCT, "region.published", "region", region.id(), Map.of()));
            return fresh.size();
        });
    }

    /// Publishes a round and the regions it designated, in the transaction of the release; once.
    void publish(Round round, List<Kinds.Kind> kinds, List<Chosen> chosen) {
        database.as(PRODUCT, () -> {
            if (rounds.add(round)) {
                kinds.forEach(directory::name);
                chosen.forEach(one -> designate(round.call(), one));
                audit.record(PRODUCT, "round.published", "call", round.call(), Map.of("designated", chosen.size()));
            }
            return round;
        });
    }

    /// A region as a round designated it.
    record Chosen(Region region, List<String> types, Proposed proposed, LocalDate on) {}

    /// What its proposal says of it.
    ///
    /// @param field empty if the form has none
    record Proposed(Optional<Words> coordinating, String field) {}

    private void designate(UUID call, Chosen one) {
        var recorded = row(one.region());
        var facts = recorded.recorded();
        String field = facts.field().isBlank() ? one.proposed().field() : facts.field();
        directory.publish(new DirectoryRow(
                recorded.id(),
                recorded.label(),
                new Classes(
                        recorded.classes().line(),
                        one.types(),
                        recorded.classes().prefectures()),
                one.proposed().coordinating().or(recorded::coordinating),
                new Recorded(field, facts.year(), Optional.of(one.on()), facts.source(), facts.note())));
        rounds.designate(call, recorded.id(), one.types());
    }

    private static DirectoryRow row(Region region) {
        return new DirectoryRow(
                region.id(),
                new Words(region.name(), region.nameEn()),
                new Classes(region.line(), region.type().stream().toList(), region.prefectures()),
                region.coordinatingOrganisation().map(name -> new Words(name, "")),
                new Recorded(
                        region.field(),
                        region.year(),
                        Optional.empty(),
                        region.facts().source(),
                        region.facts().note()));
    }
}
