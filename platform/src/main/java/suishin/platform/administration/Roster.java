package suishin.platform.administration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import suishin.platform.people.Person;

/// What the page of people shows.
///
/// @param lines  everybody with their roles
/// @param offers the roles the visitor may give
/// @param chosen the person whose roles are changed; all roles there are beside everybody would make a page of
/// megabytes
/// @param typed  what was typed into the form and could not be taken yet
public record Roster(List<Line> lines, List<RoleOffer> offers, Optional<UUID> chosen, Typed typed) {

    /// {@return whether this person's roles are changed}
    public boolean isChosen(Line line) {
        return chosen.equals(Optional.of(line.person().id()));
    }

    /// {@return the keys of the roles the visitor may give, and so may end}
    public Set<String> own() {
        return offers.stream().map(RoleOffer::key).collect(Collectors.toSet());
    }

    /// A person and the roles they hold.
    public record Line(Person person, List<RoleOffer> roles) {}

    /// The form for a new person.
    public record Typed(String name, String nameEn, String address, String role) {

        /// Nothing was typed.
        public static final Typed NOTHING = new Typed("", "", "", "");
    }
}
