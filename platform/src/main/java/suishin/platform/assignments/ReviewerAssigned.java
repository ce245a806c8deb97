package suishin.platform.assignments;

/// An expert was asked to read a proposal; published in the transaction of the act.
public record ReviewerAssigned(Assignment assignment) {}
