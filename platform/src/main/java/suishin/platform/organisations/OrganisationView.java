package suishin.platform.organisations;

import java.util.List;
import java.util.Map;
import suishin.platform.programmes.Sector;

/// What the register's page shows.
///
/// @param typed what the visitor typed, by the field's name
public record OrganisationView(List<Organisation> found, boolean mayAdd, boolean mayKeep, Map<String, String> typed) {

    /// {@return what was typed into a field; empty if nothing}
    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /// {@return all sectors, in the order 産学官金}
    public List<Sector> sectors() {
        return List.of(Sector.values());
    }
}
