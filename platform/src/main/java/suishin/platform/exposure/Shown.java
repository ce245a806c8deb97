package suishin.platform.exposure;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import suishin.platform.web.Inputs;

/// What an answer shows of proposals: one of them, or all of a call that the reader may read.
///
/// @param proposal the one it is about
/// @param call     the call of which it shows every proposal
record Shown(Optional<UUID> proposal, Optional<UUID> call) {

    private static final Pattern ONE =
            Pattern.compile(".*/(proposals/\\{id}|proposals/\\{proposal}|reviews/\\{proposal}).*");
    private static final Pattern ALL =
            Pattern.compile("(/work|/api/v1)/calls/\\{call}/(ranking|ranking\\.csv|scores\\.csv|selection|reviews)");

    /// {@return what a route shows; empty if nothing of any proposal}
    ///
    /// @param pattern   of the route
    /// @param variables what stands for its names in the address
    static Optional<Shown> by(String pattern, Map<String, String> variables) {
        if (ONE.matcher(pattern).matches()) {
            return Inputs.id(variables.getOrDefault("proposal", variables.getOrDefault("id", "")))
                    .map(proposal -> new Shown(Optional.of(proposal), Optional.empty()));
        }
        if (ALL.matcher(pattern).matches()) {
            return Inputs.id(variables.getOrDefault("call", ""))
                    .map(call -> new Shown(Optional.empty(), Optional.of(call)));
        }
        return Optional.empty();
    }
}
