package suishin.platform.calls;

import java.util.List;
import java.util.Optional;
import suishin.platform.programmes.Definition;
import suishin.platform.web.Visitor;

/// What anybody sees of a published call.
public record CallPage(Call call, Definition definition, List<Extension> extensions, List<Section> sections) {

    public CallPage {
        extensions = List.copyOf(extensions);
        sections = List.copyOf(sections);
    }

    /// What another module says on the public page of a call.
    @FunctionalInterface
    public interface Part {

        /// {@return what it says; empty if nothing}
        Optional<Section> of(Visitor visitor, Call call);
    }

    /// A part of the page, in the visitor's language.
    ///
    /// @param place where it stands among the others, the smallest first
    public record Section(int place, String title, List<Line> lines) {

        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// One line of a part.
    public record Line(String label, String text) {}
}
