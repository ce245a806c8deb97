package suishin.platform.regions;

/// The lines of the model programme (支援区分).
public enum RegionLine {
    /// Neither of the others.
    STANDARD("standard", ""),
    /// For the recovery of the places hit by the great earthquake of 2011.
    RECOVERY("recovery", "東日本大震災復興支援型"),
    /// Continued from the knowledge clusters.
    GLOBAL("global", "グローバル型"),
    /// Continued from the city areas.
    CITY_AREA("city-area", "都市エリア型");

    private final String key;
    private final String seed;

    RegionLine(String key, String seed) {
        this.key = key;
        this.seed = seed;
    }

    /// {@return the key as in programme definitions}
    public String key() {
        return key;
    }

    boolean isWrittenIn(String seedType) {
        return !seed.isEmpty() && seedType.contains(seed);
    }
}
