package suishin.platform.programmes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The definitions of programmes, shown so that one can read them; an administrator adds new versions.
@Controller
final class ProgrammePages {

    private final Programmes programmes;
    private final Screens screens;

    ProgrammePages(Programmes programmes, Screens screens) {
        this.programmes = programmes;
        this.screens = screens;
    }

    @GetMapping("/work/programmes")
    View list(Visitor visitor) {
        return list(visitor, "", List.of());
    }

    @PostMapping("/work/programmes")
    View add(Visitor visitor, @RequestParam(defaultValue = "") String yaml) {
        return programmes
                .add(visitor.actor(), yaml)
                .<View>fold(
                        added -> Screen.seeOther(address(added), "programme-added"),
                        no -> list(visitor, yaml, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/work/programmes/{key}/{version}")
    View show(Visitor visitor, @PathVariable String key, @PathVariable int version) {
        var definition = readable(visitor, key, version);
        return screens.show(visitor, "programmes/definition.jte", definition)
                .with(
                        "sha256",
                        programmes.text(key, version).map(Stored::sha256).orElse(""));
    }

    @GetMapping("/work/programmes/{key}/{version}/file")
    ResponseEntity<byte[]> file(Visitor visitor, @PathVariable String key, @PathVariable int version) {
        readable(visitor, key, version);
        var text = programmes.text(key, version).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"%s-%d.yaml\"".formatted(key, version))
                .body(text.yaml().getBytes(StandardCharsets.UTF_8));
    }

    private Definition readable(Visitor visitor, String key, int version) {
        if (!programmes.mayRead(visitor.actor(), key)) {
            throw new NotFound();
        }
        return programmes.find(key, version).orElseThrow(NotFound::new);
    }

    private Screen list(Visitor visitor, String typed, List<String> problems) {
        var readable = programmes.all().stream()
                .filter(one -> programmes.mayRead(visitor.actor(), one.key()))
                .toList();
        boolean mayAdd = programmes.mayAdd(visitor.actor());
        if (readable.isEmpty() && !mayAdd) {
            throw new NotFound();
        }
        return screens.show(visitor, "programmes/list.jte", readable)
                .with("mayAdd", mayAdd)
                .with("typed", typed)
                .with("problems", problems);
    }

    private static String address(Definition definition) {
        return "/work/programmes/%s/%d".formatted(definition.key(), definition.version());
    }
}
