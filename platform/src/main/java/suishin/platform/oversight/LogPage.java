package suishin.platform.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suishin.platform.audit.ChainCheck;
import suishin.platform.kernel.Problem;
import suishin.platform.web.Mending;

/// What the page of the audit log shows.
///
/// @param groups   the acts one can ask for, by group
/// @param problems what of the filter cannot be understood
/// @param report   the proof, if it was asked for
public record LogPage(
        LogFilter filter,
        LogPart part,
        Map<String, List<String>> groups,
        List<Problem> problems,
        Optional<ChainCheck.Report> report) {

    private static final Set<String> FIELDS = Set.of("from", "until", "who", "q");

    public LogPage {
        problems = List.copyOf(problems);
    }

    /// {@return the kinds of things one can ask for}
    public List<String> kinds() {
        return Thing.KINDS;
    }

    /// {@return what has to be mended, beside the field it stands in; on top where the form has none for it}
    public Mending wrong() {
        return new Mending(problems).with(field -> FIELDS.contains(field) ? field : "");
    }

    /// {@return the address of the page with what is newer}
    public Optional<String> newer() {
        return part.after().map(place -> "/work/log" + filter.tail("after", place));
    }

    /// {@return the address of the page with what is older}
    public Optional<String> older() {
        return part.before().map(place -> "/work/log" + filter.tail("before", place));
    }
}
