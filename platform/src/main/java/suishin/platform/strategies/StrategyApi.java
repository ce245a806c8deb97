package suishin.platform.strategies;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.web.Bodies;
import suishin.platform.web.ErrorScreens;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Strategies for programs.
@RestController
@RequestMapping("/api/v1")
final class StrategyApi {

    /// The call to open a strategy for.
    record Opening(UUID call) {
        Opening {
            Bodies.present("call", call);
        }
    }

    /// A text for a field.
    ///
    /// @param version the one the program has seen; 0 if the field was empty
    record Writing(String value, int version) {
        Writing {
            Bodies.present("value", value);
        }
    }

    /// One gap, or one thing to be asked about.
    record Gap(String path, String code, String message) {}

    /// Why a text was not written, and what stands there instead.
    record Met(String code, String message, Entry current) {}

    private final Strategies strategies;
    private final RemovedRows rows;
    private final StrategyScreens screens;

    StrategyApi(Strategies strategies, RemovedRows rows, StrategyScreens screens) {
        this.strategies = strategies;
        this.rows = rows;
        this.screens = screens;
    }

    @GetMapping("/regions/{region}/strategies")
    List<Strategy> ofRegion(Visitor visitor, @PathVariable UUID region) {
        screens.mustWorkFor(visitor, region);
        return strategies.ofRegions(visitor.actor(), List.of(region));
    }

    @PostMapping("/regions/{region}/strategies")
    Strategy open(Visitor visitor, @PathVariable UUID region, @RequestBody Opening opening) {
        return strategies.open(visitor.actor(), region, opening.call()).orThrow(StrategyApi::failure);
    }

    @GetMapping("/strategies/{id}")
    StrategyDocument document(Visitor visitor, @PathVariable UUID id) {
        return strategies.document(visitor.actor(), id).orElseThrow(NotFound::new);
    }

    @GetMapping("/strategies/{id}/gaps")
    List<Gap> gaps(Visitor visitor, @PathVariable UUID id) {
        screens.find(visitor, id);
        return said(visitor, strategies.gaps(visitor.actor(), id));
    }

    @GetMapping("/strategies/{id}/doubts")
    List<Gap> doubts(Visitor visitor, @PathVariable UUID id) {
        return said(visitor, screens.view(visitor, id, "gaps").doubts());
    }

    private static List<Gap> said(Visitor visitor, List<Problem> problems) {
        return problems.stream()
                .map(one -> new Gap(one.field(), one.code(), visitor.tell(one)))
                .toList();
    }

    @GetMapping("/strategies/{id}/entries")
    Collection<Entry> entries(Visitor visitor, @PathVariable UUID id) {
        screens.find(visitor, id);
        return strategies.entries(visitor.actor(), id).values();
    }

    @GetMapping("/strategies/{id}/entries/{path}/history")
    List<Entry> history(Visitor visitor, @PathVariable UUID id, @PathVariable String path) {
        screens.find(visitor, id);
        return strategies.history(visitor.actor(), id, path);
    }

    @PutMapping("/strategies/{id}/entries/{path}")
    ResponseEntity<Object> write(
            Visitor visitor, @PathVariable UUID id, @PathVariable String path, @RequestBody Writing writing) {
        screens.find(visitor, id);
        return strategies
                .write(visitor.actor(), id, path, writing.value(), writing.version())
                .fold(ResponseEntity::<Object>ok, no -> met(visitor, no));
    }

    /// Puts a removed row back: `action.2`.
    @PostMapping("/strategies/{id}/rows/{row}/put-back")
    ResponseEntity<Object> putBack(Visitor visitor, @PathVariable UUID id, @PathVariable String row) {
        screens.find(visitor, id);
        if (!RemovedRows.isRow(row)) {
            throw new NotFound();
        }
        return rows.putBack(visitor.actor(), id, row).fold(ResponseEntity::<Object>ok, no -> met(visitor, no));
    }

    private static ResponseEntity<Object> met(Visitor visitor, Refusal no) {
        if (no instanceof StrategyRefusal.Changed(Entry current)) {
            var met = new Met(no.code(), ErrorScreens.body(visitor, no).message(), current);
            return ResponseEntity.status(HttpStatus.CONFLICT).body(met);
        }
        throw failure(no);
    }

    private static RuntimeException failure(Refusal no) {
        return no instanceof StrategyRefusal.Unknown ? new NotFound() : new NotAllowed(no);
    }
}
