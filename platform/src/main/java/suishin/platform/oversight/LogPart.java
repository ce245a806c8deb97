package suishin.platform.oversight;

import java.util.List;
import java.util.Optional;
import suishin.platform.audit.LogPlace;

/// A part of the log between two places, the newest entry first.
///
/// @param newer  whether there may be newer entries than these
/// @param older  whether there are older entries than these
/// @param person the name of the one person whose entries these are; empty if they are everybody's
public record LogPart(List<LogLine> lines, boolean newer, boolean older, Optional<String> person) {

    /// Nothing, since what was asked for cannot be understood.
    static final LogPart NOTHING = new LogPart(List.of(), false, false, Optional.empty());

    public LogPart {
        lines = List.copyOf(lines);
    }

    /// {@return where what is newer begins, as an address names it; empty if nothing is}
    public Optional<String> after() {
        return newer && !lines.isEmpty()
                ? Optional.of(LogPlace.of(lines.getFirst().entry()).text())
                : Optional.empty();
    }

    /// {@return where what is older begins, as an address names it; empty if nothing is}
    public Optional<String> before() {
        return older && !lines.isEmpty()
                ? Optional.of(LogPlace.of(lines.getLast().entry()).text())
                : Optional.empty();
    }
}
