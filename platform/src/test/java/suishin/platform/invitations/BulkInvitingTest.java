package suishin.platform.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.invitations.BulkInviting.Fate;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Rows;

/// Experts invited by a table.
class BulkInvitingTest {

    private final BulkInviting bulk = Product.bean(BulkInviting.class);
    private final CallsFixtures.Round round = CallsFixtures.published();
    private final UUID call = round.call().id();
    private final String mark = UUID.randomUUID().toString();

    /// Whoever is known by their address, however it is written, is that person and keeps their name; looking does
    /// nothing, and the same table twice does nothing more.
    @Test
    void whoeverIsKnownByTheirAddressGetsNoSecondAccount() {
        Person known = Browser.somebody("既知の方");
        String expert = mark + "@example.jp";
        accepted(Product.bean(Experts.class)
                .invite(round.office(), new Expert.Invitation("有識者", "", expert, Sector.FINANCE, "金融")));
        String table = table(known.address().toUpperCase(Locale.ROOT), expert);
        var looked = look(table);
        assertThat(looked.problems()).isEmpty();
        assertThat(looked.rows())
                .extracting(BulkInviting.Row::fate)
                .containsExactly(Fate.KNOWN, Fate.EXPERT, Fate.NEW, Fate.SEATED);
        assertThat(looked.rows()).extracting(BulkInviting.Row::capacity).containsExactly(8, 3, 4, 8);
        assertThat(Product.bean(People.class).byAddress("new-" + mark + "@example.jp"))
                .isEmpty();
        assertThat(accepted(bulk.apply(round.office(), call, wanted(), looked.text())))
                .isEqualTo(3);
        assertThat(Product.bean(People.class).find(known.id()).orElseThrow().name())
                .isEqualTo("既知の方");
        assertThat(Rows.asOwner(
                        "SELECT id FROM people.person WHERE lower(address) = lower('%s')".formatted(known.address())))
                .hasSize(1);
        assertThat(look(table).rows())
                .extracting(BulkInviting.Row::fate)
                .containsExactly(Fate.ASKED, Fate.ASKED, Fate.ASKED, Fate.SEATED);
    }

    /// Every problem is told at once, by its cell, and nothing is done while there is one.
    @Test
    void everyProblemIsToldByItsCell() {
        String table = """
            メールアドレス,氏名,区分（産学官金）,担当件数の上限
            山田,山田,学,5
            a-%1$s@example.jp,,学,0
            A-%1$s@example.jp,名前,宇宙,many
            """.formatted(mark);
        var looked = look(table);
        assertThat(looked.problems())
                .extracting(problem -> problem.code() + " " + problem.details().getFirst())
                .containsExactly(
                        "invitations.sheet.address-wrong A2",
                        "invitations.sheet.name B3",
                        "invitations.sheet.capacity-wrong D3",
                        "invitations.sheet.twice A4",
                        "invitations.sheet.sector-wrong C4",
                        "invitations.sheet.capacity-wrong D4");
        assertThat(bulk.apply(round.office(), call, wanted(), table).<String>fold(_ -> "", no -> no.code()))
                .isEqualTo("invitations.incomplete");
        assertThat(Product.bean(People.class).byAddress("a-" + mark + "@example.jp"))
                .isEmpty();
    }

    /// The page shows what would happen, then does it.
    @Test
    void thePageShowsWhatTheFileWouldDo() {
        var browser = Browser.of(round.office().id(), "ja");
        String page = "/office/calls/" + call + "/invitations/file";
        browser.get(page);
        var answer = browser.postMultipart(page, "x", """
            --x\r
            Content-Disposition: form-data; name="capacity"\r
            \r
            8\r
            --x\r
            Content-Disposition: form-data; name="answerBy"\r
            \r
            %s\r
            --x\r
            Content-Disposition: form-data; name="file"; filename="experts.csv"\r
            Content-Type: application/octet-stream\r
            \r
            address,name,sector
            p-%s@example.jp,新しい方,INDUSTRY\r
            --x--\r
            """.formatted(day(), mark));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("1名に依頼します", "新しく登録して有識者名簿に加え", page + "/apply");
    }

    /// {@return a table of somebody with an account, an expert of the pool, somebody new, and a member of the
    /// committee}
    private String table(String known, String expert) {
        return """
            メールアドレス,氏名,区分（産学官金）,担当件数の上限
            %s,別の名前,学,
            %s,,,３
            new-%s@example.jp,新しい方,産（企業等）,4
            %s,,,
            """.formatted(known, expert, mark, round.committee().getFirst().address());
    }

    private BulkInviting.Preview look(String table) {
        return accepted(
                bulk.look(round.office(), call, wanted(), "experts.csv", table.getBytes(StandardCharsets.UTF_8)));
    }

    private Inviting.Wanted wanted() {
        return Inviting.Wanted.of(List.of(), 8, day());
    }

    private LocalDate day() {
        return LocalDate.ofInstant(Product.clock().instant(), round.call().zone())
                .plusDays(7);
    }
}
