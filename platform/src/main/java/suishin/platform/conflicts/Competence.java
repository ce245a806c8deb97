package suishin.platform.conflicts;

import java.util.Optional;
import java.util.UUID;

/// How well an expert says to know the subject of a proposal (専門性の申告), and whether they would like to read it.
///
/// @param level      empty until the expert has said it
/// @param preference empty where the call does not ask for it, or the expert has none
public record Competence(UUID person, UUID proposal, Optional<Level> level, Optional<Preference> preference) {

    /// How close the subject is to the expert's own field, the closest first.
    public enum Level {
        /// 専門.
        EXPERT,
        /// 近い分野.
        NEAR,
        /// 隣接分野.
        ADJACENT,
        /// 専門外.
        OUTSIDE
    }

    /// Whether the expert would like to read it (希望).
    public enum Preference {
        /// ぜひ担当したい.
        WANTED,
        /// 担当できる.
        WILLING,
        /// できれば避けたい.
        RELUCTANT
    }
}
