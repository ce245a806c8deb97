package suishin.platform.organisations;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// A file of corporate numbers, looked at and then taken over.
@Controller
@RequestMapping("/work/organisations/numbers")
final class NumberPages {

    private final NumberImport numbers;
    private final Hierarchy hierarchy;
    private final Screens screens;

    NumberPages(NumberImport numbers, Hierarchy hierarchy, Screens screens) {
        this.numbers = numbers;
        this.hierarchy = hierarchy;
        this.screens = screens;
    }

    @GetMapping
    View form(Visitor visitor) {
        return show(visitor, Optional.empty(), List.of());
    }

    @PostMapping
    View look(Visitor visitor, @RequestParam(required = false) Optional<MultipartFile> file) throws IOException {
        mustKeep(visitor);
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        byte[] bytes = file.isPresent() ? file.get().getBytes() : new byte[0];
        return numbers.look(visitor.actor(), name, bytes)
                .<View>fold(
                        look -> show(visitor, Optional.of(look), List.of()),
                        no -> show(visitor, Optional.empty(), visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/apply")
    View apply(Visitor visitor, @RequestParam(defaultValue = "") String text) {
        mustKeep(visitor);
        return numbers.apply(visitor.actor(), text)
                .<View>fold(
                        _ -> Screen.seeOther("/work/organisations", "saved"),
                        no -> show(visitor, Optional.empty(), visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen show(Visitor visitor, Optional<NumberLook> look, List<String> problems) {
        mustKeep(visitor);
        return screens.show(visitor, "organisations/numbers.jte")
                .with("look", look)
                .with("problems", problems);
    }

    private void mustKeep(Visitor visitor) {
        if (!hierarchy.mayChange(visitor.actor())) {
            throw new NotFound();
        }
    }
}
