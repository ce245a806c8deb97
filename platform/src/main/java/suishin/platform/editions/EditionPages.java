package suishin.platform.editions;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.web.Filled;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// Tables of input-output: the list with the form to upload one, one edition with its audit and multipliers.
@Controller
final class EditionPages implements WorkItem.Source {

    static final String PAGE = "/work/editions";

    private final Editions editions;
    private final Screens screens;

    EditionPages(Editions editions, Screens screens) {
        this.editions = editions;
        this.screens = screens;
    }

    @GetMapping(PAGE)
    View list(Visitor visitor) {
        return list(visitor, Filled.of(Map.of()));
    }

    @PostMapping(PAGE)
    View upload(
            Visitor visitor,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        mustKeep(visitor);
        return editions.upload(visitor.actor(), upload(form, file))
                .<View>fold(
                        edition -> Screen.seeOther(edition.address(), "edition-uploaded"),
                        no -> list(visitor, Filled.of(form).refused(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    /// {@return the table of a form: what was typed stands beside the file}
    static Upload upload(Map<String, String> form, Optional<MultipartFile> file) throws IOException {
        return new Upload(
                form.getOrDefault("programme", ModelProgramme.KEY),
                file.map(MultipartFile::getOriginalFilename).orElse(""),
                file.isPresent() ? file.get().getBytes() : new byte[0],
                new Upload.Said(
                        form.getOrDefault("place", ""),
                        form.getOrDefault("placeEn", ""),
                        form.getOrDefault("year", ""),
                        form.getOrDefault("unit", ""),
                        form.getOrDefault("source", ""),
                        form.containsKey("synthetic")));
    }

    @PostMapping(PAGE + "/sample")
    View sample(Visitor visitor, @RequestParam(defaultValue = ModelProgramme.KEY) String programme) {
        mustKeep(visitor);
        return editions.upload(visitor.actor(), SampleTable.upload(programme))
                .<View>fold(
                        edition -> Screen.seeOther(edition.address(), "edition-uploaded"),
                        no -> list(visitor, Filled.of(Map.of()).refused(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping(PAGE + "/{edition}")
    View show(Visitor visitor, @PathVariable UUID edition) {
        return show(visitor, edition, Filled.of(Map.of()));
    }

    @PostMapping(PAGE + "/{edition}/publish")
    View publish(Visitor visitor, @PathVariable UUID edition, @RequestParam(defaultValue = "") String reason) {
        mustKeep(visitor);
        return editions.publish(visitor.actor(), edition, reason)
                .<View>fold(
                        done -> Screen.seeOther(done.address(), "edition-published"),
                        no -> show(
                                        visitor,
                                        edition,
                                        Filled.of(Map.of("reason", reason)).refused(no))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping(PAGE + "/{edition}/file")
    ResponseEntity<byte[]> file(Visitor visitor, @PathVariable UUID edition) {
        return download(editions, visitor, edition);
    }

    /// {@return the file as it was uploaded, byte for byte}
    static ResponseEntity<byte[]> download(Editions editions, Visitor visitor, UUID id) {
        var edition = editions.find(visitor.actor(), id).orElseThrow(NotFound::new);
        var name = ContentDisposition.attachment()
                .filename(edition.kept().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv"))
                .header("Content-Disposition", name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(editions.file(visitor.actor(), id).orElseThrow(NotFound::new));
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        boolean keeps = !editions.keptBy(visitor.actor()).isEmpty();
        return keeps
                ? List.of(new WorkItem(visitor.say("editions.list"), visitor.say("editions.work"), PAGE))
                : List.of();
    }

    private void mustKeep(Visitor visitor) {
        if (editions.keptBy(visitor.actor()).isEmpty()) {
            throw new NotFound();
        }
    }

    private Screen list(Visitor visitor, Filled form) {
        var all = editions.all(visitor.actor());
        var kept = editions.keptBy(visitor.actor());
        if (all.isEmpty() && kept.isEmpty()) {
            throw new NotFound();
        }
        return screens.show(visitor, "editions/list.jte", all)
                .with("kept", kept)
                .with("form", form);
    }

    private Screen show(Visitor visitor, UUID id, Filled form) {
        var model = editions.model(visitor.actor(), id).orElseThrow(NotFound::new);
        var edition = model.edition();
        var newer = editions.all(visitor.actor()).stream()
                .filter(one -> one.programme().equals(edition.programme())
                        && one.place().name().ja().equals(edition.place().name().ja())
                        && one.place().year() == edition.place().year()
                        && one.version() > edition.version())
                .findFirst();
        boolean keeps = editions.keptBy(visitor.actor()).stream()
                .anyMatch(one -> one.key().equals(edition.programme()));
        return screens.show(
                visitor, "editions/edition.jte", new EditionView(model, EditionView.lines(model), newer, keeps, form));
    }
}
