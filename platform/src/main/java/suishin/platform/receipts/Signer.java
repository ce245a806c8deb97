package suishin.platform.receipts;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;

/// Signs receipts. It holds the private key in memory and gives it to nobody.
public final class Signer {

    private final PrivateKey secret;
    private final ReceiptKey key;

    Signer(PrivateKey secret, ReceiptKey key) {
        this.secret = secret;
        this.key = key;
    }

    /// {@return the key its signatures are checked with}
    public ReceiptKey key() {
        return key;
    }

    byte[] sign(byte[] what) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Every JDK signs with Ed25519.", failure);
        }
    }

    @Override
    public String toString() {
        return "signer " + key.id() + " (private key not shown)";
    }
}
