package suishin.platform.editions;

import java.util.List;
import java.util.Optional;
import suishin.engines.impact.RegionalModel;
import suishin.engines.impact.TableAudit;
import suishin.engines.impact.TableEdition;
import suishin.platform.programmes.Words;

/// An edition as it is computed with.
///
/// @param sectors names in both languages, in the order of rows and columns; in English where the file says them
/// @param model   empty if its equations have no solution
public record EditionModel(
        Edition edition, TableEdition table, TableAudit audit, List<Words> sectors, Optional<RegionalModel> model) {

    public EditionModel {
        sectors = List.copyOf(sectors);
    }
}
