package suishin.platform.regions;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Actor;

/// Brings in the regions of the model programme from `regions/regions.csv`, exactly as far as they are recorded.
@Component
public final class RegionImport {

    private static final Actor PRODUCT = new Actor.Product("the regions of the model programme");

    private final Regions regions;

    RegionImport(Regions regions) {
        this.regions = regions;
    }

    /// Adds what is missing; safe to run at every start.
    ///
    /// @return the regions of the file, in its order
    public List<Region> run() {
        return drafts().stream().map(this::present).toList();
    }

    /// {@return the rows of the file}
    static List<RegionDraft> drafts() {
        return ShippedTable.read("/regions/regions.csv").stream()
                .map(RegionImport::draft)
                .toList();
    }

    private Region present(RegionDraft draft) {
        return regions.named(draft.name())
                .or(() -> regions.add(PRODUCT, draft).fold(Optional::of, _ -> regions.named(draft.name())))
                .orElseThrow();
    }

    private static RegionDraft draft(NamedCsvRecord row) {
        return new RegionDraft(
                row.getField("name_ja"),
                row.getField("name_en"),
                Arrays.stream(row.getField("prefectures").split("; "))
                        .map(name -> Prefectures.named(name).orElseThrow())
                        .toList(),
                kind(row.getField("type_in_seed")),
                new Region.Facts(
                        row.getField("fields"),
                        filled(row, "coordinating_org"),
                        filled(row, "year").map(Integer::valueOf),
                        row.getField("source"),
                        row.getField("note")));
    }

    /// The column mixes line and type: 復興支援型 names its type in brackets, グローバル型 and 都市エリア型 name none.
    private static Region.Kind kind(String seedType) {
        var line = Arrays.stream(RegionLine.values())
                .filter(any -> any.isWrittenIn(seedType))
                .findFirst()
                .orElse(RegionLine.STANDARD);
        var type = Arrays.stream(RegionType.values())
                .filter(any -> any.isWrittenIn(seedType))
                .findFirst();
        return new Region.Kind(line.key(), type.map(RegionType::key));
    }

    private static Optional<String> filled(NamedCsvRecord row, String column) {
        return Optional.of(row.getField(column)).filter(text -> !text.isBlank());
    }
}
