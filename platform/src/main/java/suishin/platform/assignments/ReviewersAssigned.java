package suishin.platform.assignments;

import java.util.List;

/// Experts were asked to read proposals; published once in the transaction of the act, however many they are.
public record ReviewersAssigned(List<Assignment> assignments) {
    public ReviewersAssigned {
        assignments = List.copyOf(assignments);
    }
}
