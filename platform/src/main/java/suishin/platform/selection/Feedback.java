package suishin.platform.selection;

import java.util.UUID;

/// What an applicant will read under one criterion (観点ごとの所見).
///
/// @param criterion key of the criterion, or {@link #WHOLE}
/// @param version   1 for the generated text; the newest counts
public record Feedback(UUID proposal, String criterion, int version, String said, UUID by) {

    /// The remark on the proposal as a whole.
    public static final String WHOLE = "*";
}
