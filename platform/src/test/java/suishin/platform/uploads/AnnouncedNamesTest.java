package suishin.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.platform.files.Upload;
import suishin.platform.proposals.Attachments;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;

/// What is said of a file before its first byte is looked at then, and not when the last one has come.
class AnnouncedNamesTest {

    private final CallsFixtures.Round round = CallsFixtures.published();
    private final ProposalFixtures.Made made = ProposalFixtures.ready(round.call());
    private final String uploads = "/api/v1/proposals/" + made.proposal() + "/uploads";
    private final Sender sender = Sender.of(made.place().secretary());

    /// A file announced under a misleading name gets at once the name that a form would give it, and is attached as
    /// that.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b\u0007c.pdf",
                "../../etc/passwd.pdf",
                "C:\\Users\\me\\計画.pdf",
                "",
                " ... ",
                "NUL.pdf",
                "invoice\u202Efdp.exe.pdf",
                "\uFFFD計\uFFFD.pdf",
                "con"
            })
    void aNameIsTheOneThatAFormWouldGive(String typed) {
        byte[] bytes = "%PDF-1.7 whole %%EOF".getBytes(StandardCharsets.US_ASCII);
        var form = accepted(Product.bean(Attachments.class)
                        .add(made.place().secretary(), made.proposal(), List.of(Upload.of(typed, bytes))))
                .getFirst();

        var begun = sender.begin(uploads, typed, bytes.length, "");

        assertThat(begun.statusCode()).isEqualTo(201);
        String announced = Sender.text(begun).replaceAll("(?s).*\"name\":\"([^\"]*)\".*", "$1");
        assertThat(form.name()).startsWith(announced);
        assertThat(announced).isNotBlank().doesNotContain("/", "\\", "\u0000", "\u0007", "\uFFFD", "\u202E");
        String upload = begun.headers().firstValue("Location").orElseThrow();
        sender.append(upload, 0, bytes);
        assertThat(Product.bean(Attachments.class)
                        .working(made.place().secretary(), made.proposal())
                        .getLast()
                        .name())
                .isEqualTo(form.name());
    }

    /// A name that is longer than any system keeps is cut in the announcement already.
    @Test
    void aLongNameIsCutAtOnce() {
        var begun = sender.begin(uploads, "推".repeat(300) + ".pdf", 8, "");
        assertThat(Sender.text(begun)).contains("….pdf").doesNotContain("推".repeat(61));
    }

    /// Headers that are missing or cannot be read are all named at once, with what is wanted; nothing is begun.
    @Test
    void headersThatCannotBeReadAreNamedAtOnce() {
        String broken = Base64.getEncoder().encodeToString(new byte[] {(byte) 0xE3, (byte) 0x81});
        var refused = sender.announce(uploads, "many", "filename " + broken + ",sha256 !!!");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Sender.text(refused))
                .contains("\"field\":\"Upload-Length\"", "「many」", "\"field\":\"Upload-Metadata filename\"")
                .contains("\"field\":\"Upload-Metadata sha256\"", "Base64");
        String name = Base64.getEncoder().encodeToString("計画.pdf".getBytes(StandardCharsets.UTF_8));
        String short64 = Base64.getEncoder().encodeToString("00ff".getBytes(StandardCharsets.UTF_8));
        assertThat(Sender.text(sender.announce(uploads, "8", "filename " + name + ",sha256 " + short64)))
                .contains("\"field\":\"Upload-Metadata sha256\"", "「00ff」", "小文字の16進数64桁");
        assertThat(Sender.text(sender.announce(uploads, "", "filename " + name)))
                .contains("\"field\":\"Upload-Length\"", "error.missing");
        assertThat(Sender.text(sender.get(uploads))).isEqualTo("[]");
    }
}
