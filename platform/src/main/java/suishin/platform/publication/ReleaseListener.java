package suishin.platform.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.HomeZone;
import suishin.platform.programmes.Programmes;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.Party;
import suishin.platform.proposals.Proposals;
import suishin.platform.publication.Publisher.Chosen;
import suishin.platform.publication.Publisher.Proposed;
import suishin.platform.regions.Region;
import suishin.platform.regions.Regions;
import suishin.platform.selection.Released;
import suishin.platform.selection.Released.Outcome;

/// Publishes what was released, in the transaction of the release itself.
@Component
final class ReleaseListener {

    private static final Actor PRODUCT = new Actor.Product("publication of a release");
    /// Where a strategy names its field of technology; a programme that does not ask for it publishes none.
    private static final String FIELD = "fields.field";

    private final Publisher publisher;
    private final Regions regions;
    private final Programmes programmes;
    private final Proposals proposals;

    ReleaseListener(Publisher publisher, Regions regions, Programmes programmes, Proposals proposals) {
        this.publisher = publisher;
        this.regions = regions;
        this.programmes = programmes;
        this.proposals = proposals;
    }

    @EventListener
    void publish(Released released) {
        var designated =
                released.outcomes().stream().filter(Outcome::designated).toList();
        var known = regions.all(designated.stream().map(Outcome::region).toList());
        var definition = programmes.find(released.programme(), released.version());
        LocalDate on = LocalDate.ofInstant(
                released.at(), definition.map(found -> found.zone()).orElse(HomeZone.ZONE));
        publisher.publish(
                round(released, designated.size()),
                definition.map(Kinds::of).orElse(List.of()),
                designated.stream().map(outcome -> chosen(known, outcome, on)).toList());
    }

    private static Round round(Released released, int designated) {
        return new Round(
                released.call(),
                released.callName(),
                released.line(),
                released.at(),
                new Round.Figures(released.outcomes().size(), designated));
    }

    private Chosen chosen(Map<UUID, Region> known, Outcome outcome, LocalDate on) {
        var region = Optional.ofNullable(known.get(outcome.region()))
                .orElseThrow(() -> new IllegalStateException(
                        "The designated region (%s) is not recorded.".formatted(outcome.region())));
        return new Chosen(region, outcome.types(), new Proposed(coordinating(outcome), field(outcome)), on);
    }

    private String field(Outcome outcome) {
        return proposals
                .sealed(PRODUCT, outcome.proposal())
                .flatMap(form -> form.entry(FIELD))
                .orElse("");
    }

    private Optional<Words> coordinating(Outcome outcome) {
        return proposals.summary(PRODUCT, outcome.proposal()).stream()
                .flatMap(summary -> summary.proposers().stream())
                .filter(Party::coordinating)
                .map(Party::words)
                .findFirst();
    }
}
