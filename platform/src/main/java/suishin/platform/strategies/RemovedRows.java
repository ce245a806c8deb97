package suishin.platform.strategies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Refusal;

/// Removes rows of the plan and of the table of targets, and puts them back. A row is gone when nothing stands in it
/// any more; what stood there stays in its histories.
@Component
final class RemovedRows {

    private static final Pattern ROW = Pattern.compile("(goal|area|action|target)\\.[1-9][0-9]?");

    private final Database database;
    private final Strategies strategies;

    RemovedRows(Database database, Strategies strategies) {
        this.database = database;
        this.strategies = strategies;
    }

    /// {@return whether this is the path of a row: `action.2`}
    static boolean isRow(String path) {
        return ROW.matcher(path).matches();
    }

    /// Empties every field of a row, in which nobody wrote since the actor could see it.
    Decision<List<Entry>> remove(Actor by, UUID strategy, String row) {
        return database.as(by, () -> {
            var texts = entries(by, strategy, row).stream()
                    .filter(entry -> !entry.value().isEmpty())
                    .map(entry -> new Text(entry, ""))
                    .toList();
            return write(by, strategy, texts);
        });
    }

    /// Puts a row back as it stood when something was last written into it. A row that is there stays as it is, so it
    /// may be asked for twice.
    Decision<List<Entry>> putBack(Actor by, UUID strategy, String row) {
        return database.as(by, () -> {
            var entries = entries(by, strategy, row);
            if (entries.isEmpty()) {
                return Decision.refuse(new StrategyRefusal.Unknown());
            }
            var there = entries.stream()
                    .filter(entry -> !entry.value().isBlank())
                    .map(entry -> new Text(entry, entry.value()))
                    .toList();
            return write(by, strategy, there.isEmpty() ? lost(by, strategy, entries) : there);
        });
    }

    private List<Entry> entries(Actor by, UUID strategy, String row) {
        return strategies.entries(by, strategy).values().stream()
                .filter(entry -> entry.path().startsWith(row + "."))
                .sorted(Comparator.comparing(Entry::path))
                .toList();
    }

    /// A text for a field.
    ///
    /// @param now what stands there
    private record Text(Entry now, String value) {}

    /// {@return what has gone since something was last written into the row; what was emptied before stays empty}
    private List<Text> lost(Actor by, UUID strategy, List<Entry> entries) {
        var histories = entries.stream()
                .map(entry -> strategies.history(by, strategy, entry.path()))
                .toList();
        var last = histories.stream()
                .flatMap(List::stream)
                .filter(entry -> !entry.value().isBlank())
                .map(Entry::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        return histories.stream()
                .flatMap(history -> lost(history, last).stream())
                .toList();
    }

    /// @param history newest first
    private static Optional<Text> lost(List<Entry> history, Instant last) {
        for (int i = 1; i < history.size(); i++) {
            if (!history.get(i).value().isBlank()) {
                return history.get(i - 1).at().isBefore(last)
                        ? Optional.empty()
                        : Optional.of(
                                new Text(history.getFirst(), history.get(i).value()));
            }
        }
        return Optional.empty();
    }

    private Decision<List<Entry>> write(Actor by, UUID strategy, List<Text> texts) {
        var written = new ArrayList<Entry>();
        for (Text text : texts) {
            var one = strategies.write(
                    by, strategy, text.now().path(), text.value(), text.now().version());
            if (one instanceof Decision.Refused<Entry>(Refusal no)) {
                return Decision.refuse(no);
            }
            one.fold(written::add, _ -> false);
        }
        return Decision.accept(written);
    }
}
