package suishin.platform.editions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import suishin.platform.kernel.Bilingual;
import suishin.platform.kernel.Typed;

/// A unit in which amounts of money stand (金額の単位).
public enum MoneyUnit implements Bilingual {
    /// 円
    YEN(1, "円", "yen"),
    /// 千円
    THOUSAND_YEN(1e3, "千円", "thousand yen"),
    /// 百万円
    MILLION_YEN(1e6, "百万円", "million yen"),
    /// 億円
    HUNDRED_MILLION_YEN(1e8, "億円", "100 million yen");

    private final double yen;
    private final String ja;
    private final String en;

    MoneyUnit(double yen, String ja, String en) {
        this.yen = yen;
        this.ja = ja;
        this.en = en;
    }

    @Override
    public String ja() {
        return ja;
    }

    @Override
    public String en() {
        return en;
    }

    /// {@return how many yen it is; a power of ten, so exact}
    public double yen() {
        return yen;
    }

    /// {@return an amount in this unit as so many of another one}
    public double in(MoneyUnit other, double amount) {
        return amount * yen / other.yen;
    }

    /// {@return the unit as tables and targets write it: `億円`, `百万円/年`, `100 million yen (per year)`; what stands in
    /// brackets or behind a stroke is passed over}
    public static Optional<MoneyUnit> of(String typed) {
        String text = Typed.folded(typed)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)", "")
                .replaceAll("/.*", "")
                .replaceAll("\\s", "");
        return Arrays.stream(values())
                .filter(unit -> text.equals(unit.ja) || text.equals(unit.en.replace(" ", "")))
                .findFirst();
    }
}
