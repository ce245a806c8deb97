package suishin.platform.plans;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a text of the plan stands: `goal.<n>.<column>`, `area.<n>.<column>` or `action.<n>.<column>`.
public record PlanPlace(PlanPart part, int number, PlanColumn column) {

    /// No row has a greater number.
    public static final int LAST = 99;

    private static final Pattern PATH = Pattern.compile("([a-z]+)\\.([1-9][0-9]?)\\.([a-z]+)");

    /// {@return the place at this path, if a plan has one there}
    public static Optional<PlanPlace> at(String path) {
        var found = PATH.matcher(path);
        if (!found.matches()) {
            return Optional.empty();
        }
        return List.of(PlanPart.values()).stream()
                .filter(part -> part.key().equals(found.group(1)))
                .flatMap(part -> part.columns().stream()
                        .filter(column -> column.key().equals(found.group(3)))
                        .map(column -> new PlanPlace(part, Integer.parseInt(found.group(2)), column)))
                .findFirst();
    }

    /// {@return the path}
    public String path() {
        return part.row(number) + "." + column.key();
    }
}
