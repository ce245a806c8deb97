package suishin.platform.deliberation;

import java.util.UUID;
import suishin.platform.kernel.Actor;

/// Somebody took an act on the joint selection of a call; heard in the transaction of the act, after it was written.
///
/// @param to how far the selection has come with it
public record RoundMoved(Actor.Person by, UUID call, RoundAct act, RoundStage to) {}
