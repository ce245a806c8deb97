package suishin.platform.assignments;

import java.util.UUID;

/// An expert asked to read a proposal (審査の割当て).
public record Assignment(UUID call, UUID proposal, UUID person) {}
