package suishin.platform.organisations;

import java.util.Optional;

/// What an institution is and where it sits; empty: not recorded.
///
/// @param prefecture code as in JIS X 0401, 1 to 47
public record Profile(Optional<OrganisationKind> kind, Optional<Integer> prefecture) {

    /// Nothing is recorded.
    static final Profile NOTHING = new Profile(Optional.empty(), Optional.empty());
}
