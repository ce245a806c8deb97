package suishin.platform.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import suishin.platform.councils.Member;
import suishin.platform.programmes.Words;

/// What the page of the many hands of a strategy shows.
///
/// @param parts     what each part is called, by its key, in the order of the form
/// @param members   the institutions it can be shared with: those of the council today
/// @param former    institutions that still have a share and are members no more, by id; they write nothing
/// @param standing  what the visitor may do
public record Hands(
        UUID strategy,
        Map<String, String> parts,
        List<Member> members,
        Map<UUID, Words> former,
        List<Share> shares,
        List<Present> present,
        Standing standing) {

    public Hands {
        members = List.copyOf(members);
        shares = List.copyOf(shares);
        present = List.copyOf(present);
    }

    /// What the visitor may do, and what they should know to do it.
    ///
    /// @param secretary whether they say who writes what
    /// @param region    whose council it is
    /// @param nobody    the institutions for which nobody writes; for the secretary
    public record Standing(boolean secretary, UUID region, Set<UUID> nobody) {

        public Standing {
            nobody = Set.copyOf(nobody);
        }
    }

    /// {@return the institutions for which nobody writes, in the order of the members}
    public List<Words> unattended() {
        return members.stream()
                .filter(member -> standing.nobody().contains(member.organisation()))
                .map(Member::words)
                .toList();
    }

    /// {@return whether nobody writes for this institution}
    public boolean unattended(UUID organisation) {
        return standing.nobody().contains(organisation);
    }

    /// Somebody who is at the strategy now.
    ///
    /// @param name  in the visitor's language
    /// @param place the id of the field they are in on the page; empty if they only read
    /// @param field what the field is called
    public record Present(String name, Optional<String> place, String field) {}

    /// {@return the address of the strategy}
    public String address() {
        return "/work/strategies/" + strategy;
    }

    /// {@return whether the institution writes the part}
    public boolean shared(String part, UUID organisation) {
        return shares.contains(new Share(part, organisation));
    }

    /// {@return the institutions that write a part, as one text in the language that `either` chooses}
    public List<Words> writers(String part) {
        return members.stream()
                .filter(member -> shared(part, member.organisation()))
                .map(Member::words)
                .toList();
    }
}
