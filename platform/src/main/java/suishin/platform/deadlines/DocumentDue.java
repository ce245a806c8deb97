package suishin.platform.deadlines;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Words;

/// By when a kind of document is due.
///
/// @param kind   as the definition names it
/// @param due    the last instant at which one is taken
/// @param zone   the zone it is announced in
/// @param closes the last instant at which the form is taken
/// @param own    the instant the office set for this call; empty where the definition's rule holds
public record DocumentDue(Definition.Document kind, Instant due, ZoneId zone, Instant closes, Optional<Instant> own) {

    /// {@return the key of the kind}
    public String key() {
        return kind.key();
    }

    /// {@return what the kind is called}
    public Words name() {
        return kind.name();
    }

    /// {@return whether this is the form itself}
    public boolean form() {
        return key().equals(Definition.Document.FORM);
    }

    /// {@return whether a document of this kind is taken at this instant; the last instant itself is on time (R15)}
    public boolean takes(Instant now) {
        return !now.isAfter(due);
    }

    /// {@return whether it may follow after the form}
    public boolean mayFollow() {
        return due.isAfter(closes);
    }

    /// {@return the same with a later instant, where this one is earlier}
    public DocumentDue atLeast(Instant other) {
        return due.isBefore(other) ? new DocumentDue(kind, other, zone, closes, own) : this;
    }
}
