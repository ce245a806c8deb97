package suishin.platform.calls;

import java.util.UUID;
import suishin.platform.programmes.Sector;

/// An outside expert on the committee of a call (審査委員).
///
/// @param sector   which side the expert speaks from
/// @param capacity how many proposals the expert reads at most
public record CommitteeMember(UUID person, boolean chair, Sector sector, int capacity) {}
