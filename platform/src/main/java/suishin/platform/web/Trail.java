package suishin.platform.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import suishin.platform.kernel.Bilingual;

/// The way that leads to a page (パンくずリスト), from the visitor's work or a public list down to the page above it.
public final class Trail {

    private final Visitor visitor;
    private final List<Step> steps;

    private Trail(Visitor visitor, List<Step> steps) {
        this.visitor = visitor;
        this.steps = steps;
    }

    /// A page on the way.
    public record Step(String address, Content name) {}

    static Trail of(Visitor visitor) {
        return new Trail(visitor, List.of());
    }

    /// {@return this way, and on to the page at `address`, which is called so}
    public Trail to(String address, String name) {
        return to(address, new Named(name, false));
    }

    /// {@return this way, and on to the page at `address`, which is called so in both languages}
    public Trail to(String address, Bilingual name) {
        return to(address, visitor.named(name));
    }

    private Trail to(String address, Content name) {
        var further = new ArrayList<>(steps);
        further.add(new Step(address, name));
        return new Trail(visitor, List.copyOf(further));
    }

    /// {@return the pages on the way, the highest first}
    public List<Step> steps() {
        return steps;
    }
}
