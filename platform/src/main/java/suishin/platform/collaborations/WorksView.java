package suishin.platform.collaborations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.organisations.Organisation;
import suishin.platform.people.Person;
import suishin.platform.web.Paging;

/// What the page of joint work shows.
///
/// @param typed what was typed into the form, by the field's name
/// @param look  what a file says that waits for the office's word; empty if none was sent
public record WorksView(Shown shown, boolean mayKeep, Map<String, String> typed, Optional<WorkImport.Look> look) {

    /// A page of records.
    ///
    /// @param page from 1
    public record Shown(List<JointWork> works, int page, int all, Names names) {}

    /// Who takes part, by id.
    public record Names(Map<UUID, Person> people, Map<UUID, Organisation> organisations) {}

    /// {@return how many pages there are}
    public int pages() {
        return new Paging(shown.page(), shown.all(), Collaborations.PAGE).pages();
    }

    /// {@return what was typed into a field; empty if nothing}
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
