package suishin.platform.experts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import suishin.platform.programmes.Words;

/// An expert as the office's pages show one.
///
/// @param organisations names of the institutions of the affiliations, by id
public record ExpertView(Expert expert, Name name, Map<UUID, Words> organisations) {

    /// What the expert is called and where mail reaches them.
    public record Name(String ja, String en, String address) {}

    /// {@return affiliations that last}
    public List<Affiliation> current() {
        return expert.affiliations().stream()
                .filter(affiliation -> affiliation.until().isEmpty())
                .toList();
    }

    /// {@return the name of an institution}
    public Words organisation(UUID id) {
        return organisations.getOrDefault(id, new Words("", ""));
    }
}
