package suishin.platform.publication;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.programmes.Programmes;
import suishin.platform.regions.RegionImport;

/// Publishes the regions of the model programme when the product starts on a new database.
@Component
final class PublicationImport {

    private final RegionImport regions;
    private final Programmes programmes;
    private final Publisher publisher;

    PublicationImport(RegionImport regions, Programmes programmes, Publisher publisher) {
        this.regions = regions;
        this.programmes = programmes;
        this.publisher = publisher;
    }

    /// Publishes what is missing; the programme itself was taken in before.
    @EventListener(ApplicationReadyEvent.class)
    void run() {
        publisher.publishRecorded(
                regions.run(),
                programmes.newest(ModelProgramme.KEY).map(Kinds::of).orElse(List.of()));
    }
}
