package suishin.platform.exposure;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import suishin.platform.web.Inputs;

/// What an answer shows of proposals.
sealed interface Shown {

    /// One of them.
    record One(UUID proposal) implements Shown {}

    /// All of a call that the reader may read.
    record OfCall(UUID call) implements Shown {}

    /// On what the targets of those rest that were handed in with this estimate.
    record OfEstimate(UUID estimate) implements Shown {}

    /// Those of all calls that fit what the reader looked for.
    record Found() implements Shown {}

    /// Addresses of one proposal.
    Pattern ONE = Pattern.compile(".*/(proposals/\\{id}|proposals/\\{proposal}|reviews/\\{proposal}).*");

    /// Addresses of every proposal of a call.
    Pattern ALL =
            Pattern.compile("(/work|/api/v1)/calls/\\{call}/(ranking|ranking\\.csv|scores\\.csv|selection|reviews)");

    /// Addresses of one estimate.
    Pattern ESTIMATE = Pattern.compile("(/work|/api/v1)/estimates/\\{estimate}(/.*)?");

    /// Addresses of the list of proposals.
    Pattern LIST = Pattern.compile("(/work|/api/v1)/proposals");

    /// {@return what a route shows; empty if nothing of any proposal}
    ///
    /// @param pattern   of the route
    /// @param variables what stands for its names in the address
    static Optional<Shown> by(String pattern, Map<String, String> variables) {
        if (ONE.matcher(pattern).matches()) {
            return Inputs.id(variables.getOrDefault("proposal", variables.getOrDefault("id", "")))
                    .map(One::new);
        }
        if (ALL.matcher(pattern).matches()) {
            return Inputs.id(variables.getOrDefault("call", "")).map(OfCall::new);
        }
        if (ESTIMATE.matcher(pattern).matches()) {
            return Inputs.id(variables.getOrDefault("estimate", "")).map(OfEstimate::new);
        }
        return LIST.matcher(pattern).matches() ? Optional.of(new Found()) : Optional.empty();
    }
}
