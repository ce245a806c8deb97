package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/// How a region proposes: begin, files, consents, resolution, seal, receipt.
final class Proposal {

    private static final FilePayload FILE = new FilePayload(
            "構想図.pdf",
            "application/pdf",
            "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII));

    private Proposal() {}

    static void begin(Round round, String letter) {
        try (var secretary = secretary(letter)) {
            secretary.visit("/work/proposals").send("/work/proposals");
            if (!secretary.page().url().matches(".*/work/proposals/.+")) {
                secretary.follow("見本地域" + letter);
            }
            round.proposalAt(letter, secretary.page().url());
            String address = "/work/proposals/" + round.proposal(letter);
            secretary.visit(address + "/seal");
            assertThat(secretary.page().locator("main .problems li").count()).isPositive();
            secretary.visit(address + "/files");
            secretary.fill("kind", "resolution").page().locator("#files").setInputFiles(FILE);
            secretary.page().locator("main form[data-uploads] > button").click();
            secretary.page().waitForURL("**/files?done=files-added");
            secretary.examine();
            assertThat(secretary.text()).contains("構想図.pdf");
            assertThat(secretary.page().locator("main .unsaved").count())
                    .as("the kind went with the file and is no unsaved text")
                    .isZero();
            secretary.page().locator("main td select").selectOption("other");
            secretary.visit(address + "/files");
            assertThat(secretary.page().locator("main .unsaved").count())
                    .as("what was chosen from a list and not saved is no text")
                    .isZero();
            secretary.visit(address).follow("協議会");
            Council.resolve(secretary, "PROPOSAL", "公募に提案することを承認する。");
        }
    }

    static void consents(Round round, String letter) {
        Program.roles().keySet().stream()
                .filter(role -> role.startsWith("地域" + letter + " 承認者"))
                .forEach(role -> {
                    try (var approver = Guest.playing(letter).stepInto(role)) {
                        approver.visit("/work/proposals/" + round.proposal(letter) + "/consents")
                                .send("/consents");
                    }
                });
    }

    static void seal(Round round, String letter) {
        String address = "/work/proposals/" + round.proposal(letter);
        try (var secretary = secretary(letter)) {
            secretary.visit(address).send("/approve");
            secretary.visit(address + "/seal").send("/seal");
            secretary.visit(address + "/receipts/1");
            assertThat(secretary.page().locator(".receipt").innerText())
                    .contains("構想図.pdf")
                    .containsPattern("[0-9a-f]{64}");
        }
    }

    private static Guest secretary(String letter) {
        return Guest.playing(letter).stepInto("地域" + letter + " 協議会事務局");
    }
}
