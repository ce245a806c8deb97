package suishin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import suishin.platform.regions.RegionKey;
import suishin.platform.testing.Product;

/// A database of the first version, with rows of everything that later migrations change, comes to the newest one.
class EarlierDatabaseTest {

    /// The last moment before the first migration that changes rows; no migration itself is as old as that.
    private static final String FIRST_VERSION = "20261123.2359?";

    private static final String FULL_WIDTH = "ナノテク＆バイオ推進地域ヴェーダ";

    /// As the first version made keys: in one width and case, the long-vowel mark left out, katakana left as they are.
    private static final String OLD_KEY = "ナノテクバイオ推進地域ヴェダ";

    private static final String EVERY_KATAKANA = IntStream.concat(
                    IntStream.rangeClosed(0x30A1, 0x30F6), IntStream.rangeClosed(0x30FD, 0x30FE))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    private static final String ROWS = """
            INSERT INTO regions.region (id, name, name_en, key, line, field, source, note, added_at)
            VALUES ('00000000-0000-0000-0000-000000000001', 'NAME', 'Nano', 'OLD_KEY', 'standard', '', '', '', now()),
                   ('00000000-0000-0000-0000-000000000002', 'KATAKANA', '', 'KATAKANA', 'standard', '', '', '', now());
            INSERT INTO publication.region (id, name, name_en, search, line, types, prefectures, field, source, note)
            VALUES ('00000000-0000-0000-0000-000000000001', 'NAME', 'Nano', 'OLD_KEY|nano', 'standard', '{}', '{}', '', '', '');
            INSERT INTO proposals.proposal (id, call_id, region_id, strategy_id, programme, stage, started_at)
            VALUES ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000004',
                    '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-000000000005', 'p', 'IN_REVIEW', now());
            INSERT INTO proposals.entry (proposal_id, call_id, region_id, region_name, search_key, declarable)
            VALUES ('00000000-0000-0000-0000-000000000003', '00000000-0000-0000-0000-000000000004',
                    '00000000-0000-0000-0000-000000000001', 'NAME', 'OLD_KEY', true);
            INSERT INTO proposals.seal (id, proposal_id, number, call_name, call_name_en, region_name, zone, form, form_sha256,
                                        files, sealed_by, sealed_at)
            VALUES ('00000000-0000-0000-0000-000000000006', '00000000-0000-0000-0000-000000000003', 1, '公募', 'Call', 'NAME',
                    'Asia/Tokyo', '{}', encode(sha256('{}'), 'hex'), '[]', '00000000-0000-0000-0000-000000000007', now());
            INSERT INTO access.matter (id, programme, region_id, call_id, ministries, stage)
            VALUES ('00000000-0000-0000-0000-000000000003', 'p', '00000000-0000-0000-0000-000000000001',
                    '00000000-0000-0000-0000-000000000004', '{}', 2);
            INSERT INTO access.assigned (person_id, matter_id)
            VALUES ('00000000-0000-0000-0000-000000000008', '00000000-0000-0000-0000-000000000003'),
                   ('00000000-0000-0000-0000-000000000009', '00000000-0000-0000-0000-000000000003');
            INSERT INTO experts.assignment (person_id, proposal_id, call_id, assigned_at)
            SELECT person_id, matter_id, '00000000-0000-0000-0000-000000000004', now() FROM access.assigned;
            INSERT INTO experts.conflict (person_id, proposal_id, call_id, rule, note, found_at, ruling)
            VALUES ('00000000-0000-0000-0000-000000000008', '00000000-0000-0000-0000-000000000003',
                    '00000000-0000-0000-0000-000000000004', 'kinship', '兄', now(), 'BARRED');
            INSERT INTO review.review (id, call_id, proposal_id, person_id, stage)
            SELECT gen_random_uuid(), call_id, proposal_id, person_id, 'OPEN' FROM experts.assignment;
            INSERT INTO demo.role (person_id, place, what_ja, what_en)
            VALUES ('00000000-0000-0000-0000-000000000008', 1, '審査委員 2', 'Expert 2'),
                   ('00000000-0000-0000-0000-000000000010', 2, '地域A 協議会事務局', 'Council secretary of region A'),
                   ('00000000-0000-0000-0000-000000000011', 3, '合同事務局 担当1', 'Programme office 1');
            """;

    private static final Connections CONNECTIONS = Product.emptyDatabase("suishin_earlier");

    @BeforeAll
    static void bringARealDatabaseToTheNewestVersion() throws SQLException {
        Migrations.of(CONNECTIONS)
                .forEach(module -> module.target(FIRST_VERSION).load().migrate());
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute(
                    ROWS.replace("NAME", FULL_WIDTH).replace("OLD_KEY", OLD_KEY).replace("KATAKANA", EVERY_KATAKANA));
        }
        Migrations.run(CONNECTIONS);
    }

    @Test
    void everyKeyOfANameIsTheOneThatIsSearchedNow() throws SQLException {
        String key = RegionKey.normalise(FULL_WIDTH);
        assertThat(key).isNotEqualTo(OLD_KEY);
        assertThat(one("SELECT key FROM regions.region WHERE name_en = 'Nano'")).isEqualTo(key);
        assertThat(one("SELECT search FROM publication.region")).isEqualTo(key + "|nano");
        assertThat(one("SELECT search_key FROM proposals.entry")).isEqualTo(key);
        assertThat(one("SELECT key FROM regions.region WHERE name_en = ''"))
                .isEqualTo(RegionKey.normalise(EVERY_KATAKANA));
    }

    @Test
    void aProposalGetsTheEnglishNameOfItsRegionAndASealKeepsWhatItSaid() throws SQLException {
        assertThat(one("SELECT region_name_en FROM proposals.entry")).isEqualTo("Nano");
        assertThat(one("SELECT region_name || '/' || region_name_en FROM proposals.seal"))
                .isEqualTo(FULL_WIDTH + "/");
    }

    /// An expert with a conflict that barred from nothing is barred, recused and read out of the proposal; the other
    /// stays.
    @Test
    void aConflictThatBarredFromNothingBarsNow() throws SQLException {
        assertThat(one("SELECT string_agg(right(person_id::text, 1), '') FROM access.bar"))
                .isEqualTo("8");
        assertThat(
                        one(
                                "SELECT string_agg(right(person_id::text, 1) || stage, ' ' ORDER BY person_id) FROM review.review"))
                .isEqualTo("8RECUSED 9OPEN");
        assertThat(one("SELECT string_agg(right(person_id::text, 1), '') FROM assignments.assignment"))
                .isEqualTo("9");
        assertThat(one("SELECT string_agg(right(person_id::text, 1), '') FROM access.assigned"))
                .isEqualTo("9");
        assertThat(one("SELECT string_agg(act, ' ') FROM audit.entry JOIN audit.unlinked ON entry_id = id"))
                .isEqualTo("conflict.barred");
    }

    @Test
    void aSampleRoleIsOfferedOnItsSide() throws SQLException {
        assertThat(one("SELECT string_agg(part, ' ' ORDER BY place) FROM demo.role"))
                .isEqualTo("COMMITTEE REGION GOVERNMENT");
    }

    private static String one(String query) throws SQLException {
        try (var owner = owner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).as(query).isTrue();
            return String.valueOf(rows.getString(1));
        }
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(
                CONNECTIONS.url(),
                CONNECTIONS.owner().name(),
                CONNECTIONS.owner().password());
    }
}
