package suishin.platform.publication;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.programmes.Words;
import suishin.platform.publication.DirectoryPage.Choice;
import suishin.platform.publication.DirectoryPage.Facets;
import suishin.platform.publication.DirectoryStore.Hits;
import suishin.platform.publication.Kinds.Facet;
import suishin.platform.regions.Prefectures;
import suishin.platform.web.Paging;

/// The directory of published regions (地域一覧); anybody may ask.
@Component
public final class Directory {

    private static final Actor ANYBODY = new Actor.Anybody();
    private static final Words NOT_RECORDED = new Words("", "");

    private final Database database;
    private final DirectoryStore store;
    private final ContactStore contacts;
    private final RoundStore rounds;

    Directory(Database database, DirectoryStore store, ContactStore contacts, RoundStore rounds) {
        this.database = database;
        this.store = store;
        this.contacts = contacts;
        this.rounds = rounds;
    }

    /// {@return one page of what was found, with the ways to narrow it; past the last page the last}
    public DirectoryPage search(DirectoryQuery query) {
        var hits = store.counts(query);
        return page(
                query.at(new Paging(query.page(), total(hits), DirectoryQuery.PAGE).page()), hits, DirectoryQuery.PAGE);
    }

    /// {@return one page of `size` rows of what was found; past the last page none, so that a program knows that it is
    /// through}
    public DirectoryPage search(DirectoryQuery query, int size) {
        return page(query, store.counts(query), size);
    }

    private DirectoryPage page(DirectoryQuery query, List<Hits> hits, int size) {
        var kinds = store.kinds();
        return new DirectoryPage(query, total(hits), store.page(query, size), facets(query, hits, kinds), kinds);
    }

    private static int total(List<Hits> hits) {
        return hits.stream()
                .filter(hit -> hit.facet().equals("ALL"))
                .mapToInt(Hits::count)
                .sum();
    }

    /// {@return everything public of a region; empty if there is none or it is not published}
    public Optional<PublishedRegion> find(UUID id) {
        return store.find(id)
                .map(row -> new PublishedRegion(row, contacts.find(id), rounds.designations(id), store.kinds()));
    }

    /// {@return those of these regions that are published}
    public Set<UUID> published(Collection<UUID> regions) {
        return store.published(regions);
    }

    /// Hands over every region found, one by one, without holding them all.
    ///
    /// @return how many there were
    public int each(DirectoryQuery query, Consumer<DirectoryRow> taker) {
        return database.as(ANYBODY, () -> store.each(query, taker));
    }

    /// {@return what lines and types are called}
    public Kinds kinds() {
        return store.kinds();
    }

    private static Facets facets(DirectoryQuery query, List<Hits> hits, Kinds kinds) {
        return new Facets(
                choices(hits, "TYPE", query.type(), key -> typeLabel(kinds, key)).stream()
                        .sorted(Comparator.comparingInt(choice -> kinds.place(Facet.TYPE, choice.value())))
                        .toList(),
                choices(hits, "LINE", query.line(), kinds::line).stream()
                        .sorted(Comparator.comparingInt(choice -> kinds.place(Facet.LINE, choice.value())))
                        .toList(),
                choices(hits, "PREFECTURE", String.valueOf(query.prefecture()), Directory::prefectureLabel).stream()
                        .sorted(Comparator.comparingInt(choice -> Integer.parseInt(choice.value())))
                        .toList());
    }

    private static List<Choice> choices(List<Hits> hits, String facet, String chosen, Function<String, Words> called) {
        var counted = hits.stream().filter(hit -> hit.facet().equals(facet)).toList();
        boolean absent = !chosen.isEmpty()
                && !chosen.equals("0")
                && counted.stream().noneMatch(hit -> hit.value().equals(chosen));
        var shown = absent ? Stream.of(new Hits(facet, chosen, 0)) : Stream.<Hits>empty();
        return Stream.concat(counted.stream(), shown)
                .map(hit -> new Choice(
                        hit.value(),
                        called.apply(hit.value()),
                        hit.count(),
                        hit.value().equals(chosen)))
                .toList();
    }

    private static Words typeLabel(Kinds kinds, String key) {
        return key.equals(DirectoryQuery.NOT_RECORDED) ? NOT_RECORDED : kinds.type(key);
    }

    private static Words prefectureLabel(String code) {
        return Prefectures.of(Integer.parseInt(code))
                .map(found -> new Words(found.name(), found.nameEn()))
                .orElse(new Words(code, code));
    }
}
