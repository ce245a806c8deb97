package suishin.platform.people;

import java.util.Optional;
import java.util.UUID;
import suishin.platform.web.SignedIn;

/// A person who can sign in (利用者).
///
/// @param organisation where the person works, as far as the product knows
public record Person(UUID id, String name, String nameEn, String address, Optional<UUID> organisation) {

    /// {@return this person as the holder of a session}
    public SignedIn signedIn() {
        return new SignedIn(id, name, nameEn);
    }
}
