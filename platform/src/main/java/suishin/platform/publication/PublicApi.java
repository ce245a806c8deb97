package suishin.platform.publication;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.publication.PublicItems.CoordinatingItem;
import suishin.platform.publication.PublicItems.Page;
import suishin.platform.publication.PublicItems.RegionItem;
import suishin.platform.publication.PublicItems.RegionWhole;
import suishin.platform.publication.PublicItems.RoundItem;
import suishin.platform.publication.PublicItems.RoundWhole;
import suishin.platform.web.NotFound;

/// What anybody may read, for programs.
@RestController
@RequestMapping("/api/v1/public")
final class PublicApi {

    private static final int MOST = 500;

    private final Directory directory;
    private final Contacts contacts;
    private final Results results;

    PublicApi(Directory directory, Contacts contacts, Results results) {
        this.directory = directory;
        this.contacts = contacts;
        this.results = results;
    }

    @GetMapping("/regions")
    Page<RegionItem> regions(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String line,
            DirectoryQuery.Numbers numbers) {
        var query = new DirectoryQuery(q, type, line, numbers.prefectureOrAll(), numbers.pageOrFirst());
        int size = numbers.sizeOr(DirectoryQuery.PAGE, MOST);
        var found = directory.search(query, size);
        return new Page<>(
                found.total(),
                query.page(),
                size,
                found.rows().stream().map(RegionItem::of).toList());
    }

    @GetMapping("/regions/{region}")
    RegionWhole region(@PathVariable UUID region) {
        return RegionWhole.of(directory.find(region).orElseThrow(NotFound::new), contacts.today());
    }

    @GetMapping("/coordinating-organisations")
    Page<CoordinatingItem> coordinating(DirectoryQuery.Numbers numbers) {
        int size = numbers.sizeOr(CoordinatingPage.SIZE, MOST);
        var page = contacts.page(numbers.pageOrFirst(), size);
        var items = page.rows().stream()
                .map(row -> CoordinatingItem.of(row, contacts.today()))
                .toList();
        return new Page<>(page.total(), page.page(), size, items);
    }

    @GetMapping("/results")
    List<RoundItem> results() {
        return results.all().stream().map(RoundItem::of).toList();
    }

    @GetMapping("/results/{call}")
    RoundWhole result(@PathVariable UUID call) {
        return RoundWhole.of(results.of(call).orElseThrow(NotFound::new));
    }
}
