package suishin.platform.organisations;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;

/// Keeps what institutions are and were called; search finds them under every name.
@Component
public final class Names {

    private final Database database;
    private final NameStore store;
    private final OrganisationStore organisations;
    private final Hierarchy hierarchy;
    private final Audit audit;
    private final Organisations.Made made;

    Names(
            Database database,
            NameStore store,
            OrganisationStore organisations,
            Hierarchy hierarchy,
            Audit audit,
            Organisations.Made made) {
        this.database = database;
        this.store = store;
        this.organisations = organisations;
        this.hierarchy = hierarchy;
        this.audit = audit;
        this.made = made;
    }

    /// {@return what else these institutions are or were called}
    public List<OtherName> of(Collection<UUID> ids) {
        return store.of(ids);
    }

    /// {@return what finds these institutions in a text, under every name they have or had}
    public Mentions mentions(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Mentions.of(List.of(), List.of())
                : Mentions.of(Set.copyOf(organisations.all(ids).values()), store.of(ids));
    }

    /// Records another name of an institution.
    public Decision<OtherName> add(Actor by, OtherName name) {
        if (!hierarchy.mayChange(by)) {
            return Decision.refuse(new OrganisationRefusal.NotKeeper());
        }
        var problems = OrganisationName.problems(name.name(), "");
        return problems.isEmpty()
                ? database.as(by, () -> write(by, name))
                : Decision.refuse(new OrganisationRefusal.Incomplete(problems));
    }

    private Decision<OtherName> write(Actor by, OtherName name) {
        if (organisations.find(name.organisation()).isEmpty()) {
            return Decision.refuse(new OrganisationRefusal.Unknown());
        }
        store.add(made.identities().next(), name, made.clock().instant());
        audit.record(by, "organisation.named", "organisation", name.organisation(), Map.of("kind", name.kind()));
        return Decision.accept(name);
    }

    /// Gives an institution a new name from a day on; the one it had stays known as a former name.
    public Decision<UUID> rename(Actor by, UUID organisation, String name, String nameEn, LocalDate from) {
        if (!hierarchy.mayChange(by)) {
            return Decision.refuse(new OrganisationRefusal.NotKeeper());
        }
        var problems = OrganisationName.problems(name, nameEn);
        return problems.isEmpty()
                ? database.as(by, () -> change(by, organisation, name.strip(), nameEn.strip(), from))
                : Decision.refuse(new OrganisationRefusal.Incomplete(problems));
    }

    private Decision<UUID> change(Actor by, UUID organisation, String name, String nameEn, LocalDate from) {
        organisations.lock();
        var before = organisations.find(organisation);
        if (before.isEmpty()) {
            return Decision.refuse(new OrganisationRefusal.Unknown());
        }
        UUID id = before.get().id();
        var same = organisations.another(id, name, before.get().corporateNumber());
        if (same.isPresent()) {
            return Decision.refuse(
                    new OrganisationRefusal.AlreadyThere(same.get().words()));
        }
        var days = new Days(Optional.empty(), Optional.of(from.minusDays(1)));
        var former = new OtherName(id, OtherName.Kind.FORMER, before.get().name(), days);
        store.add(made.identities().next(), former, made.clock().instant());
        store.rename(id, name, nameEn);
        audit.record(by, "organisation.renamed", "organisation", id, Map.of("from", from));
        return Decision.accept(id);
    }

    /// Which of some institutions a text names, under any name they have or had.
    ///
    /// Names are compared as the search compares them: width, case, spaces, dots and the legal form make no
    /// difference. A name within the longer name of another one of them is not counted, a name in Latin letters
    /// only as whole words, and a name of a single letter never.
    public static final class Mentions {

        private final List<Spelling> spellings;

        private Mentions(List<Spelling> spellings) {
            this.spellings = spellings;
        }

        private record Spelling(String key, Set<UUID> organisations) {}

        /// {@return what looks for these institutions, and for what else they are or were called}
        public static Mentions of(Collection<Organisation> organisations, Collection<OtherName> others) {
            var byKey = new TreeMap<String, Set<UUID>>(
                    comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
            organisations.forEach(one -> Stream.of(one.name(), one.nameEn())
                    .forEach(name -> byKey.computeIfAbsent(OrganisationName.searchKey(name), _ -> new HashSet<>())
                            .add(one.id())));
            var known = organisations.stream().map(Organisation::id).collect(toSet());
            others.stream()
                    .filter(other -> known.contains(other.organisation()))
                    .forEach(other -> byKey.computeIfAbsent(
                                    OrganisationName.searchKey(other.name()), _ -> new HashSet<>())
                            .add(other.organisation()));
            var spellings = new ArrayList<Spelling>();
            byKey.forEach((key, ids) -> {
                if (key.codePointCount(0, key.length()) > 1) {
                    spellings.add(new Spelling(key, Set.copyOf(ids)));
                }
            });
            return new Mentions(List.copyOf(spellings));
        }

        /// {@return the institutions this text names}
        public Set<UUID> in(String text) {
            if (text.isBlank() || spellings.isEmpty()) {
                return Set.of();
            }
            var folded = Folded.of(text);
            var named = new HashSet<UUID>();
            for (var spelling : spellings) {
                if (folded.take(spelling.key())) {
                    named.addAll(spelling.organisations());
                }
            }
            return named;
        }

        /// A text as names are compared, with where its words begin.
        ///
        /// @param starts where the letter before was left out
        /// @param taken  letters of a longer name
        private record Folded(String letters, BitSet starts, BitSet taken) {

            static Folded of(String text) {
                String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
                var letters = new StringBuilder();
                var starts = new BitSet();
                folded.codePoints().forEach(letter -> {
                    if (OrganisationName.isNoise(letter)) {
                        starts.set(letters.length());
                    } else {
                        letters.appendCodePoint(letter);
                    }
                });
                return new Folded(letters.toString(), starts, new BitSet());
            }

            /// {@return whether the name stands there; where it does, no shorter one is found any more}
            boolean take(String name) {
                boolean found = false;
                for (int at = letters.indexOf(name); at >= 0; at = letters.indexOf(name, at + 1)) {
                    int end = at + name.length();
                    int next = taken.nextSetBit(at);
                    if ((next < 0 || next >= end) && parts(at) && parts(end)) {
                        taken.set(at, end);
                        found = true;
                    }
                }
                return found;
            }

            /// Whether a name may begin or end here: not within a word of Latin letters or a number.
            private boolean parts(int at) {
                return at == 0
                        || at == letters.length()
                        || starts.get(at)
                        || !inWord(letters.codePointBefore(at))
                        || !inWord(letters.codePointAt(at));
            }

            private static boolean inWord(int letter) {
                return Character.isDigit(letter) || UnicodeScript.of(letter) == UnicodeScript.LATIN;
            }
        }
    }
}
