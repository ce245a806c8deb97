package suishin.platform.receipts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import suishin.platform.proposals.Sealing;

/// Issues the signed receipt of a seal (受領書の発行): in its transaction, once, and then never made again.
@Component
final class Issuing {

    private final Signer signer;
    private final ReceiptStore store;
    private final ReceiptLetters letters;

    Issuing(Signer signer, ReceiptStore store, ReceiptLetters letters) {
        this.signer = signer;
        this.store = store;
        this.letters = letters;
    }

    @EventListener
    void issue(Sealing.Sealed sealed) {
        var receipt = sealed.receipt();
        var signed = SignedReceipt.sign(Payload.of(receipt, signer.key()), signer);
        store.add(receipt.proposal(), receipt.number(), signed);
        letters.send(sealed.by(), receipt);
    }
}
