package suishin.platform.eligibility;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import suishin.platform.programmes.Check;
import suishin.platform.programmes.Words;

/// What the page of a check shows.
///
/// @param checks   the list to fill in; empty for those who do not check it now
/// @param outcomes the newest first
/// @param typed    what was typed, by the field's name
public record EligibilityPage(
        UUID proposal,
        Words regionName,
        ZoneId zone,
        List<Check> checks,
        List<Outcome> outcomes,
        Map<String, String> typed,
        Set<Outcome.Kind> kinds) {

    /// {@return what was typed into a field; empty if nothing was}
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
