package suishin.platform.receipts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import suishin.platform.proposals.Proposals;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// A receipt: to read, and as files to keep.
@Controller
@RequestMapping("/work/proposals/{id}/receipts/{number}")
final class ReceiptPages {

    private final Receipts receipts;
    private final Packages packages;
    private final Proposals proposals;
    private final ReceiptLetters letters;
    private final Screens screens;

    ReceiptPages(Receipts receipts, Packages packages, Proposals proposals, ReceiptLetters letters, Screens screens) {
        this.receipts = receipts;
        this.packages = packages;
        this.proposals = proposals;
        this.letters = letters;
        this.screens = screens;
    }

    @GetMapping
    View receipt(Visitor visitor, @PathVariable UUID id, @PathVariable int number) {
        var issued = receipts.find(visitor.actor(), id, number).orElseThrow(NotFound::new);
        var proposal = proposals.summary(visitor.actor(), id).orElseThrow(NotFound::new);
        return screens.show(visitor, "receipts/receipt.jte", new ReceiptViews.ReceiptPage(proposal.name(), issued));
    }

    @GetMapping("/text")
    ResponseEntity<byte[]> text(Visitor visitor, @PathVariable UUID id, @PathVariable int number) {
        var issued = receipts.find(visitor.actor(), id, number).orElseThrow(NotFound::new);
        String text =
                letters.text(issued.receipt(), issued.signed().flatMap(Receipts.Signed::deadline), visitor.language());
        return Downloads.answer("receipt-" + number + ".txt", Downloads.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/signed")
    ResponseEntity<byte[]> signed(Visitor visitor, @PathVariable UUID id, @PathVariable int number) {
        return signed(receipts, visitor, id, number);
    }

    @GetMapping("/package")
    void whole(Visitor visitor, @PathVariable UUID id, @PathVariable int number, HttpServletResponse response)
            throws IOException {
        var issued = receipts.find(visitor.actor(), id, number).orElseThrow(NotFound::new);
        var signed = issued.signed().orElseThrow(NotFound::new);
        response.setContentType(Downloads.ZIP.toString());
        response.setHeader("Content-Disposition", Downloads.attachment("receipt-" + number + ".zip"));
        packages.write(visitor.actor(), issued.receipt(), signed, response.getOutputStream());
    }

    /// {@return the signed receipt as a file}
    static ResponseEntity<byte[]> signed(Receipts receipts, Visitor visitor, UUID id, int number) {
        return receipts.find(visitor.actor(), id, number)
                .flatMap(Receipts.Issued::signed)
                .map(signed ->
                        Downloads.answer("receipt-" + number + ".json", MediaType.APPLICATION_JSON, signed.document()))
                .orElseThrow(NotFound::new);
    }
}
