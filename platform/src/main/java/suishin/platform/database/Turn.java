package suishin.platform.database;

/// What only one transaction does at a time, whichever module it is in: two would wait for what the other holds.
public enum Turn {
    /// Making two records one, of a person or of an institution: either moves rows that name both. Whoever records
    /// something of them and then looks for the conflicts it shows stands beside it.
    MERGING
}
