package suishin.platform.calls;

import java.util.UUID;
import suishin.platform.kernel.Actor;

/// A call was published; heard in the same transaction.
///
/// @param by      who published it
/// @param officer who decides about its conflicts of interest (利益相反の判断者)
public record CallPublished(Actor by, UUID call, UUID officer) {}
