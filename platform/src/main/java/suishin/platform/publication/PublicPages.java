package suishin.platform.publication;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The pages anybody may read.
@Controller
final class PublicPages {

    private final Directory directory;
    private final Contacts contacts;
    private final Results results;
    private final FrontNews news;
    private final Screens screens;

    PublicPages(Directory directory, Contacts contacts, Results results, FrontNews news, Screens screens) {
        this.directory = directory;
        this.contacts = contacts;
        this.results = results;
        this.news = news;
        this.screens = screens;
    }

    @GetMapping("/")
    View front(Visitor visitor) {
        var page = new FrontPage(results.figures(), news.newest(visitor), results.newest(FrontNews.SHOWN));
        return screens.show(visitor, "publication/front.jte", page);
    }

    @GetMapping("/regions")
    View regions(
            Visitor visitor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String line,
            DirectoryQuery.Numbers numbers) {
        var query = new DirectoryQuery(q, type, line, numbers.prefectureOrAll(), numbers.pageOrFirst());
        return screens.show(visitor, "publication/regions.jte", directory.search(query));
    }

    @GetMapping("/regions/{region}")
    View region(Visitor visitor, @PathVariable UUID region) {
        return screens.show(
                        visitor,
                        "publication/region.jte",
                        directory.find(region).orElseThrow(NotFound::new))
                .with("today", contacts.today());
    }

    @GetMapping("/coordinating-organisations")
    View coordinating(Visitor visitor, DirectoryQuery.Numbers numbers) {
        return screens.show(visitor, "publication/coordinating.jte", contacts.page(numbers.pageOrFirst()))
                .with("today", contacts.today());
    }

    @GetMapping("/results")
    View results(Visitor visitor) {
        return screens.show(visitor, "publication/results.jte", results.all());
    }

    @GetMapping("/results/{call}")
    View result(Visitor visitor, @PathVariable UUID call) {
        return screens.show(visitor, "publication/result.jte", results.of(call).orElseThrow(NotFound::new));
    }
}
