package suishin.platform.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.kernel.Actor;
import suishin.platform.regions.Prefectures;
import suishin.platform.regions.Region;
import suishin.platform.regions.RegionDraft;
import suishin.platform.regions.Regions;

/// Regions that are published, and regions that are not yet.
public final class PublicationFixtures {

    private static final String INSERT = """
            INSERT INTO publication.region (id, name, name_en, search, line, types, prefectures, field, source, note)
            SELECT gen_random_uuid(), ? || g, '', lower(?) || g, 'standard',
                   CASE WHEN g % 3 = 0 THEN '{}' WHEN g % 3 = 1 THEN '{international}' ELSE '{advancement}' END::text[],
                   ARRAY[1 + g % 47, 1 + (g + 5) % 47], '', '', ''
              FROM generate_series(1, CAST(? AS int)) AS g
            """;

    private PublicationFixtures() {}

    /// {@return a region that is recorded but not published}
    public static Region unpublished(String name) {
        return Product.bean(Regions.class)
                .add(
                        new Actor.Product("a test"),
                        new RegionDraft(
                                name,
                                "",
                                List.of(Prefectures.of(13).orElseThrow()),
                                new Region.Kind("standard", Optional.empty()),
                                Region.Facts.NONE))
                .fold(region -> region, no -> {
                    throw new AssertionError(no.code());
                });
    }

    /// Publishes this many regions past the product; their names begin with this word of ASCII letters.
    public static void publishMany(String word, int count) {
        asOwner(INSERT, word, word, String.valueOf(count));
    }

    /// Takes them back.
    public static void forget(String word) {
        asOwner("DELETE FROM publication.region WHERE search LIKE lower(?) || '%'", word);
    }

    /// {@return a word no other test uses}
    public static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    private static void asOwner(String command, String... values) {
        var connections = Product.connections();
        try (var connection = DriverManager.getConnection(
                        connections.url(),
                        connections.owner().name(),
                        connections.owner().password());
                var statement = connection.prepareStatement(command)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
            try (var analyse = connection.createStatement()) {
                analyse.execute("ANALYZE publication.region");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database refused: " + command, failure);
        }
    }
}
