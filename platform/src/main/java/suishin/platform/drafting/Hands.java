package suishin.platform.drafting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.councils.Member;
import suishin.platform.programmes.Words;

/// What the page of the many hands of a strategy shows.
///
/// @param parts     what each part is called, by its key, in the order of the form
/// @param members   the institutions it can be shared with: those of the council today
/// @param former    institutions that still have a share and are members no more, by id; they write nothing
/// @param secretary whether the visitor says who writes what
public record Hands(
        UUID strategy,
        Map<String, String> parts,
        List<Member> members,
        Map<UUID, Words> former,
        List<Share> shares,
        List<Present> present,
        boolean secretary) {

    public Hands {
        members = List.copyOf(members);
        shares = List.copyOf(shares);
        present = List.copyOf(present);
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
