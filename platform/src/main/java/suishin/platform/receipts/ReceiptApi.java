package suishin.platform.receipts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.web.Visitor;

/// Signed receipts for programs.
@RestController
@RequestMapping("/api/v1/proposals/{id}/receipts/{number}")
final class ReceiptApi {

    private final Receipts receipts;
    private final ReceiptPages pages;

    ReceiptApi(Receipts receipts, ReceiptPages pages) {
        this.receipts = receipts;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> signed(Visitor visitor, @PathVariable UUID id, @PathVariable int number) {
        return ReceiptPages.signed(receipts, visitor, id, number);
    }

    @GetMapping("/package")
    void whole(Visitor visitor, @PathVariable UUID id, @PathVariable int number, HttpServletResponse response)
            throws IOException {
        pages.whole(visitor, id, number, response);
    }
}
