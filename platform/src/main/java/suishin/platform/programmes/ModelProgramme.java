package suishin.platform.programmes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;

/// The programme the product is shipped with (既定の制度定義).
@Component
public final class ModelProgramme {

    /// Its key.
    public static final String KEY = "jp-regional-innovation";

    private static final Logger LOG = LoggerFactory.getLogger(ModelProgramme.class);
    private static final String FILE = "/programmes/" + KEY + ".yaml";
    private static final Actor PRODUCT = new Actor.Product("the shipped programme");

    private final Programmes programmes;

    ModelProgramme(Programmes programmes) {
        this.programmes = programmes;
    }

    /// {@return the text of the shipped file}
    public static String yaml() {
        try (var file = Optional.ofNullable(ModelProgramme.class.getResourceAsStream(FILE))
                .orElseThrow(() -> new IllegalStateException("The product is built without " + FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// {@return which edition of the definition is shipped}
    public static int version() {
        return DefinitionReader.read(yaml())
                .orThrow(no -> new IllegalStateException("The shipped programme has problems: " + no.problems()))
                .version();
    }

    /// Takes the shipped file in at every start, if this version of it is not there yet.
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void load() {
        switch (programmes.add(PRODUCT, yaml())) {
            case Decision.Accepted<Definition> _ -> {}
            case Decision.Refused<Definition>(ProgrammeRefusal.VersionTaken taken) ->
                LOG.warn("The shipped programme differs from the kept one ({}); the kept one stays.", taken);
            case Decision.Refused<Definition>(var refusal) ->
                throw new IllegalStateException("The shipped programme cannot be loaded: " + refusal.problems());
        }
    }
}
