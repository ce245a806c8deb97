package suishin.platform.conflicts;

import java.util.Optional;

/// What stands beside an answer on the declaration sheet: how close the subject is, and whether the expert wants it.
public record Expertise(Optional<Competence.Level> level, Optional<Competence.Preference> preference) {

    /// Nothing was said.
    public static final Expertise UNSAID = new Expertise(Optional.empty(), Optional.empty());
}
