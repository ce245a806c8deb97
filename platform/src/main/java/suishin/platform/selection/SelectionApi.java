package suishin.platform.selection;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.deliberation.Deliberations;
import suishin.platform.deliberation.Deviation;
import suishin.platform.deliberation.Recommendation;
import suishin.platform.deliberation.RoundAct;
import suishin.platform.deliberation.RoundStage;
import suishin.platform.deliberation.Score;
import suishin.platform.kernel.Decision;
import suishin.platform.web.Bodies;
import suishin.platform.web.Visitor;

/// The selection of a call, for programs.
@RestController
final class SelectionApi {

    private final Dockets dockets;
    private final Deliberations deliberations;
    private final Decisions decisions;
    private final Releases releases;

    SelectionApi(Dockets dockets, Deliberations deliberations, Decisions decisions, Releases releases) {
        this.dockets = dockets;
        this.deliberations = deliberations;
        this.decisions = decisions;
        this.releases = releases;
    }

    /// The selection of a call, as far as the asking person may know it.
    record CallView(
            UUID call,
            RoundStage stage,
            int version,
            List<RoundAct> open,
            List<Docket.Member> committee,
            List<EntryView> proposals) {}

    /// One proposal of it.
    record EntryView(
            UUID proposal,
            String regionName,
            @Nullable Score score,
            @Nullable Recommendation recommendation,
            boolean departsFromRanking,
            @Nullable Deviation deviation,
            List<Position> positions,
            List<String> types,
            @Nullable String decision) {

        static EntryView of(Docket.Entry entry) {
            return new EntryView(
                    entry.id(),
                    entry.candidate().regionName(),
                    entry.candidate().score().orElse(null),
                    entry.recommendation().orElse(null),
                    entry.departs(),
                    entry.deviation().orElse(null),
                    List.copyOf(entry.positions().values()),
                    entry.decision().map(JointDecision::types).orElse(List.of()),
                    entry.decision().map(JointDecision::code).orElse(null));
        }
    }

    /// Who is there.
    record Attendance(List<UUID> present) {}

    /// Which version of the selection was read.
    record Read(int version) {}

    /// What was done.
    record Done(boolean done) {}

    @GetMapping("/api/v1/calls/{call}/selection")
    CallView docket(Visitor visitor, @PathVariable UUID call) {
        var docket = dockets.ofCall(visitor.acting(), call);
        return new CallView(
                call,
                docket.round().stage(),
                docket.round().version(),
                docket.open(),
                docket.committee(),
                docket.entries().stream().map(EntryView::of).toList());
    }

    @PutMapping("/api/v1/calls/{call}/selection/attendance")
    Done attend(Visitor visitor, @PathVariable UUID call, @RequestBody Attendance attendance) {
        var present = Optional.ofNullable(attendance.present()).orElse(List.of());
        return done(deliberations.attend(visitor.acting(), call, new HashSet<>(present)));
    }

    @PostMapping("/api/v1/calls/{call}/selection/conclude")
    Done conclude(Visitor visitor, @PathVariable UUID call) {
        return done(deliberations.conclude(visitor.acting(), call));
    }

    @PostMapping("/api/v1/calls/{call}/selection/draft")
    Done draft(Visitor visitor, @PathVariable UUID call) {
        return done(decisions.draft(visitor.acting(), call));
    }

    @PostMapping("/api/v1/calls/{call}/selection/check")
    Done check(Visitor visitor, @PathVariable UUID call, @RequestBody Read read) {
        return done(decisions.check(visitor.acting(), call, read.version()));
    }

    @PostMapping("/api/v1/calls/{call}/selection/release")
    Done release(Visitor visitor, @PathVariable UUID call, @RequestBody Read read) {
        return done(releases.release(visitor.acting(), call, read.version()));
    }

    private static Done done(Decision<?> decision) {
        Bodies.done(decision);
        return new Done(true);
    }
}
