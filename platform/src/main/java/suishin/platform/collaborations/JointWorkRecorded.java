package suishin.platform.collaborations;

import java.util.Set;
import java.util.UUID;

/// Joint work of these people was recorded or corrected; published in the transaction of the act.
public record JointWorkRecorded(Set<UUID> people) {

    public JointWorkRecorded {
        people = Set.copyOf(people);
    }
}
