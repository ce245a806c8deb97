package suishin.platform.organisations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.organisations.NumberLook.Find;
import suishin.platform.regions.Prefectures;
import suishin.platform.sheets.ReadSheet;
import suishin.platform.sheets.SheetReader;

/// Looks institutions of the register up in a file of corporate numbers (法人番号の全件・差分データ), as the National Tax
/// Agency publishes it: CSV in UTF-8 or Shift_JIS without headings, thirty columns a corporation.
///
/// It adds what the register does not know, to institutions of exactly this number, or of this name without a number.
/// It adds no institution and changes nothing that is recorded.
@Component
public final class NumberImport {

    /// Columns of the agency's definition (リソース定義書), from 1.
    private static final int NUMBER = 2;

    private static final int NAME = 7;
    private static final int PREFECTURE = 14;
    private static final int CLOSED_ON = 19;
    private static final int LATEST = 24;
    private static final int KANA = 29;
    private static final int COLUMNS = 30;

    private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36})\t([0-9]{13})\t([^\t]{0,200})\t([0-9]{0,2})");
    private static final int MOST_PROBLEMS = 100;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Database database;
    private final OrganisationStore store;
    private final Keeping keeping;

    NumberImport(Database database, OrganisationStore store, Keeping keeping) {
        this.database = database;
        this.store = store;
        this.keeping = keeping;
    }

    /// What writing takes.
    @Component("numberKeeping")
    record Keeping(Hierarchy hierarchy, Names names, Numbers numbers) {}

    /// A corporation of the file.
    private record Corporation(String number, String name, String key, String kana, Optional<Integer> prefecture) {}

    /// {@return what a file would add; nothing is changed yet}
    public Decision<NumberLook> look(Actor by, String name, byte[] bytes) {
        return keeping.hierarchy().mayChange(by)
                ? SheetReader.read(name, headed(bytes), List.of()).then(sheet -> Decision.accept(compare(sheet)))
                : Decision.refuse(new OrganisationRefusal.NotKeeper());
    }

    /// The file has no headings; the line before it names the columns by their numbers.
    private static byte[] headed(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        String headings = String.join(
                ",", IntStream.rangeClosed(1, COLUMNS).mapToObj(String::valueOf).toList());
        byte[] first = (headings + "\r\n").getBytes(StandardCharsets.US_ASCII);
        int skip = startsWithMark(bytes) ? BYTE_ORDER_MARK.length : 0;
        byte[] all = new byte[first.length + bytes.length - skip];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(bytes, skip, all, first.length, bytes.length - skip);
        return all;
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= BYTE_ORDER_MARK.length
                && IntStream.range(0, BYTE_ORDER_MARK.length).allMatch(i -> bytes[i] == BYTE_ORDER_MARK[i]);
    }

    private NumberLook compare(ReadSheet sheet) {
        var problems = new ArrayList<Problem>();
        var corporations = corporations(sheet, problems);
        var byNumber = corporations.stream().collect(groupingBy(Corporation::number));
        var byKey = corporations.stream().collect(groupingBy(Corporation::key));
        var finds = new ArrayList<Find>();
        var unclear = new ArrayList<String>();
        for (var known : store.anyOf(byNumber.keySet(), byKey.keySet())) {
            var same = known.corporateNumber()
                    .map(number -> byNumber.getOrDefault(number, List.of()))
                    .orElseGet(() -> byKey.getOrDefault(OrganisationName.key(known.name()), List.of()));
            if (same.stream().map(Corporation::number).distinct().count() > 1) {
                unclear.add(known.name());
            } else {
                same.stream().reduce((_, later) -> later).ifPresent(one -> finds.add(find(known, one)));
            }
        }
        return new NumberLook(news(finds), unclear, problems, corporations.size());
    }

    private static List<Corporation> corporations(ReadSheet sheet, List<Problem> problems) {
        var found = new ArrayList<Corporation>();
        for (var line : sheet.lines()) {
            String number = cell(sheet, line, NUMBER);
            if (CorporateNumber.read(number).isEmpty()) {
                if (problems.size() < MOST_PROBLEMS) {
                    problems.add(Problem.at("", "organisations.line-wrong", line.number() - 1, number));
                }
            } else if (cell(sheet, line, CLOSED_ON).isEmpty()
                    && !cell(sheet, line, LATEST).equals("0")) {
                found.add(corporation(sheet, line, number));
            }
        }
        return found;
    }

    private static Corporation corporation(ReadSheet sheet, ReadSheet.Line line, String number) {
        String name = cell(sheet, line, NAME);
        return new Corporation(
                number,
                name,
                OrganisationName.key(name),
                cell(sheet, line, KANA),
                prefecture(cell(sheet, line, PREFECTURE)));
    }

    /// {@return the code if it is one of a prefecture; foreign corporations have none}
    private static Optional<Integer> prefecture(String code) {
        return Optional.of(code)
                .filter(typed -> typed.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .filter(number -> Prefectures.of(number).isPresent());
    }

    private static String cell(ReadSheet sheet, ReadSheet.Line line, int column) {
        return sheet.cell(line, String.valueOf(column));
    }

    private static Find find(Organisation known, Corporation one) {
        boolean other = !OrganisationName.key(known.name()).equals(one.key());
        return new Find(
                known.id(),
                known.words(),
                other ? Optional.of(one.name()) : Optional.empty(),
                one.number(),
                one.kana(),
                one.prefecture());
    }

    /// {@return those that say something the register does not, or call the institution otherwise}
    private List<Find> news(List<Find> finds) {
        var kept = kept(finds.stream().map(Find::organisation).toList());
        return finds.stream()
                .filter(find -> find.differs().isPresent()
                        || kept.lacksNumber(find.organisation())
                        || (!find.kana().isEmpty() && kept.lacksReading(find.organisation()))
                        || (find.prefecture().isPresent() && kept.lacksPlace(find.organisation())))
                .toList();
    }

    /// What the register says of these institutions, read at once.
    ///
    /// @param read those whose reading is recorded
    private record Kept(Map<UUID, Organisation> known, Set<UUID> read, Map<UUID, Profile> profiles) {

        Optional<Organisation> organisation(UUID id) {
            return Optional.ofNullable(known.get(id));
        }

        Profile profile(UUID id) {
            return profiles.getOrDefault(id, Profile.NOTHING);
        }

        boolean lacksNumber(UUID id) {
            return organisation(id).flatMap(Organisation::corporateNumber).isEmpty();
        }

        boolean lacksReading(UUID id) {
            return !read.contains(id);
        }

        boolean lacksPlace(UUID id) {
            return profile(id).prefecture().isEmpty();
        }
    }

    private Kept kept(List<UUID> ids) {
        var read = keeping.names().of(ids).stream()
                .filter(name -> name.kind() == OtherName.Kind.KANA)
                .map(OtherName::organisation)
                .collect(toSet());
        return new Kept(store.all(ids), read, keeping.hierarchy().profiles(ids));
    }

    /// A line of what was looked at.
    private record Addition(UUID organisation, String number, String kana, Optional<Integer> prefecture) {

        static Optional<Addition> of(String line) {
            var parts = LINE.matcher(line);
            return parts.matches() && CorporateNumber.read(parts.group(2)).isPresent()
                    ? Optional.of(new Addition(
                            UUID.fromString(parts.group(1)),
                            parts.group(2),
                            parts.group(3),
                            NumberImport.prefecture(parts.group(4))))
                    : Optional.empty();
        }
    }

    /// Adds what was looked at, whole, where the register still does not know it.
    ///
    /// @param text {@link NumberLook#text}
    /// @return how many institutions were added to
    public Decision<Integer> apply(Actor by, String text) {
        if (!keeping.hierarchy().mayChange(by)) {
            return Decision.refuse(new OrganisationRefusal.NotKeeper());
        }
        var lines = text.lines().map(Addition::of).toList();
        if (lines.stream().anyMatch(Optional::isEmpty)) {
            return Decision.refuse(
                    new OrganisationRefusal.Incomplete(List.of(Problem.at("", "organisations.number-wrong"))));
        }
        var additions = lines.stream().flatMap(Optional::stream).toList();
        return database.as(by, () -> {
            var kept = kept(additions.stream().map(Addition::organisation).toList());
            return Decision.accept(
                    (int) additions.stream().filter(one -> add(by, kept, one)).count());
        });
    }

    private boolean add(Actor by, Kept kept, Addition one) {
        UUID id = one.organisation();
        var known = kept.organisation(id);
        if (known.isEmpty()
                || known.get()
                        .corporateNumber()
                        .filter(number -> !number.equals(one.number()))
                        .isPresent()) {
            return false;
        }
        if (kept.lacksNumber(id)
                && keeping.numbers().write(by, id, Optional.of(one.number())).fold(_ -> false, _ -> true)) {
            return false;
        }
        if (!one.kana().isBlank() && kept.lacksReading(id)) {
            keeping.names().add(by, new OtherName(id, OtherName.Kind.KANA, one.kana(), Days.ALWAYS));
        }
        if (one.prefecture().isPresent() && kept.lacksPlace(id)) {
            var place = new Profile(kept.profile(id).kind(), one.prefecture());
            keeping.hierarchy().describe(by, id, place);
        }
        return true;
    }
}
