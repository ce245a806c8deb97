package suishin.platform.regions;

import java.util.List;
import java.util.Optional;

/// The 47 prefectures, from `regions/prefectures.csv`.
public final class Prefectures {

    private static final List<Prefecture> ALL = ShippedTable.read("/regions/prefectures.csv").stream()
            .map(row -> new Prefecture(
                    Integer.parseInt(row.getField("code")), row.getField("name_ja"), row.getField("name_en")))
            .toList();

    private Prefectures() {}

    /// {@return all of them, from north to south}
    public static List<Prefecture> all() {
        return ALL;
    }

    /// {@return the one with this code}
    public static Optional<Prefecture> of(int code) {
        return code >= 1 && code <= ALL.size() ? Optional.of(ALL.get(code - 1)) : Optional.empty();
    }

    /// {@return the one with this Japanese name}
    public static Optional<Prefecture> named(String name) {
        return ALL.stream().filter(prefecture -> prefecture.name().equals(name)).findFirst();
    }
}
