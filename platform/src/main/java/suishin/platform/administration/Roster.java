package suishin.platform.administration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import suishin.platform.kernel.Role;
import suishin.platform.people.Person;
import suishin.platform.web.Paging;

/// What the page of people shows.
///
/// @param lines  the people of one page with their roles
/// @param paging which page, of how many
/// @param asked  what was looked for
/// @param offers the roles the visitor may give
/// @param chosen the person whose roles are changed; all roles there are beside everybody would make a page of
/// megabytes
/// @param typed  what was typed into the form and could not be taken yet
public record Roster(
        List<Line> lines, Paging paging, Asked asked, List<RoleOffer> offers, Optional<UUID> chosen, Typed typed) {

    /// How many people a page lists.
    static final int SIZE = 100;

    private static final List<String> GROUPS = List.of("programme", "ministry", "region", "committee", "oversight");

    /// What an address of this page asks for.
    ///
    /// @param query  words of a name or an address; every letter has to be found
    /// @param page   from 1
    /// @param person whose roles are to be changed, as the address says it; empty for nobody's
    public record Asked(String query, int page, String person) {

        /// The first page of everybody.
        static final Asked EVERYBODY = new Asked("", 1, "");

        /// {@return the page on which this person stands}
        static Asked of(UUID person) {
            return new Asked("", 1, person.toString());
        }
    }

    /// {@return the address of another page of the same people}
    public String at(int page) {
        return "/work/people?" + search() + "page=" + page;
    }

    /// {@return the address at which this person's roles can be changed}
    public String change(Line line) {
        return "/work/people?" + search() + "person=" + line.person().id() + "#person-"
                + line.person().id();
    }

    private String search() {
        return asked.query().isEmpty() ? "" : "q=" + URLEncoder.encode(asked.query(), StandardCharsets.UTF_8) + "&";
    }

    /// {@return whether somebody was asked for whom nobody knows}
    public boolean isUnknown() {
        return chosen.isEmpty() && !asked.person().isEmpty();
    }

    /// {@return whether this person's roles are changed}
    public boolean isChosen(Line line) {
        return chosen.equals(Optional.of(line.person().id()));
    }

    /// {@return the keys of the roles the visitor may give, and so may end}
    public Set<String> own() {
        return offers.stream().map(RoleOffer::key).collect(Collectors.toSet());
    }

    /// Roles of one part of the round.
    ///
    /// @param word stands behind `administration.group.` in the messages
    public record Group(String word, List<RoleOffer> offers) {}

    /// {@return the roles the visitor may give, by the part of the round they belong to}
    public List<Group> groups() {
        return GROUPS.stream()
                .map(word -> new Group(
                        word,
                        offers.stream()
                                .filter(offer -> word(offer.role()).equals(word))
                                .toList()))
                .filter(group -> !group.offers().isEmpty())
                .toList();
    }

    /// {@return the roles among those the visitor may give, each once}
    public List<Role> roles() {
        return groups().stream()
                .flatMap(group -> group.offers().stream())
                .map(RoleOffer::role)
                .distinct()
                .toList();
    }

    private static String word(Role role) {
        return switch (role) {
            case ADMINISTRATOR, PROGRAMME_OFFICE -> "programme";
            case MINISTRY_OFFICER -> "ministry";
            case COUNCIL_SECRETARY, COUNCIL_MEMBER -> "region";
            case COMMITTEE_MEMBER, COMMITTEE_CHAIR -> "committee";
            case AUDITOR -> "oversight";
        };
    }

    /// A person and the roles they hold.
    public record Line(Person person, List<RoleOffer> roles) {}

    /// The form for a new person.
    public record Typed(String name, String nameEn, String address, String role) {

        /// Nothing was typed.
        public static final Typed NOTHING = new Typed("", "", "", "");
    }
}
