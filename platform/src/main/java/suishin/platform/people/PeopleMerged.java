package suishin.platform.people;

import java.util.UUID;
import suishin.platform.kernel.Actor;

/// Two records of one person became one; published in the transaction of the act, after every row has moved.
///
/// @param left the record that stays
/// @param gone the record that leads to it from now on
public record PeopleMerged(Actor by, UUID left, UUID gone) {}
