package suishin.platform.publication;

import java.util.stream.Stream;
import suishin.platform.regions.Prefecture;
import suishin.platform.regions.RegionKey;

/// Makes the text in which the words of a query are looked for.
final class RegionFacts {

    private RegionFacts() {}

    static String search(DirectoryRow row) {
        var prefectures = row.classes().prefectures().stream();
        var coordinating = row.coordinating().stream();
        return RegionKey.haystack(Stream.of(
                        Stream.of(
                                row.label().ja(),
                                row.label().en(),
                                row.recorded().field()),
                        prefectures.flatMap(RegionFacts::names),
                        coordinating.flatMap(label -> Stream.of(label.ja(), label.en())))
                .flatMap(texts -> texts));
    }

    private static Stream<String> names(Prefecture prefecture) {
        return Stream.of(prefecture.name(), prefecture.nameEn());
    }
}
