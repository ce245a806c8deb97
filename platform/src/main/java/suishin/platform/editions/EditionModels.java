package suishin.platform.editions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.engines.impact.Coefficients;
import suishin.engines.impact.RegionalModel;
import suishin.engines.impact.TableAudit.Kind;
import suishin.engines.impact.TableEdition;
import suishin.engines.impact.TableReader;
import suishin.engines.impact.TableReading.Read;
import suishin.platform.programmes.Words;

/// Keeps the last few editions as models, so that a table is read and solved once and not for every page.
///
/// Who may read an edition is asked before it is looked for here.
@Component
final class EditionModels {

    private static final int MOST = 16;

    private final EditionStore store;
    private final Map<UUID, EditionModel> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    EditionModels(EditionStore store) {
        this.store = store;
    }

    /// {@return the edition as a model}
    ///
    /// @throws IllegalStateException if its bytes can no longer be read
    EditionModel of(Edition edition) {
        synchronized (kept) {
            var known = Optional.ofNullable(kept.get(edition.id()));
            if (known.isPresent() && known.get().edition().equals(edition)) {
                return known.get();
            }
        }
        var made = made(edition);
        synchronized (kept) {
            kept.put(edition.id(), made);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return made;
    }

    private EditionModel made(Edition edition) {
        byte[] bytes = store.bytes(edition.id()).orElseThrow(() -> unreadable(edition));
        var text = TableText.of(bytes).orElseThrow(() -> unreadable(edition));
        var grid = text.grid(
                edition.place().name().ja(),
                String.valueOf(edition.place().year()),
                Optional.of(edition.place().unit()));
        if (!(TableReader.read(grid) instanceof Read read)) {
            throw unreadable(edition);
        }
        return new EditionModel(edition, read.edition(), read.audit(), names(read.edition(), text), model(read));
    }

    /// {@return the names of the sectors, in English where the file says them}
    static List<Words> names(TableEdition table, TableText text) {
        var english = text.facts().getOrDefault("sectors_en", List.of());
        var names = new ArrayList<Words>();
        for (int i = 0; i < table.size(); i++) {
            names.add(new Words(table.sectors().get(i), i < english.size() ? english.get(i) : ""));
        }
        return names;
    }

    /// {@return the model of a table; empty if its equations have no solution, or none that means anything}
    static Optional<RegionalModel> model(Read read) {
        if (read.audit().findings().stream().anyMatch(finding -> finding.kind() == Kind.NO_SOLUTION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RegionalModel(Coefficients.of(read.edition())));
        } catch (IllegalArgumentException noSolution) {
            return Optional.empty();
        }
    }

    private static IllegalStateException unreadable(Edition edition) {
        return new IllegalStateException("The kept edition (%s) is no longer readable.".formatted(edition.id()));
    }
}
