package suishin.platform.receipts;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import suishin.platform.web.NotFound;
import suishin.platform.web.PublicAddress;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The keys that sign receipts and how a receipt is verified, for anybody.
@Controller
final class ReceiptKeyPages {

    private final ReceiptKeys keys;
    private final PublicAddress address;
    private final Screens screens;

    ReceiptKeyPages(ReceiptKeys keys, PublicAddress address, Screens screens) {
        this.keys = keys;
        this.address = address;
        this.screens = screens;
    }

    /// A key for programs.
    ///
    /// @param until empty for the key in use
    record KeyJson(
            String id, String algorithm, String fingerprint, Instant since, Optional<Instant> until, String pem) {

        static KeyJson of(PublishedKey one) {
            var key = one.key();
            return new KeyJson(key.id(), "Ed25519", key.fingerprint(), one.since(), one.until(), key.pem());
        }
    }

    @GetMapping("/receipts")
    View page(Visitor visitor) {
        return screens.show(visitor, "receipts/keys.jte", new ReceiptViews.KeysPage(keys.all(), address.base()));
    }

    @GetMapping("/receipts/keys/{key}")
    ResponseEntity<byte[]> one(@PathVariable String key) {
        var found = keys.find(key).orElseThrow(NotFound::new).key();
        return Downloads.answer("receipt-key-" + found.id() + ".pem", Downloads.PEM, ascii(found.pem()));
    }

    @GetMapping("/api/v1/public/receipt-keys")
    @ResponseBody
    List<KeyJson> list() {
        return keys.all().stream().map(KeyJson::of).toList();
    }

    @GetMapping("/api/v1/public/receipt-keys.pem")
    ResponseEntity<byte[]> all() {
        String all = keys.all().stream().map(ReceiptKeyPages::titled).collect(joining("\n"));
        return Downloads.answer("receipt-keys.pem", Downloads.PEM, ascii(all));
    }

    private static String titled(PublishedKey one) {
        return "Key %s, %s to %s\n%s"
                .formatted(
                        one.key().id(),
                        one.since(),
                        one.until().map(Instant::toString).orElse("now"),
                        one.key().pem());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
