package suishin.platform.programmes;

import java.util.List;

/// Who must be in a council before it may propose (協議会の構成, R1).
///
/// @param requiredSectors each of them needs at least one member
public record CouncilRule(List<Sector> requiredSectors) {

    public CouncilRule {
        requiredSectors = List.copyOf(requiredSectors);
    }
}
