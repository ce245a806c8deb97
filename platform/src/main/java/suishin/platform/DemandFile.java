package suishin.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import suishin.engines.impact.Effects.Arising;
import suishin.engines.impact.TableGrid.Line;
import suishin.platform.kernel.Typed;
import suishin.platform.postgres.CannotStart;

/// Reads a demand from a CSV file: lines `sector,amount` or `sector,amount,arising`; a sector is named or counted from
/// 1, and arises `inside` unless it says `outside`, `output` or `outflow`.
final class DemandFile {

    private static final Pattern THOUSANDS = Pattern.compile("[-+]?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]*)?");

    private final List<String> sectors;
    private final List<String> defects = new ArrayList<>();
    private final Map<Arising, double[]> demand = new EnumMap<>(Arising.class);

    private DemandFile(List<String> sectors) {
        this.sectors = sectors;
    }

    /// {@return amounts by sector, shape `[n]`, in the table's unit, for each kind that is there}
    ///
    /// @throws CannotStart with every defect and its line, or if the file cannot be read
    static Map<Arising, double[]> read(Path path, List<String> sectors) {
        var file = new DemandFile(sectors);
        var lines = TableFile.lines(path);
        boolean headed = !lines.isEmpty() && lines.getFirst().name().equalsIgnoreCase("sector");
        lines.subList(headed ? 1 : 0, lines.size()).forEach(file::take);
        if (lines.isEmpty()) {
            file.defects.add("it is empty");
        }
        if (!file.defects.isEmpty()) {
            throw new CannotStart(TableFile.named(path, file.defects));
        }
        return file.demand;
    }

    private void take(Line line) {
        int sector = sector(sectors, line.name());
        if (sector < 0) {
            defect(line, "there is no sector (%s)", line.name());
        }
        String typed = cell(line, 0);
        var amount = amount(typed);
        if (amount.isEmpty()) {
            defect(line, "the amount (%s) is no number", typed);
        }
        var arising = arising(cell(line, 1));
        if (arising.isEmpty()) {
            defect(line, "(%s) is none of inside, outside, output and outflow", cell(line, 1));
        }
        if (sector >= 0 && amount.isPresent() && arising.isPresent()) {
            demand.computeIfAbsent(arising.get(), _ -> new double[sectors.size()])[sector] += amount.get();
        }
    }

    /// {@return the sector of this name or number, from 0; -1 if there is none}
    static int sector(List<String> sectors, String name) {
        int named = sectors.indexOf(name);
        String number = Typed.folded(name);
        boolean counted = named < 0 && number.matches("[0-9]{1,6}") && Integer.parseInt(number) <= sectors.size();
        return counted ? Integer.parseInt(number) - 1 : named;
    }

    /// {@return the amount that was typed, with thousands or without; a comma anywhere else may be a decimal one, and
    /// is not guessed at}
    static Optional<Double> amount(String typed) {
        String text = Typed.folded(typed).replace('−', '-');
        if (text.indexOf(',') >= 0 && !THOUSANDS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            double amount = Double.parseDouble(text.replace(",", ""));
            return Double.isFinite(amount) ? Optional.of(amount) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static Optional<Arising> arising(String typed) {
        return typed.isEmpty()
                ? Optional.of(Arising.INSIDE)
                : List.of(Arising.values()).stream()
                        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(typed.toLowerCase(Locale.ROOT)))
                        .findFirst();
    }

    private static String cell(Line line, int place) {
        return place < line.cells().size() ? line.cells().get(place).strip() : "";
    }

    private void defect(Line line, String words, String value) {
        defects.add("line %d: ".formatted(line.number()) + words.formatted(value));
    }
}
