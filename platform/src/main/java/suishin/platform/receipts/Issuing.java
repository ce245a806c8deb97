package suishin.platform.receipts;

import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.proposals.Addenda;
import suishin.platform.proposals.Sealing;

/// Issues the signed receipt of a seal, or of what follows it (受領書の発行): in its transaction, once, and then never
/// made again.
@Component
final class Issuing {

    private final Signer signer;
    private final Receipts receipts;
    private final ReceiptStore store;
    private final ReceiptLetters letters;

    Issuing(Signer signer, Receipts receipts, ReceiptStore store, ReceiptLetters letters) {
        this.signer = signer;
        this.receipts = receipts;
        this.store = store;
        this.letters = letters;
    }

    @EventListener
    void issue(Sealing.Sealed sealed) {
        var receipt = sealed.receipt();
        var signed = SignedReceipt.sign(Payload.Submission.of(receipt, sealed.deadline(), signer.key()), signer);
        store.add(receipt.proposal(), receipt.number(), signed);
        letters.send(sealed.by(), receipt, sealed.deadline());
    }

    @EventListener
    void issue(Addenda.Followed followed) {
        var receipt = followed.receipt();
        var addition = receipts.addition(followed.by(), receipt, Optional.empty());
        var signed = SignedReceipt.sign(Payload.Addendum.of(addition, followed.deadline(), signer.key()), signer);
        store.addAddendum(receipt.proposal(), receipt.number(), signed);
        letters.send(followed.by(), addition, followed.deadline());
    }
}
