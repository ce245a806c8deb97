package suishin.platform.kernel;

import java.util.List;

/// One thing to mend: where it is, what is wrong, and the values its message names.
///
/// @param field   the name of the form field or the place in the document; empty when it concerns the whole
/// @param code    as in {@link Refusal#code()}
/// @param details in the order of the message's placeholders
public record Problem(String field, String code, List<Object> details) {

    public Problem {
        details = List.copyOf(details);
    }

    /// {@return a problem whose message names `details`}
    public static Problem at(String field, String code, Object... details) {
        return new Problem(field, code, List.of(details));
    }
}
