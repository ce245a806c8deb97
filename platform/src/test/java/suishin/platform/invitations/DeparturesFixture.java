package suishin.platform.invitations;

import suishin.platform.testing.Product;

/// The clockwork that lets letters leave, without waiting for it.
public final class DeparturesFixture {

    private DeparturesFixture() {}

    /// Lets go whatever is due now.
    public static void leave() {
        Product.bean(Departures.class).leave();
    }
}
