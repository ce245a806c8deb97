package suishin.platform.access;

import java.util.UUID;

/// An expert who is to read a proposal once review has begun.
public record Reader(UUID person, UUID matter) {}
