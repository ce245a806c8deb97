package suishin.platform.experts;

import java.util.List;
import java.util.UUID;
import suishin.platform.programmes.Sector;

/// An outside expert of the pool (外部有識者).
///
/// @param sector       where the expert comes from (産学官金)
/// @param discipline   専門分野, in the expert's words
/// @param affiliations newest first
public record Expert(UUID person, Sector sector, String discipline, List<Affiliation> affiliations) {

    public Expert {
        affiliations = List.copyOf(affiliations);
    }

    /// An expert as the office invites them.
    public record Invitation(String name, String nameEn, String address, Sector sector, String discipline) {}
}
