package suishin.platform.people;

import java.time.Duration;
import java.util.UUID;
import suishin.platform.testing.Product;

/// Opens the one door into {@link SignInLinks} that only tests need.
public final class SignInLinksFixture {

    private SignInLinksFixture() {}

    /// {@return a token that signs this person in once}
    public static String issue(UUID person) {
        return Product.bean(SignInLinks.class).issue(person, Duration.ofHours(1));
    }
}
