package suishin.platform.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The released results of rounds (選定結果); anybody may ask.
@Component
public final class Results {

    private static final int LIST = 200;

    private final RoundStore store;
    private final DirectoryStore directory;

    Results(RoundStore store, DirectoryStore directory) {
        this.store = store;
        this.directory = directory;
    }

    /// {@return the released rounds, newest first}
    public List<Round> all() {
        return store.newest(LIST);
    }

    /// {@return the newest rounds, newest first}
    public List<Round> newest(int limit) {
        return store.newest(limit);
    }

    /// {@return the result of a call; empty if there is none or it was not released}
    public Optional<Round.Whole> of(UUID call) {
        return store.find(call).map(round -> new Round.Whole(round, store.chosen(call), directory.kinds()));
    }

    /// {@return what is in the directory, counted}
    public FrontPage.Figures figures() {
        return store.figures();
    }
}
