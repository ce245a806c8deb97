package suishin.platform.editions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import suishin.engines.impact.TableAudit;
import suishin.platform.programmes.Words;
import suishin.platform.web.Bodies;
import suishin.platform.web.Filled;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Editions of tables for programs: listed, read with audit and multipliers, uploaded, published.
@RestController
@RequestMapping("/api/v1/editions")
final class EditionApi {

    private final Editions editions;

    EditionApi(Editions editions) {
        this.editions = editions;
    }

    /// An edition with its audit and what one unit of demand for each sector brings; no multipliers without a model.
    record Whole(Edition edition, Audit audit, List<Sector> sectors) {}

    /// What the audit found.
    record Audit(
            TableAudit.Verdict verdict,
            TableAudit.Balance rows,
            Optional<TableAudit.Balance> columns,
            List<Said> findings) {}

    /// A finding, in the language of whoever asks.
    record Said(String kind, boolean failure, String sector, String cell, String message) {}

    /// Type I multipliers of one sector, by measure; persons a unit of the table's money.
    record Sector(Words name, double localShare, Map<String, Double> multipliers) {}

    /// Why a table that fails is published all the same.
    record Publishing(Optional<String> reason) {}

    @GetMapping
    List<Edition> list(Visitor visitor) {
        return editions.all(visitor.actor());
    }

    @GetMapping("/{edition}")
    Whole show(Visitor visitor, @PathVariable UUID edition) {
        var model = editions.model(visitor.actor(), edition).orElseThrow(NotFound::new);
        return new Whole(model.edition(), audit(visitor, model), sectors(model));
    }

    private static Audit audit(Visitor visitor, EditionModel model) {
        var view = new EditionView(model, List.of(), Optional.empty(), false, Filled.of(Map.of()));
        var said = view.findings().stream()
                .map(one -> new Said(
                        one.code(),
                        one.failure(),
                        one.sector(),
                        one.cell(),
                        visitor.say("editions.finding." + one.code(), one.sector(), one.cell(), one.value())))
                .toList();
        return new Audit(
                model.audit().verdict(), model.audit().rows(), model.audit().columns(), said);
    }

    private static List<Sector> sectors(EditionModel edition) {
        var sectors = new ArrayList<Sector>();
        edition.model().ifPresent(model -> {
            var measures = model.multipliers(Optional.empty()).measures();
            for (int i = 0; i < edition.sectors().size(); i++) {
                var values = new LinkedHashMap<String, Double>();
                int sector = i;
                measures.forEach((measure, by) -> values.put(measure.name(), by.typeOne()[sector]));
                sectors.add(new Sector(
                        edition.sectors().get(i), model.coefficients().localShare()[i], values));
            }
        });
        return sectors;
    }

    @GetMapping("/{edition}/file")
    ResponseEntity<byte[]> file(Visitor visitor, @PathVariable UUID edition) {
        return EditionPages.download(editions, visitor, edition);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Edition upload(
            Visitor visitor,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        return Bodies.done(editions.upload(visitor.actor(), EditionPages.upload(form, file)));
    }

    @PostMapping("/{edition}/publish")
    Edition publish(Visitor visitor, @PathVariable UUID edition, @RequestBody Publishing body) {
        return editions.publish(visitor.actor(), edition, Bodies.text(body.reason()))
                .orThrow(no -> no instanceof EditionRefusal.Unknown ? new NotFound() : new NotAllowed(no));
    }
}
