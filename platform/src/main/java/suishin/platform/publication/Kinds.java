package suishin.platform.publication;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Words;

/// What the keys of lines and types are called (支援区分・類型の名称), in the order of the programme.
public record Kinds(List<Kind> all) {

    /// Which of the two a key names.
    public enum Facet {
        LINE,
        TYPE
    }

    /// One key and its name.
    public record Kind(Facet facet, String key, int place, Words label) {}

    public Kinds {
        all = List.copyOf(all);
    }

    /// {@return what a programme calls its lines and types}
    static List<Kind> of(Definition definition) {
        var lines = definition.lines();
        var types = definition.types();
        return Stream.concat(
                        IntStream.range(0, lines.size())
                                .mapToObj(place -> kind(
                                        Facet.LINE,
                                        lines.get(place).key(),
                                        place,
                                        lines.get(place).name())),
                        IntStream.range(0, types.size())
                                .mapToObj(place -> kind(
                                        Facet.TYPE,
                                        types.get(place).key(),
                                        place,
                                        types.get(place).name())))
                .toList();
    }

    private static Kind kind(Facet facet, String key, int place, Words name) {
        return new Kind(facet, key, place, name);
    }

    /// {@return the name of a line; the key itself if it has none}
    public Words line(String key) {
        return named(Facet.LINE, key);
    }

    /// {@return the name of a type; the key itself if it has none}
    public Words type(String key) {
        return named(Facet.TYPE, key);
    }

    /// {@return where a key stands among its kind; after all others if it has no name}
    int place(Facet facet, String key) {
        return all.stream().filter(is(facet, key)).findFirst().map(Kind::place).orElse(Integer.MAX_VALUE);
    }

    private Words named(Facet facet, String key) {
        return all.stream().filter(is(facet, key)).findFirst().map(Kind::label).orElse(new Words(key, key));
    }

    private static Predicate<Kind> is(Facet facet, String key) {
        return kind -> kind.facet() == facet && kind.key().equals(key);
    }
}
