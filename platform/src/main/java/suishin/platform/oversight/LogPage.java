package suishin.platform.oversight;

import java.util.List;
import java.util.Optional;
import suishin.platform.audit.Audit;
import suishin.platform.audit.ChainCheck;

/// What the page of the audit log shows.
///
/// @param acts   the acts with the names of the people behind them, newest first
/// @param report the proof, if it was asked for
public record LogPage(List<Act> acts, Optional<ChainCheck.Report> report) {

    /// One act.
    ///
    /// @param who the person's name, or what the product did it for
    public record Act(Audit.Entry entry, String who) {}
}
