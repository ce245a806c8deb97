package suishin.platform.uploads;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import suishin.platform.files.Upload;
import suishin.platform.proposals.Attachments;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;

/// An attached file is looked at on a page, by whoever may read it, and never as a page of ours.
class LookingAtAFileTest {

    private static final byte[] PDF = "%PDF-1.7\nand nothing else".getBytes(StandardCharsets.US_ASCII);

    private final CallsFixtures.Round round = CallsFixtures.published();
    private final ProposalFixtures.Made made = ProposalFixtures.ready(round.call());
    private final Browser secretary = Browser.of(made.place().secretary().id(), "ja");

    @Test
    void aPdfIsShownInAFrameToThoseWhoMayReadItAndToNobodyElse() {
        String address = address(add("計画.pdf", PDF));
        var office = Browser.of(round.office().id(), "ja");
        var other = Browser.of(ProposalFixtures.place().secretary().id(), "ja");
        for (String page : List.of(address + "/view", address + "/inline")) {
            assertThat(secretary.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(office.get(page).statusCode()).as(page).isEqualTo(404);
            assertThat(other.get(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(secretary.get(address + "/view").body()).contains(address + "/inline", "計画.pdf");
        ProposalFixtures.seal(made);
        assertThat(office.get(address + "/inline").statusCode()).isEqualTo(200);
        assertThat(other.get(address + "/inline").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsShownIsWhatItsBytesSayAndCannotAct() {
        var answer = secretary.get(address(add("page.html", PDF)) + "/inline");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/pdf");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline;");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .hasSize(1)
                .allSatisfy(policy -> assertThat(policy).contains("default-src 'none'", "frame-ancestors 'self'"));
    }

    @Test
    void aDocumentOfWordIsOnlySavedWhateverItIsCalled() throws IOException {
        UUID file = add("計画.pdf", document());
        assertThat(secretary.get(address(file) + "/inline").statusCode()).isEqualTo(404);
        assertThat(secretary.get(address(file) + "/view").statusCode()).isEqualTo(404);
        assertThat(secretary.get(address(file)).statusCode()).isEqualTo(200);
        assertThat(files()).contains("計画.pdf.docx").doesNotContain(address(file) + "/view");
    }

    @Test
    void theSecretaryIsWarnedOfAPdfThatIsCutOffAndMayHandItInAllTheSame() {
        add("切れた.pdf", PDF);
        assertThat(files()).contains("途中で切れているか、壊れているおそれがあります", "差し替えてください");
        assertThat(ProposalFixtures.seal(made).files()).hasSize(1);
    }

    @Test
    void aWholePdfIsNotWarnedOf() {
        String body = "%PDF-1.7\n";
        add(
                "全部.pdf",
                (body + "xref\n0 0\ntrailer\n<< >>\nstartxref\n" + body.length() + "\n%%EOF")
                        .getBytes(StandardCharsets.US_ASCII));
        assertThat(files()).contains("全部.pdf", "/view").doesNotContain("おそれ");
    }

    @Test
    void aPartOfAFileIsSentWhereAPartIsAskedFor() {
        byte[] bytes = Arrays.copyOf(PDF, 2_500_000);
        Arrays.fill(bytes, 1_048_570, 1_048_590, (byte) 7);
        UUID file = add("長い.pdf", bytes);
        var answer = Sender.of(made.place().secretary())
                .get("/api/v1/proposals/" + made.proposal() + "/files/" + file, "bytes=1048569-1048590");
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(bytes, 1_048_569, 1_048_591));
    }

    private String files() {
        return secretary.get("/work/proposals/" + made.proposal() + "/files").body();
    }

    private String address(UUID file) {
        return "/work/proposals/" + made.proposal() + "/files/" + file;
    }

    private UUID add(String name, byte[] bytes) {
        return accepted(Product.bean(Attachments.class)
                        .add(made.place().secretary(), made.proposal(), List.of(Upload.of(name, bytes))))
                .getFirst()
                .id();
    }

    private static byte[] document() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    ("<Types><Override PartName=\"/w.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                                    + ".wordprocessingml.document.main+xml\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
