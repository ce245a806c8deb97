package suishin.platform.runs;

/// How far a run has come.
public enum RunStage {
    /// Waits for the engine.
    WAITING,
    /// The engine works.
    RUNNING,
    /// An assignment was found.
    FOUND,
    /// The office stopped it; the best found so far is kept, if there was one.
    STOPPED,
    /// No assignment keeps every bound.
    IMPOSSIBLE,
    /// The product was stopped meanwhile; it can be run again.
    INTERRUPTED,
    /// It could not begin or broke off; the log of the product says why.
    FAILED;

    /// {@return whether the engine has yet to answer}
    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
