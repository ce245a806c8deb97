package suishin.engines.impact.prices;

/// What traders or carriers keep of the price a buyer pays (商業マージン、国内貨物運賃).
///
/// @param sector who keeps it, from 0: commerce, or a kind of transport
/// @param share  of the purchasers' price of each sector's products, shape `[n]`, 0…1
public record Margin(int sector, double[] share) {

    /// @throws IllegalArgumentException if a share is not between 0 and 1
    public Margin {
        for (int i = 0; i < share.length; i++) {
            if (!(share[i] >= 0 && share[i] <= 1)) {
                throw new IllegalArgumentException(
                        "The margin of sector %d (%s) must lie between 0 and 1.".formatted(i + 1, share[i]));
            }
        }
        if (sector < 0 || sector >= share.length) {
            throw new IllegalArgumentException("There is no sector %d to keep a margin.".formatted(sector + 1));
        }
    }
}
