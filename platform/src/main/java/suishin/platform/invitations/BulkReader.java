package suishin.platform.invitations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import suishin.platform.calls.Call;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.Sector;
import suishin.platform.sheets.ReadSheet;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// Reads one table of experts to invite; says everything at once that cannot stand, by its cell.
final class BulkReader {

    static final int MOST_PROBLEMS = 100;
    private static final int LONGEST = 200;

    private final Parts parts;

    private final Actor by;
    private final Call call;
    private final Inviting.Wanted wanted;
    private final ReadSheet sheet;
    private final Map<String, String> headings = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<UUID> seated;

    /// Where the product looks up who is known.
    record Parts(InvitationStore store, Invitations.Sources sources, Texts texts) {}

    BulkReader(Parts parts, Actor by, Call call, Inviting.Wanted wanted, ReadSheet sheet) {
        this.parts = parts;
        this.by = by;
        this.call = call;
        this.wanted = wanted;
        this.sheet = sheet;
        this.seated = parts.sources().calls().committee(call.id()).stream()
                .map(CommitteeMember::person)
                .toList();
        BulkInviting.COLUMNS.forEach(column -> names(column)
                .filter(sheet.columns()::containsKey)
                .findFirst()
                .ifPresent(heading -> headings.put(column, heading)));
    }

    /// In either language, or as programs call it.
    private Stream<String> names(String column) {
        return Stream.concat(
                Stream.of(column),
                Stream.of(Language.values())
                        .map(language -> parts.texts().say(language, "invitations.sheet." + column)));
    }

    BulkInviting.Preview preview() {
        if (!headings.containsKey("address")) {
            return new BulkInviting.Preview(List.of(), List.of(Problem.at("", "invitations.sheet.no-addresses")));
        }
        if (sheet.lines().size() > Inviting.MOST_AT_ONCE) {
            return new BulkInviting.Preview(
                    List.of(), List.of(Problem.at("", "invitations.sheet.too-many", Inviting.MOST_AT_ONCE)));
        }
        var rows = sheet.lines().stream().map(this::row).toList();
        return new BulkInviting.Preview(rows, told());
    }

    private List<Problem> told() {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        return Stream.concat(
                        problems.stream().limit(MOST_PROBLEMS),
                        Stream.of(Problem.at("", "invitations.sheet.more", problems.size() - MOST_PROBLEMS)))
                .toList();
    }

    private BulkInviting.Row row(ReadSheet.Line line) {
        String address = Typed.folded(cell(line, "address"));
        if (!People.isAddress(address)) {
            refuse(line, "address", "address");
        }
        Optional.ofNullable(seen.putIfAbsent(address.toLowerCase(Locale.ROOT), line.number()))
                .ifPresent(before -> problems.add(Problem.at(
                        "", "invitations.sheet.twice", where(line, "address"), address, String.valueOf(before))));
        var person = parts.sources().people().byAddress(address);
        var expert = person.flatMap(one -> parts.sources().experts().find(by, one.id()));
        var fate = fate(person, expert.isPresent());
        var invited = new Expert.Invitation(
                person.map(Person::name).orElseGet(() -> name(line, fate)),
                person.map(Person::nameEn).orElseGet(() -> brief(line, "nameEn", LONGEST)),
                address,
                expert.map(Expert::sector).orElseGet(() -> sector(line, fate)),
                expert.map(Expert::discipline).orElseGet(() -> brief(line, "discipline", Experts.LONGEST_DISCIPLINE)));
        return new BulkInviting.Row(line.number(), fate, invited, capacity(line));
    }

    private BulkInviting.Fate fate(Optional<Person> person, boolean inPool) {
        if (person.isEmpty()) {
            return BulkInviting.Fate.NEW;
        }
        if (seated.contains(person.get().id())) {
            return BulkInviting.Fate.SEATED;
        }
        if (parts.store().open(call.id(), person.get().id()).isPresent()) {
            return BulkInviting.Fate.ASKED;
        }
        return inPool ? BulkInviting.Fate.EXPERT : BulkInviting.Fate.KNOWN;
    }

    private String name(ReadSheet.Line line, BulkInviting.Fate fate) {
        String name = brief(line, "name", LONGEST);
        if (name.isEmpty() && fate == BulkInviting.Fate.NEW) {
            problems.add(Problem.at("", "invitations.sheet.name", where(line, "name")));
        }
        return name;
    }

    private String brief(ReadSheet.Line line, String column, int longest) {
        String text = cell(line, column);
        if (text.length() > longest) {
            problems.add(Problem.at("", "invitations.sheet.long", where(line, column), longest));
        }
        return text;
    }

    /// {@return what the line says; anything where nothing said asks nothing of whoever is there already}
    private Sector sector(ReadSheet.Line line, BulkInviting.Fate fate) {
        String typed = cell(line, "sector");
        if (typed.isEmpty() && (fate == BulkInviting.Fate.SEATED || fate == BulkInviting.Fate.ASKED)) {
            return Sector.ACADEMIA;
        }
        return Stream.of(Sector.values())
                .filter(one -> one.name().equalsIgnoreCase(typed)
                        || Stream.of(Language.values())
                                .map(language -> parts.texts().say(language, "calls.sector." + one.name()))
                                .anyMatch(
                                        said -> said.equals(typed) || (typed.length() == 1 && said.startsWith(typed))))
                .findFirst()
                .orElseGet(() -> {
                    refuse(line, "sector", "sector");
                    return Sector.ACADEMIA;
                });
    }

    private int capacity(ReadSheet.Line line) {
        String typed = cell(line, "capacity");
        int usual = wanted.capacity().orElseThrow();
        if (typed.isEmpty()) {
            return usual;
        }
        return Typed.whole(typed)
                .filter(many -> many >= 1 && many <= Inviting.MOST_PROPOSALS)
                .orElseGet(() -> {
                    refuse(line, "capacity", "capacity");
                    return usual;
                });
    }

    private String cell(ReadSheet.Line line, String column) {
        return sheet.cell(line, headings.getOrDefault(column, ""));
    }

    private String where(ReadSheet.Line line, String column) {
        return sheet.where(line, headings.getOrDefault(column, ""));
    }

    private void refuse(ReadSheet.Line line, String column, String code) {
        problems.add(Problem.at("", "invitations.sheet." + code + "-wrong", where(line, column), cell(line, column)));
    }
}
