package suishin.platform.demo;

import suishin.platform.database.Connections;

/// Whether a database is a demo's. There anybody may step into every sample role, so it must never be served.
public final class SampleData {

    private SampleData() {}

    /// {@return whether sample people were ever put into this database}
    public static boolean isIn(Connections connections) {
        return SampleStore.hasRoles(connections);
    }
}
