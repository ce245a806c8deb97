package suishin.platform.conflicts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.calls.Call;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.kernel.Actor;
import suishin.platform.people.Person;
import suishin.platform.programmes.ConflictRule;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Words;
import suishin.platform.web.Inputs;
import suishin.platform.web.Paging;

/// What the office and auditors see of a call's conflicts: who has yet to declare, and one page of what is found.
///
/// @param today the day on which it is looked at, where the call is held
public record ConflictDesk(
        Call call, Definition definition, LocalDate today, Office office, Readiness readiness, Findings findings) {

    /// Who decides, and who could.
    ///
    /// @param candidates the people of the programme's office
    public record Office(Optional<Person> officer, List<Person> candidates) {
        public Office {
            candidates = List.copyOf(candidates);
        }

        /// {@return whether this is who decides}
        boolean decides(Actor actor) {
            return officer.filter(one -> actor.equals(new Actor.Person(one.id())))
                    .isPresent();
        }
    }

    /// A ruling of before, with the name of who gave it.
    public record Past(Ruled ruled, String name, String nameEn) {}

    /// How far the declarations have come.
    ///
    /// @param waiting members who have not declared about everything, in the order of the committee
    public record Readiness(int proposals, int members, List<Waiting> waiting) {
        public Readiness {
            waiting = List.copyOf(waiting);
        }

        /// {@return whether everybody has declared about everything}
        public boolean complete() {
            return proposals > 0 && members > 0 && waiting.isEmpty();
        }
    }

    /// A member who has not declared about everything.
    ///
    /// @param regions the first few of the proposals left, by the region's name
    public record Waiting(String name, String nameEn, int open, List<Words> regions) {
        public Waiting {
            regions = List.copyOf(regions);
        }
    }

    /// Which of the findings are shown.
    ///
    /// @param only    those that stand so; empty: all
    /// @param expired those alone that bar although the look-back of their rule has run out
    /// @param page    the first is 1
    public record View(Optional<Ruling> only, boolean expired, int page) {

        private static final String EXPIRED = "EXPIRED";

        /// {@return what these parameters of an address ask for; all, from the first page, where they say nothing}
        static View of(Map<String, String> parameters) {
            String only = parameters.getOrDefault("only", "");
            return new View(
                    only.equals(EXPIRED) ? Optional.empty() : Inputs.choice(Ruling.class, only),
                    only.equals(EXPIRED),
                    Paging.asked(parameters.getOrDefault("page", "")));
        }

        /// {@return the same choice on another page}
        View at(int other) {
            return new View(only, expired, other);
        }

        /// {@return whether these are among those shown}
        ///
        /// @param expired whether it bars although the look-back of its rule has run out
        boolean holds(Ruling ruling, boolean expired) {
            return this.expired ? expired : only.isEmpty() || only.get() == ruling;
        }

        /// {@return the choice as an address says it}
        public String word() {
            return expired ? EXPIRED : only.map(Ruling::name).orElse("");
        }
    }

    /// One page of the findings, by expert and proposal: first what waits for a ruling, then bars that can be lifted.
    ///
    /// @param organisations names of the institutions that evidence names
    /// @param counts how many stand how, over all pages
    /// @param expired how many bar although the look-back of their rule has run out
    public record Findings(
            List<Count> counts, long expired, View view, int pages, List<Pair> pairs, Map<UUID, Words> organisations) {
        public Findings {
            counts = List.copyOf(counts);
            pairs = List.copyOf(pairs);
        }

        /// {@return how many wait for the officer's ruling, over all pages}
        public long pending() {
            return counts.stream()
                    .filter(count -> count.ruling() == Ruling.PENDING)
                    .mapToLong(Count::number)
                    .sum();
        }

        /// {@return how many there are in all}
        public long total() {
            return counts.stream().mapToLong(Count::number).sum();
        }
    }

    /// How many findings stand so.
    public record Count(Ruling ruling, long number) {}

    /// An expert and a proposal, with every kind of conflict that ties them.
    ///
    /// @param region blank while the proposal's form has not been checked
    /// @param rows   what waits for a ruling first
    public record Pair(UUID person, UUID proposal, String name, String nameEn, Words region, List<Row> rows) {
        public Pair {
            rows = List.copyOf(rows);
        }

        /// {@return what tells this pair from others, for use in a page}
        public String key() {
            return person + "-" + proposal;
        }

        /// {@return whether every kind that ties them was let in}
        public boolean admitted() {
            return rows.stream().allMatch(row -> row.conflict().ruling() == Ruling.ALLOWED);
        }

        /// {@return the findings that wait for the officer's ruling}
        public List<Row> pending() {
            return rows.stream()
                    .filter(row -> row.conflict().ruling() == Ruling.PENDING)
                    .toList();
        }
    }

    /// One finding, with what was decided about it.
    public record Row(Conflict conflict, List<Past> history) {
        public Row {
            history = List.copyOf(history);
        }

        /// {@return what tells this finding from others, for use in a page}
        public String key() {
            return conflict.person() + "-" + conflict.proposal() + "-" + conflict.rule();
        }
    }

    /// {@return the name of an institution that evidence names}
    public Words organisation(UUID id) {
        return findings.organisations().getOrDefault(id, new Words("", ""));
    }

    /// {@return the last day on which the rule would find this; empty if there is none}
    public Optional<LocalDate> expires(Conflict conflict) {
        return definition.conflicts().rule(conflict.rule()).flatMap(conflict::expires);
    }

    /// {@return whether it bars although the look-back of its rule has run out}
    public boolean expired(Conflict conflict) {
        return conflict.isExpired(definition, today);
    }

    /// {@return whether the officer may waive the rule that bars here}
    public boolean waivable(Conflict conflict) {
        return definition
                .conflicts()
                .rule(conflict.rule())
                .filter(rule -> rule.force() == ConflictRule.Force.WAIVABLE)
                .isPresent();
    }

    /// {@return what the rule says in the words of the call; its key, where the call has no such rule}
    public Words kind(String rule) {
        return definition.conflicts().rule(rule).map(ConflictRule::filled).orElseGet(() -> new Words(rule, rule));
    }

    /// {@return whether this one is among the findings that were asked for}
    boolean shows(Row row) {
        return findings.view().holds(row.conflict().ruling(), expired(row.conflict()));
    }

    /// {@return the address of this page}
    public String address() {
        return "/office/calls/" + call.id() + "/conflicts";
    }

    /// {@return the address of another page of the same findings}
    public String page(int number) {
        return address() + "?only=" + findings.view().word() + "&page=" + number;
    }
}
