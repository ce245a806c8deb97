package suishin.platform.receipts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.proposals.Proposals;
import suishin.platform.proposals.Receipt;

/// The receipts of proposals and of what followed them, signed ones and those from before there were signatures.
@Component
public final class Receipts {

    private final Database database;
    private final Proposals proposals;
    private final ReceiptStore store;

    Receipts(Database database, Proposals proposals, ReceiptStore store) {
        this.database = database;
        this.proposals = proposals;
        this.store = store;
    }

    /// A receipt.
    ///
    /// @param signed empty if it was issued before receipts were signed
    public record Issued(Receipt receipt, Optional<Signed> signed) {}

    /// A signed receipt as a file.
    ///
    /// @param key      names the key that signed it
    /// @param document as it was issued, byte for byte
    public record Signed(String key, byte[] document) {

        /// {@return the deadline it says was met; empty if it was issued before receipts named one}
        public Optional<Receipt.Deadline> deadline() {
            return payload().due().map(Payload.Due::deadline);
        }

        Payload payload() {
            return SignedReceipt.read(document)
                    .flatMap(read -> Payload.read(read.signed()))
                    .orElseThrow();
        }
    }

    /// A receipt of documents that followed a submission.
    ///
    /// @param submission the receipt of what they followed
    /// @param signed     empty if it was issued before these receipts were signed
    public record Addition(Receipt.Addendum receipt, Receipt submission, Optional<Signed> signed) {}

    /// {@return this receipt; empty if there is none or the actor may not read the proposal}
    public Optional<Issued> find(Actor actor, UUID proposal, int number) {
        return database.as(
                actor,
                () -> proposals.receipts(actor, proposal).stream()
                        .filter(receipt -> receipt.number() == number)
                        .findFirst()
                        .map(receipt -> new Issued(receipt, store.find(proposal, number))));
    }

    /// {@return the receipt of what followed a submission, by its number; empty if there is none or the actor may not
    /// read the proposal}
    public Optional<Addition> followed(Actor actor, UUID proposal, int number) {
        return database.as(
                actor,
                () -> proposals.addenda(actor, proposal).stream()
                        .filter(receipt -> receipt.number() == number)
                        .findFirst()
                        .map(receipt -> addition(actor, receipt, store.findAddendum(proposal, number))));
    }

    /// {@return the receipt with that of the newest seal when it was given}
    Addition addition(Actor actor, Receipt.Addendum receipt, Optional<Signed> signed) {
        return proposals.receipts(actor, receipt.proposal()).stream()
                .filter(seal -> !seal.sealedAt().isAfter(receipt.addedAt()))
                .findFirst()
                .map(seal -> new Addition(receipt, seal, signed))
                .orElseThrow();
    }
}
