package suishin.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is looked for in the log; everything asked for has to hold.
///
/// @param acts   codes; empty: all acts
/// @param kind   of thing; empty text: all kinds
/// @param people ids of those who acted or whom an act concerned, as the log spells them; empty: whoever it was
/// @param words  every one has to be found
/// @param closed what of the log not every reader may know
public record LogSearch(
        Span span, Set<String> acts, String kind, Optional<Set<String>> people, List<Word> words, Closed closed) {

    /// Kinds of things of which only that is searched which the reader may know.
    ///
    /// @param kinds     their particulars are searched only where the reader may know the thing
    /// @param anonymous those of the kinds of which also who acted is searched only there
    /// @param known     kind and id, with a space between, of the things of these kinds that the reader may know
    /// @param named     ids of people who are found whatever they acted on
    public record Closed(Set<String> kinds, Set<String> anonymous, Set<String> known, Set<String> named) {

        /// Everything may be known.
        public static final Closed NOTHING = new Closed(Set.of(), Set.of(), Set.of(), Set.of());

        public Closed {
            kinds = Set.copyOf(kinds);
            anonymous = Set.copyOf(anonymous);
            known = Set.copyOf(known);
            named = Set.copyOf(named);
        }
    }

    /// From an instant until before another.
    public record Span(Instant from, Instant until) {}

    /// A word, and what it stands for.
    ///
    /// @param text   to be found in the entry itself, in small letters
    /// @param acts   codes of acts that are called so
    /// @param things kind and id, with a space between, of things that are called so
    /// @param people ids of people who are called so
    public record Word(String text, Set<String> acts, Set<String> things, Set<String> people) {

        public Word {
            acts = Set.copyOf(acts);
            things = Set.copyOf(things);
            people = Set.copyOf(people);
        }
    }

    public LogSearch {
        acts = Set.copyOf(acts);
        words = List.copyOf(words);
    }
}
