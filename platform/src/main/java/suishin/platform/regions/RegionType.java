package suishin.platform.regions;

/// The two region types of the model programme (地域の類型).
public enum RegionType {
    /// 国際競争力強化地域: competes with the world.
    INTERNATIONAL("international", "国際競争力強化地域"),
    /// 研究機能・産業集積高度化地域: raises its research and its industries.
    ADVANCEMENT("advancement", "研究機能・産業集積高度化地域");

    private final String key;
    private final String seed;

    RegionType(String key, String seed) {
        this.key = key;
        this.seed = seed;
    }

    /// {@return the key as in programme definitions}
    public String key() {
        return key;
    }

    boolean isWrittenIn(String seedType) {
        return seedType.contains(seed);
    }
}
