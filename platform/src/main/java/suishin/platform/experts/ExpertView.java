package suishin.platform.experts;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// An expert as the office's pages show one.
///
/// @param organisations names of the institutions of the affiliations, by id
public record ExpertView(Expert expert, Name name, Map<UUID, String> organisations) {

    /// What the expert is called and where mail reaches them.
    public record Name(String ja, String en, String address) {}

    /// {@return affiliations that last}
    public List<Affiliation> current() {
        return expert.affiliations().stream()
                .filter(affiliation -> affiliation.until().isEmpty())
                .toList();
    }

    /// {@return the name of an institution}
    public String organisation(UUID id) {
        return organisations.getOrDefault(id, "");
    }
}
