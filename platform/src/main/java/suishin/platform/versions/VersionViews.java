package suishin.platform.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.engines.wording.Rewording.Kind;
import suishin.engines.wording.Rewording.Piece;
import suishin.platform.people.Person;
import suishin.platform.programmes.Words;
import suishin.platform.strategies.Entry;
import suishin.platform.strategies.StrategyDocument;
import suishin.platform.web.Visitor;

/// What the pages of versions show.
public final class VersionViews {

    /// Letters of an unchanged stretch that are shown on either side of a change.
    private static final int AROUND = 60;

    private VersionViews() {}

    /// What every page of the versions of a strategy begins with.
    ///
    /// @param texts    whether the visitor reads the texts as they are written
    /// @param proposal the proposal whose readers the visitor is one of, if it was sealed
    /// @param people   who marked versions or wrote texts, as far as the visitor may know
    public record Head(UUID strategy, Words region, boolean texts, Optional<UUID> proposal, Map<UUID, Person> people) {

        public Head {
            people = Map.copyOf(people);
        }

        /// {@return the address of the list}
        public String address() {
            return "/work/strategies/" + strategy + "/versions";
        }

        /// {@return the page from which one comes here}
        public String above() {
            return texts || proposal.isEmpty()
                    ? "/work/strategies/" + strategy
                    : "/work/proposals/" + proposal.orElseThrow();
        }

        /// {@return what somebody is called; empty if the visitor may not know}
        public String called(Visitor v, UUID person) {
            return Optional.ofNullable(people.get(person))
                    .map(found -> v.either(found.name(), found.nameEn()))
                    .orElse("");
        }

        /// {@return what a version is called}
        public String called(Visitor v, Version version) {
            return VersionViews.called(v, version);
        }

        /// {@return who wrote a text and when; empty if that is not known}
        public String written(Visitor v, Comparison.Side side) {
            return side.written().map(entry -> written(v, entry)).orElse("");
        }

        private String written(Visitor v, Entry entry) {
            String name = called(v, entry.by());
            return name.isEmpty() ? v.at(entry.at()) : v.say("strategies.last", name, v.at(entry.at()));
        }
    }

    /// The list of versions.
    ///
    /// @param marks whether the visitor may mark one
    /// @param name  as typed, when it was sent back
    public record Listing(Head head, List<Version> versions, boolean marks, Asked asked, String name) {

        public Listing {
            versions = List.copyOf(versions);
        }

        /// {@return the version before this one, if there is one}
        public Optional<Version> before(Version version) {
            int place = versions.indexOf(version);
            return place + 1 < versions.size() ? Optional.of(versions.get(place + 1)) : Optional.empty();
        }

        /// {@return whether this one is chosen as the earlier of the two, at first the second newest}
        public boolean isOne(String key) {
            return key.equals(chosen(asked.one(), 1));
        }

        /// {@return whether this one is chosen as the later of the two, at first the newest}
        public boolean isOther(String key) {
            return key.equals(chosen(asked.other(), 0));
        }

        private String chosen(Asked.Choice choice, int place) {
            if (!choice.key().isEmpty()) {
                return choice.key();
            }
            return place < versions.size() ? versions.get(place).key() : "";
        }
    }

    /// One version to read.
    public record Reading(Head head, Version version, StrategyDocument document) {}

    /// Two versions side by side.
    public record Compared(Head head, Comparison comparison, Asked asked) {

        /// {@return the address of the same comparison as this kind of page or file}
        public String address(String ending, String query) {
            return head.address() + "/compare" + ending + query;
        }
    }

    /// A stretch of text as it is shown.
    ///
    /// @param left how many letters in its place are not shown
    public record Shown(Kind kind, String text, int left) {}

    /// {@return what a version is called}
    public static String called(Visitor v, Version version) {
        return switch (version.kind()) {
            case NOW -> v.say("versions.now");
            case AT -> v.say("versions.at", v.at(version.at()));
            case MARK -> v.say("versions.mark", version.name());
            case SEAL -> {
                var seal = version.seal().orElseThrow();
                yield v.say("versions.seal", seal.number(), v.at(version.at(), seal.zone()));
            }
        };
    }

    /// {@return pieces as they are shown: of a long stretch that was kept only what stands beside a change, and an end
    /// of line that came or went as a sign}
    public static List<Shown> shown(List<Piece> pieces, boolean all) {
        var shown = new ArrayList<Shown>();
        for (int i = 0; i < pieces.size(); i++) {
            var piece = pieces.get(i);
            if (piece.kind() != Kind.KEPT) {
                shown.add(new Shown(piece.kind(), piece.text().replace("\n", "↵\n"), 0));
            } else if (all || pieces.size() == 1) {
                shown.add(new Shown(Kind.KEPT, piece.text(), 0));
            } else {
                shown.addAll(folded(piece.text(), i > 0, i + 1 < pieces.size()));
            }
        }
        return shown;
    }

    private static List<Shown> folded(String text, boolean head, boolean tail) {
        int letters = text.codePointCount(0, text.length());
        int headLetters = head ? AROUND : 0;
        int tailLetters = tail ? AROUND : 0;
        int left = letters - headLetters - tailLetters;
        if (left <= AROUND) {
            return List.of(new Shown(Kind.KEPT, text, 0));
        }
        String start = text.substring(0, text.offsetByCodePoints(0, headLetters));
        String end = text.substring(text.offsetByCodePoints(0, letters - tailLetters));
        return List.of(new Shown(Kind.KEPT, start, 0), new Shown(Kind.KEPT, "", left), new Shown(Kind.KEPT, end, 0));
    }

    /// {@return the pieces of one side alone}
    public static List<Piece> side(List<Piece> pieces, Kind without) {
        return pieces.stream().filter(piece -> piece.kind() != without).toList();
    }
}
