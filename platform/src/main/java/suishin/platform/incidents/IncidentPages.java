package suishin.platform.incidents;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import suishin.platform.files.Files;
import suishin.platform.files.Upload;
import suishin.platform.kernel.Refusal;
import suishin.platform.web.Filled;
import suishin.platform.web.Inputs;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Where incidents are reported, read and decided.
@Controller
@RequestMapping("/work/incidents")
final class IncidentPages {

    private final Incidents incidents;
    private final IncidentDesk desk;
    private final Screens screens;

    IncidentPages(Incidents incidents, IncidentDesk desk, Screens screens) {
        this.incidents = incidents;
        this.desk = desk;
        this.screens = screens;
    }

    @GetMapping
    View list(Visitor visitor) {
        return list(visitor, Filled.EMPTY);
    }

    @PostMapping
    View report(
            Visitor visitor,
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) Optional<MultipartFile> evidence) {
        var form = Filled.of(typed);
        var report = report(form).orElseThrow(NotFound::new);
        return incidents
                .report(visitor.actor(), report, upload(evidence))
                .fold(
                        made -> Screen.seeOther("/work/incidents/" + made.id(), "incident-reported"),
                        no -> list(visitor, form.refused(allowed(no))).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/{incident}")
    View show(Visitor visitor, @PathVariable UUID incident) {
        return show(visitor, incident, Filled.EMPTY);
    }

    @PostMapping("/{incident}/decision")
    View decide(Visitor visitor, @PathVariable UUID incident, @RequestParam Map<String, String> typed) {
        if (desk.line(visitor.actor(), incident).isEmpty()) {
            throw new NotFound();
        }
        var form = Filled.of(typed);
        var ruling = new IncidentForm.Ruling(
                Inputs.choice(Incident.Outcome.class, form.text("outcome")), form.text("until"), form.text("reason"));
        return incidents
                .decide(visitor.actor(), incident, ruling)
                .fold(
                        _ -> Screen.seeOther("/work/incidents/" + incident, "incident-decided"),
                        no -> show(visitor, incident, form.refused(allowed(no)))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/{incident}/evidence")
    ResponseEntity<byte[]> evidence(Visitor visitor, @PathVariable UUID incident) {
        return download(incidents.evidence(visitor.actor(), incident).orElseThrow(NotFound::new));
    }

    /// {@return the file as an answer no browser shows in our name}
    static ResponseEntity<byte[]> download(Files.Looked file) {
        var disposition = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(file.bytes());
    }

    private static Refusal allowed(Refusal no) {
        if (no.code().endsWith(".denied")) {
            throw new NotAllowed(no);
        }
        return no;
    }

    private static Optional<IncidentForm.Report> report(Filled form) {
        String[] ids = form.text("concerns").split("/", 2);
        var region = ids.length == 2 ? Inputs.id(ids[1]) : Optional.<UUID>empty();
        boolean broken = ids.length != 2 || (region.isEmpty() && !ids[1].isEmpty());
        return broken
                ? Optional.empty()
                : Inputs.id(ids[0])
                        .map(call -> new IncidentForm.Report(
                                call, region, form.text("what"), form.text("from"), form.text("until")));
    }

    private static Optional<Upload> upload(Optional<MultipartFile> evidence) {
        return evidence.filter(
                        file -> !String.valueOf(file.getOriginalFilename()).isEmpty())
                .map(file ->
                        new Upload(String.valueOf(file.getOriginalFilename()), file.getSize(), file::getInputStream));
    }

    private Screen list(Visitor visitor, Filled form) {
        if (!desk.concerns(visitor.actor())) {
            throw new NotFound();
        }
        return screens.show(visitor, "incidents/list.jte", desk.lines(visitor.actor()))
                .with("choices", desk.choices(visitor.actor()))
                .with("form", form);
    }

    private Screen show(Visitor visitor, UUID id, Filled form) {
        var line = desk.line(visitor.actor(), id).orElseThrow(NotFound::new);
        return screens.show(visitor, "incidents/incident.jte", line).with("form", form);
    }
}
