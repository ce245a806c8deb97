package suishin.platform.selection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import suishin.platform.programmes.Words;

/// All decisions of a call were told to the applicants together (選定結果の公表); carries nothing but what may be
/// published.
///
/// Listeners run in the transaction of the release: if one fails, nothing was released.
///
/// @param call       the call's id
/// @param programme  the key of the programme, for names of types
/// @param version    the version of the programme's definition the call is pinned to
/// @param callName   what the call is named
/// @param line       the line of the programme the call belongs to
/// @param at         when it was released
/// @param outcomes   one an applicant region, in the order of the regions' names
public record Released(
        UUID call, String programme, int version, Words callName, String line, Instant at, List<Outcome> outcomes) {

    public Released {
        outcomes = List.copyOf(outcomes);
    }

    /// What was decided for one region.
    ///
    /// @param proposal   the proposal the decision answers
    /// @param region     the region's id
    /// @param regionName the region's name as it stood in the proposal
    /// @param types      keys of its types: one in principle, more as an exception (R7); none if not designated
    public record Outcome(UUID proposal, UUID region, String regionName, List<String> types) {

        public Outcome {
            types = List.copyOf(types);
        }

        /// {@return whether the region was designated}
        public boolean designated() {
            return !types.isEmpty();
        }
    }
}
