package suishin.platform.people;

import java.util.List;
import java.util.Map;
import suishin.platform.access.Held;
import suishin.platform.kernel.Problem;

/// Two records side by side before they become one.
///
/// @param problems what stands against it; empty if nothing does
public record MergePreview(Side left, Side gone, List<Problem> problems) {

    public MergePreview {
        problems = List.copyOf(problems);
    }

    /// One of the two records.
    ///
    /// @param kept how many rows are kept of the person, by what they are
    public record Side(Person person, List<Held> roles, Map<String, Long> kept) {

        public Side {
            roles = List.copyOf(roles);
        }
    }

    /// {@return what is kept of either, in order}
    public List<String> words() {
        return left.kept().keySet().stream().sorted().toList();
    }
}
