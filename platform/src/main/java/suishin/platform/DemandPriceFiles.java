package suishin.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.TableGrid.Line;
import suishin.engines.impact.prices.DemandPrices;
import suishin.engines.impact.prices.Margin;
import suishin.platform.postgres.CannotStart;

/// Brings a demand to producers' prices of the table's year, by a file of margins and a file of price indices.
///
/// Margins: a head `sector` and the sectors that keep a margin, below it a sector and the share each keeps of its
/// price.
/// Indices: lines `sector,index`, the table's year being 100. A sector that does not stand there keeps its price.
final class DemandPriceFiles {

    private static final double HUNDRED = 100;

    private final List<String> sectors;
    private final List<String> defects = new ArrayList<>();

    private DemandPriceFiles(List<String> sectors) {
        this.sectors = sectors;
    }

    /// {@return the demand as the model takes it; what is known as output of this place is at producers' prices
    /// already}
    ///
    /// @throws CannotStart with every defect and its line, or if a file cannot be read
    static Map<Arising, double[]> applied(ImpactOptions options, List<String> sectors, Map<Arising, double[]> demand) {
        var files = new DemandPriceFiles(sectors);
        var margins = options.margins().map(files::margins).orElse(List.of());
        double[] index = files.index(options.prices());
        try {
            var bought = new DemandPrices(margins, index);
            var produced = new DemandPrices(List.of(), index);
            var applied = new EnumMap<Arising, double[]>(Arising.class);
            demand.forEach((arising, amounts) -> applied.put(
                    arising,
                    arising == Arising.INSIDE || arising == Arising.OUTSIDE
                            ? bought.ofTheTable(amounts)
                            : produced.ofTheTable(amounts)));
            return applied;
        } catch (IllegalArgumentException refused) {
            throw new CannotStart(String.valueOf(refused.getMessage()));
        }
    }

    private List<Margin> margins(Path path) {
        defects.clear();
        var lines = TableFile.lines(path);
        var keepers = keepers(lines.isEmpty() ? List.of() : lines.getFirst().cells());
        for (Line line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            int sector = sector(line);
            for (int k = 0; k < keepers.size(); k++) {
                double share =
                        k < line.cells().size() ? number(line, line.cells().get(k)) : 0;
                if (sector >= 0) {
                    keepers.get(k).share()[sector] = share;
                }
            }
        }
        report(path, keepers.isEmpty());
        try {
            return keepers.stream()
                    .map(keeper -> new Margin(keeper.sector(), keeper.share()))
                    .toList();
        } catch (IllegalArgumentException refused) {
            throw new CannotStart(TableFile.named(path, List.of(String.valueOf(refused.getMessage()))));
        }
    }

    /// A column of the file of margins.
    ///
    /// @param sector -1 if there is none of this name
    private record Keeper(int sector, double[] share) {}

    private List<Keeper> keepers(List<String> names) {
        var keepers = new ArrayList<Keeper>();
        for (String name : names) {
            int sector = DemandFile.sector(sectors, name.strip());
            if (sector < 0 || keepers.stream().anyMatch(keeper -> keeper.sector() == sector)) {
                defects.add("head of columns: there is no sector (%s), or it stands twice".formatted(name));
            }
            keepers.add(new Keeper(sector, new double[sectors.size()]));
        }
        return keepers;
    }

    private double[] index(Optional<Path> path) {
        var index = new double[sectors.size()];
        Arrays.fill(index, 1);
        path.ifPresent(file -> {
            defects.clear();
            var lines = TableFile.lines(file);
            boolean headed = !lines.isEmpty() && lines.getFirst().name().equalsIgnoreCase("sector");
            for (Line line : lines.subList(headed ? 1 : 0, lines.size())) {
                int sector = sector(line);
                double typed =
                        number(line, line.cells().isEmpty() ? "" : line.cells().getFirst());
                if (sector >= 0) {
                    index[sector] = typed / HUNDRED;
                }
            }
            report(file, lines.isEmpty());
        });
        return index;
    }

    private int sector(Line line) {
        int sector = DemandFile.sector(sectors, line.name());
        if (sector < 0) {
            defects.add("line %d: there is no sector (%s)".formatted(line.number(), line.name()));
        }
        return sector;
    }

    private double number(Line line, String typed) {
        var number = DemandFile.amount(typed.strip());
        if (number.isEmpty()) {
            defects.add("line %d: (%s) is no number".formatted(line.number(), typed));
        }
        return number.orElse(0.0);
    }

    private void report(Path path, boolean empty) {
        if (empty) {
            defects.add("it is empty");
        }
        if (!defects.isEmpty()) {
            throw new CannotStart(TableFile.named(path, defects));
        }
    }
}
