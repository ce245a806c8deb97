package suishin.engines.assignment;

/// Answers an {@link AssignmentProblem}: a pure function, the same answer for the same question on every machine.
///
/// An answer never breaks demand, capacity, coverage or a conflict; where no answer can keep them all it says why.
@FunctionalInterface
public interface AssignmentEngine {

    /// {@return who reads what, or why nobody can say}
    AssignmentResult solve(AssignmentProblem problem);
}
