package suishin.platform.organisations;

import java.util.List;
import java.util.UUID;
import suishin.platform.web.Visitor;

/// What other modules know of an institution, as far as the visitor may know it: a line each on its page.
@FunctionalInterface
public interface OrganisationFact {

    /// One line, in the visitor's language.
    record Line(String what, String value) {}

    /// {@return what this module knows; empty if nothing, or nothing this visitor may know}
    List<Line> of(Visitor visitor, UUID organisation);
}
