package suishin.platform.receipts;

import java.util.List;
import suishin.platform.kernel.Bilingual;

/// What the pages of receipts show.
public final class ReceiptViews {

    private ReceiptViews() {}

    /// A receipt and the proposal it is for.
    public record ReceiptPage(Bilingual proposal, Receipts.Issued issued) {

        /// {@return the address of the proposal's page}
        public String address() {
            return "/work/proposals/" + issued.receipt().proposal();
        }

        /// {@return the address of this page}
        public String here() {
            return address() + "/receipts/" + issued.receipt().number();
        }
    }

    /// A receipt of documents that followed a submission, and the proposal it is for.
    public record AddendumPage(Bilingual proposal, Receipts.Addition addition) {

        /// {@return the address of the proposal's page}
        public String address() {
            return "/work/proposals/" + addition.receipt().proposal();
        }

        /// {@return the address of this page}
        public String here() {
            return address() + "/addenda/" + addition.receipt().number();
        }
    }

    /// The published keys and how to verify with them.
    ///
    /// @param address where the product answers
    public record KeysPage(List<PublishedKey> keys, String address) {

        /// What takes the signed bytes and the signature out of a receipt, and verifies them with a key; then the
        /// hashes.
        static final String BY_HAND = """
                sed -n 's/.*"payload": "\\(.*\\)".*/\\1/p' receipt-1.json | base64 -d > payload.json
                sed -n 's/.*"signature": "\\(.*\\)".*/\\1/p' receipt-1.json | base64 -d > signature.bin
                openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in payload.json -sigfile signature.bin
                sha256sum form.json
                """;

        /// {@return the command for a package}
        public String ofPackage() {
            return "./suishin verify-receipt receipt-1.zip --key receipt-keys.pem";
        }

        /// {@return the command for a receipt and a folder}
        public String ofReceipt() {
            return "./suishin verify-receipt receipt-1.json --files . --key receipt-keys.pem";
        }

        /// {@return the commands without us, with the newest key}
        public String byHand() {
            return "curl -o key.pem %s/receipts/keys/%s\n%s"
                    .formatted(address, keys.getFirst().key().id(), BY_HAND);
        }
    }
}
