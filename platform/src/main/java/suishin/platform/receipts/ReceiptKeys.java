package suishin.platform.receipts;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import suishin.platform.database.Connections;

/// The published keys (公開鍵の一覧). None is ever taken back, so that old receipts can be verified for good.
@Component
public final class ReceiptKeys {

    private final ReceiptKeyStore store;

    ReceiptKeys(ReceiptKeyStore store) {
        this.store = store;
    }

    /// Publishes the key in use, as the owner of the tables: the account of the application cannot.
    ///
    /// @return whether another key was in use until now
    public static boolean publish(Connections connections, ReceiptKey key) {
        return ReceiptKeyStore.publish(connections, key);
    }

    /// {@return every key, the newest first}
    public List<PublishedKey> all() {
        return store.all();
    }

    /// {@return the key of this id}
    public Optional<PublishedKey> find(String id) {
        return all().stream().filter(one -> one.key().id().equals(id)).findFirst();
    }
}
