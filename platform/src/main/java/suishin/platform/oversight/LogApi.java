package suishin.platform.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.audit.ChainCheck;
import suishin.platform.programmes.Words;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// The audit log for programs of those who oversee.
@RestController
final class LogApi {

    private final LogReader log;
    private final Acts acts;
    private final ChainCheck check;

    LogApi(LogReader log, Acts acts, ChainCheck check) {
        this.log = log;
        this.acts = acts;
        this.check = check;
    }

    /// A part of the log, the newest entry first; `older` and `newer` are asked for as `before` and `after`.
    record Part(List<Item> entries, Optional<String> older, Optional<String> newer) {}

    /// Whether the chain holds.
    ///
    /// @param entries how many entries were checked and hold
    /// @param broken  what is wrong with the first that does not
    record Verified(long entries, Optional<String> broken) {}

    /// One entry; whatever its reader may not know has no name.
    ///
    /// @param said     what was done, in the language of the request
    /// @param withheld whether particulars are left out that this reader may not see
    record Item(
            String id,
            Instant at,
            Subject actor,
            String act,
            String said,
            Subject thing,
            Map<String, String> detail,
            boolean withheld) {}

    /// Who or what.
    ///
    /// @param kind `person`, `product` or `anybody` of an actor
    /// @param id   empty if the reader may not know who it is
    record Subject(String kind, Optional<String> id, Optional<Words> name, Optional<String> address) {}

    @GetMapping("/api/v1/log")
    Part list(Visitor visitor, @RequestParam Map<String, String> form) {
        refuseOthers(visitor);
        var part = Bodies.done(log.part(visitor.actor(), LogQuestion.ofProgram(form)));
        return new Part(part.lines().stream().map(line -> item(visitor, line)).toList(), part.before(), part.after());
    }

    @PostMapping("/api/v1/log/verify")
    Verified verify(Visitor visitor) {
        refuseOthers(visitor);
        var report = check.run();
        return new Verified(report.entries(), report.broken().map(visitor::say));
    }

    private void refuseOthers(Visitor visitor) {
        if (!log.oversees(visitor.actor())) {
            throw new NotFound();
        }
    }

    private Item item(Visitor visitor, LogLine line) {
        var entry = line.entry();
        String actor = line.product().isPresent() ? "product" : entry.actor().equals("anybody") ? "anybody" : "person";
        return new Item(
                entry.id().toString(),
                entry.at(),
                subject(actor, line.product().orElse(entry.actor()), line.who()),
                entry.act(),
                acts.called(visitor.language(), entry.act()),
                subject(entry.thingKind(), entry.thingId(), line.thing()),
                line.detail(),
                line.withheld());
    }

    private static Subject subject(String kind, String id, Optional<Named> named) {
        var known = Optional.of(id).filter(text -> !text.isEmpty());
        return new Subject(kind, known, named.map(Named::name), named.flatMap(Named::address));
    }
}
