package suishin.platform.collaborations;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import suishin.platform.collaborations.WorkImport.Look;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Refusal;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.People;
import suishin.platform.web.Mending;
import suishin.platform.web.NotFound;
import suishin.platform.web.Paging;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// Joint work as the office keeps it: a list, a form, and a table to be read in.
@Controller
final class CollaborationPages implements WorkItem.Source {

    private static final String PAGE = "/office/joint-work";

    private final Collaborations collaborations;
    private final WorkImport imports;
    private final People people;
    private final Organisations organisations;
    private final Screens screens;

    CollaborationPages(
            Collaborations collaborations,
            WorkImport imports,
            People people,
            Organisations organisations,
            Screens screens) {
        this.collaborations = collaborations;
        this.imports = imports;
        this.people = people;
        this.organisations = organisations;
        this.screens = screens;
    }

    /// What the page is asked to show.
    private record Asked(String q, int page, Map<String, String> form, Optional<Look> look) {}

    @GetMapping(PAGE)
    View list(
            Visitor visitor, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page) {
        return show(visitor, new Asked(q.strip(), Paging.asked(page), Map.of(), Optional.empty()), Mending.NOTHING);
    }

    @PostMapping(PAGE)
    View record(Visitor visitor, @RequestParam Map<String, String> form) {
        mustRead(visitor);
        return done(visitor, form, collaborations.record(visitor.actor(), WorkForm.typed(form)));
    }

    @PostMapping(PAGE + "/{work}/remove")
    View remove(Visitor visitor, @PathVariable UUID work) {
        mustRead(visitor);
        return done(visitor, Map.of(), collaborations.remove(visitor.actor(), work));
    }

    @PostMapping(PAGE + "/import")
    View look(Visitor visitor, @RequestParam(required = false) Optional<MultipartFile> file) throws IOException {
        mustRead(visitor);
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        byte[] bytes = file.isPresent() ? file.get().getBytes() : new byte[0];
        return imports.look(visitor.actor(), name, bytes)
                .<View>fold(
                        look -> show(visitor, new Asked("", 1, Map.of(), Optional.of(look)), Mending.NOTHING)
                                .with("problems", problems(visitor, look))
                                .with(look.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT),
                        no -> refused(visitor, Map.of(), no));
    }

    @PostMapping(PAGE + "/import/apply")
    View apply(Visitor visitor, @RequestParam(defaultValue = "") String text) {
        mustRead(visitor);
        return done(visitor, Map.of(), imports.apply(visitor.actor(), text));
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        return collaborations.mayRead(visitor.actor())
                ? List.of(new WorkItem(
                        visitor.say("collaborations.title"), visitor.say("collaborations.note.short"), PAGE))
                : List.of();
    }

    private View done(Visitor visitor, Map<String, String> form, Decision<?> decision) {
        return decision.<View>fold(_ -> Screen.seeOther(PAGE, "saved"), no -> refused(visitor, form, no));
    }

    private View refused(Visitor visitor, Map<String, String> form, Refusal no) {
        return show(visitor, new Asked("", 1, form, Optional.empty()), new Mending(no.problems()))
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static List<String> problems(Visitor visitor, Look look) {
        return look.problems().stream()
                .map(problem -> visitor.say("collaborations.cell", problem.field(), visitor.say(problem)))
                .toList();
    }

    private Screen show(Visitor visitor, Asked asked, Mending wrong) {
        mustRead(visitor);
        var page = collaborations.page(visitor.actor(), asked.q(), asked.page());
        var named = Stream.concat(page.works().stream(), asked.look().stream().flatMap(one -> one.works().stream()))
                .toList();
        boolean mayKeep = collaborations.mayKeep(visitor.actor());
        var view = new WorksView(page, asked.q(), names(named), mayKeep, asked.form(), asked.look());
        return screens.show(visitor, "collaborations/works.jte", view)
                .with("problems", List.of())
                .with("wrong", wrong);
    }

    private WorksView.Names names(List<JointWork> works) {
        return new WorksView.Names(
                people.all(
                        works.stream().flatMap(work -> work.people().stream()).toList()),
                organisations.all(works.stream()
                        .flatMap(work -> work.organisations().stream())
                        .toList()));
    }

    private void mustRead(Visitor visitor) {
        if (!collaborations.mayRead(visitor.actor())) {
            throw new NotFound();
        }
    }
}
