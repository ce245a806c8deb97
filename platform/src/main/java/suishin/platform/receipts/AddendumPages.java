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
import org.springframework.web.servlet.View;
import suishin.platform.proposals.Proposals;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// A receipt of documents that followed a submission (追加提出の受領書): to read, and as files to keep.
@Controller
final class AddendumPages {

    private static final String PLACE = "/work/proposals/{id}/addenda/{number}";
    private static final String API = "/api/v1/proposals/{id}/addenda/{number}";

    private final Receipts receipts;
    private final Packages packages;
    private final Proposals proposals;
    private final ReceiptLetters letters;
    private final Screens screens;

    AddendumPages(Receipts receipts, Packages packages, Proposals proposals, ReceiptLetters letters, Screens screens) {
        this.receipts = receipts;
        this.packages = packages;
        this.proposals = proposals;
        this.letters = letters;
        this.screens = screens;
    }

    private Receipts.Addition found(Visitor visitor, UUID id, int number) {
        return receipts.followed(visitor.actor(), id, number).orElseThrow(NotFound::new);
    }

    @GetMapping(PLACE)
    View receipt(Visitor visitor, @PathVariable UUID id, @PathVariable int number) {
        var found = found(visitor, id, number);
        var proposal = proposals.summary(visitor.actor(), id).orElseThrow(NotFound::new);
        return screens.show(visitor, "receipts/addendum.jte", new ReceiptViews.AddendumPage(proposal.name(), found));
    }

    @GetMapping(PLACE + "/text")
    ResponseEntity<byte[]> text(Visitor visitor, @PathVariable UUID id, @PathVariable int number) {
        var found = found(visitor, id, number);
        String text = letters.text(found, found.signed().flatMap(Receipts.Signed::deadline), visitor.language());
        return Downloads.answer("addendum-" + number + ".txt", Downloads.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping({PLACE + "/signed", API})
    ResponseEntity<byte[]> signed(Visitor visitor, @PathVariable UUID id, @PathVariable int number) {
        var signed = found(visitor, id, number).signed().orElseThrow(NotFound::new);
        return Downloads.answer("addendum-" + number + ".json", MediaType.APPLICATION_JSON, signed.document());
    }

    @GetMapping({PLACE + "/package", API + "/package"})
    void whole(Visitor visitor, @PathVariable UUID id, @PathVariable int number, HttpServletResponse response)
            throws IOException {
        var found = found(visitor, id, number);
        var signed = found.signed().orElseThrow(NotFound::new);
        response.setContentType(Downloads.ZIP.toString());
        response.setHeader("Content-Disposition", Downloads.attachment("addendum-" + number + ".zip"));
        packages.write(visitor.actor(), found.receipt(), signed, response.getOutputStream());
    }
}
