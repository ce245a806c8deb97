package suishin.platform.organisations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.programmes.Sector;

/// What the page of one institution shows: its names over time, what is above and below it, and when.
///
/// @param planned changes of its name whose day is still to come
/// @param others every institution the ties name, by id
/// @param facts  what other modules know of it
public record OrganisationPage(
        Organisation organisation,
        Profile profile,
        List<OtherName> names,
        List<Names.Planned> planned,
        Ties ties,
        Map<UUID, Organisation> others,
        List<OrganisationFact.Line> facts,
        boolean mayKeep) {

    public OrganisationPage {
        names = List.copyOf(names);
        planned = List.copyOf(planned);
        facts = List.copyOf(facts);
    }

    /// What the register's page shows.
    ///
    /// @param typed what the visitor typed, by the field's name
    public record Register(List<Organisation> found, boolean mayAdd, boolean mayKeep, Map<String, String> typed) {

        /// {@return what was typed into a field; empty if nothing}
        public String typed(String field) {
            return typed.getOrDefault(field, "");
        }

        /// {@return all sectors, in the order 産学官金}
        public List<Sector> sectors() {
            return List.of(Sector.values());
        }
    }

    /// The ties directly above and below, and every chain upwards.
    public record Ties(List<Tie> above, List<Tie> below, List<Ancestor> chains) {}

    /// {@return everything to which a tie leads, up to the top, of which it is not a direct part}
    public List<Ancestor> further() {
        return ties.chains().stream().filter(one -> one.chain().size() > 1).toList();
    }

    /// {@return the institution a tie names}
    public Optional<Organisation> other(UUID id) {
        return Optional.ofNullable(others.get(id));
    }
}
