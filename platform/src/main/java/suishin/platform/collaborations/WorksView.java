package suishin.platform.collaborations;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.organisations.Organisation;
import suishin.platform.people.Person;

/// What the page of joint work shows.
///
/// @param q     what was looked for; empty: everything
/// @param typed what was typed into the form, by the field's name
/// @param look  what a file says that waits for the office's word; empty if none was sent
public record WorksView(
        Collaborations.Page page,
        String q,
        Names names,
        boolean mayKeep,
        Map<String, String> typed,
        Optional<WorkImport.Look> look) {

    /// Who takes part, by id.
    public record Names(Map<UUID, Person> people, Map<UUID, Organisation> organisations) {}
}
