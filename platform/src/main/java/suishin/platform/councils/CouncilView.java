package suishin.platform.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.kernel.Problem;
import suishin.platform.organisations.Organisation;
import suishin.platform.people.Person;
import suishin.platform.programmes.Sector;
import suishin.platform.regions.Region;
import suishin.platform.web.Mending;

/// What the council's page shows.
///
/// @param filled the form that was refused, if one was
public record CouncilView(
        Region region,
        Optional<Council> council,
        boolean secretary,
        Check check,
        People people,
        Search search,
        Filled filled) {

    /// A form that was refused.
    ///
    /// @param typed  what the visitor typed, by the field's name
    /// @param member the id of the member whose form it is; empty text for those of the whole council
    public record Filled(Map<String, String> typed, String member, Mending wrong) {

        public Filled {
            typed = Map.copyOf(typed);
        }
    }

    /// Whether the composition meets the rule today (R1, R2).
    public record Check(LocalDate today, List<Composition.Line> lines, List<Problem> problems) {}

    /// Who approves for which institution, what was resolved, and who wrote that down.
    public record People(
            Map<UUID, List<Person>> approvers, List<Resolution> resolutions, Map<UUID, Person> recorders) {}

    /// Institutions looked for to add them.
    public record Search(String query, List<Organisation> found) {}

    /// {@return the address of the page}
    public String address() {
        return "/work/regions/" + region.id() + "/council";
    }

    /// {@return what has to be mended, by the control it stands beside}
    public Mending wrong() {
        return filled.wrong();
    }

    /// {@return whether something was typed into a field of the council's own forms}
    public boolean isTyped(String field) {
        return filled.member().isEmpty() && filled.typed().containsKey(field);
    }

    /// {@return what was typed into a field; empty if nothing}
    public String typed(String field) {
        return typed(field, "");
    }

    /// {@return the day typed into a field; today if nothing}
    public String day(String field) {
        return typed(field, check.today());
    }

    /// {@return what was typed into a field; what stands if nothing}
    public String typed(String field, Object standing) {
        return isTyped(field) ? filled.typed().getOrDefault(field, "") : standing.toString();
    }

    /// {@return what was typed into a field of one member's form; what stands if nothing}
    public String typed(Member member, String field, Object standing) {
        return isRefused(member) ? filled.typed().getOrDefault(field, standing.toString()) : standing.toString();
    }

    /// {@return whether something that was sent about this member was refused}
    public boolean isRefused(Member member) {
        return member.id().toString().equals(filled.member());
    }

    /// {@return the members of today}
    public List<Member> members() {
        return council.map(found -> found.membersOn(check.today())).orElse(List.of());
    }

    /// {@return who was a member once, or will be one}
    public List<Member> others() {
        return council.map(found -> found.members().stream()
                        .filter(member -> !member.on(check.today()))
                        .toList())
                .orElse(List.of());
    }

    /// {@return how many of today's members propose}
    public int proposers() {
        return council.map(found -> found.proposersOn(check.today()).size()).orElse(0);
    }

    /// {@return the approvers of a member}
    public List<Person> approvers(Member member) {
        return people.approvers().getOrDefault(member.organisation(), List.of());
    }

    /// {@return who wrote a resolution down}
    public Optional<Person> recorder(Resolution resolution) {
        return Optional.ofNullable(people.recorders().get(resolution.recordedBy()));
    }

    /// {@return all sectors, in the order 産学官金}
    public List<Sector> sectors() {
        return List.of(Sector.values());
    }

    /// {@return all kinds of resolutions}
    public List<ResolutionKind> kinds() {
        return List.of(ResolutionKind.values());
    }
}
