package suishin.engines.impact.prices;

import java.util.HashSet;
import java.util.List;

/// Turns a demand at purchasers' prices of its own year into one at producers' prices of the table's year.
///
/// What a buyer pays for a machine goes in part to the trader and the carrier: `m_k p` of each price `p` is taken off
/// the row of the product and added to the row of sector `k`, so that the sum does not change. Then each row is divided
/// by its price index, `f = producers' / index`. Both happen before `Γ`: margins are local or not as their own row is.
///
/// Source: Eurostat, *Manual of Supply, Use and Input-Output Tables*, 2008 edition, chapters 6 and 9; the tools of the
/// Japanese prefectures (購入者価格から生産者価格への変換、デフレーター).
///
/// @param margins at most one a sector that keeps it
/// @param index   price of each sector's products, by that in the table's year, shape `[n]`, above 0; 1 = the same
public record DemandPrices(List<Margin> margins, double[] index) {

    /// @throws IllegalArgumentException if a shape differs, an index is not above 0, margins of a product exceed its
    ///                                  price, or one is taken of what traders and carriers sell themselves
    public DemandPrices {
        margins = List.copyOf(margins);
        for (int i = 0; i < index.length; i++) {
            if (!(index[i] > 0 && Double.isFinite(index[i]))) {
                throw new IllegalArgumentException(
                        "The price index of sector %d (%s) must be above 0.".formatted(i + 1, index[i]));
            }
        }
        check(margins, index.length);
    }

    private static void check(List<Margin> margins, int n) {
        var kept = new double[n];
        var keepers = new HashSet<Integer>();
        for (Margin margin : margins) {
            if (margin.share().length != n || !keepers.add(margin.sector())) {
                throw new IllegalArgumentException("Sector %d keeps a margin twice, or of %d sectors instead of %d."
                        .formatted(margin.sector() + 1, margin.share().length, n));
            }
            for (int i = 0; i < n; i++) {
                kept[i] += margin.share()[i];
            }
        }
        for (int i = 0; i < n; i++) {
            if (kept[i] > 1 || (kept[i] > 0 && keepers.contains(i))) {
                throw new IllegalArgumentException("Margins take %s of the price of sector %d%s."
                        .formatted(
                                kept[i],
                                i + 1,
                                keepers.contains(i) ? ", which keeps a margin itself" : ": more than all of it"));
            }
        }
    }

    /// {@return the same demand at producers' prices of its own year, shape `[n]`; its sum is that of the demand}
    ///
    /// @param purchasers demand at purchasers' prices by product, shape `[n]`
    public double[] atProducersPrices(double[] purchasers) {
        checkSize(purchasers);
        double[] producers = purchasers.clone();
        for (Margin margin : margins) {
            for (int i = 0; i < purchasers.length; i++) {
                double kept = margin.share()[i] * purchasers[i];
                producers[i] -= kept;
                producers[margin.sector()] += kept;
            }
        }
        return producers;
    }

    /// {@return the demand at producers' prices of the table's year, shape `[n]`}
    ///
    /// @param purchasers demand at purchasers' prices of its own year by product, shape `[n]`
    public double[] ofTheTable(double[] purchasers) {
        double[] real = atProducersPrices(purchasers);
        for (int i = 0; i < real.length; i++) {
            real[i] /= index[i];
        }
        return real;
    }

    private void checkSize(double[] demand) {
        if (demand.length != index.length) {
            throw new IllegalArgumentException(
                    "The prices are of %d sectors, the demand of %d.".formatted(index.length, demand.length));
        }
    }
}
