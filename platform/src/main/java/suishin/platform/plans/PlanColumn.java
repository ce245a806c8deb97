package suishin.platform.plans;

/// One column of the rows of a plan.
///
/// @param key the last part of the entry's path
public record PlanColumn(String key, Kind kind) {

    /// What may stand in it.
    public enum Kind {
        /// One line.
        LINE,
        /// Paragraphs.
        TEXT,
        /// A fiscal year.
        YEAR,
        /// The number of a field.
        AREA,
        /// Numbers of goals.
        GOALS,
        /// Members of the council, by their ids.
        ACTORS,
        /// Numbers of targets.
        TARGETS;

        /// {@return whether several may be chosen}
        public boolean many() {
            return this == GOALS || this == ACTORS || this == TARGETS;
        }

        /// {@return whether it is typed and not chosen}
        public boolean written() {
            return this == LINE || this == TEXT;
        }
    }
}
