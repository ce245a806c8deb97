package suishin.platform.organisations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.organisations.NumberLook.Find;
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

    private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36})\t([0-9]{13})\t([^\t]{0,200})\t([0-9]{1,2})");
    private static final int PREFECTURES = 47;
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
    private record Corporation(String number, String name, String key, String kana, int prefecture) {}

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
        String code = cell(sheet, line, PREFECTURE);
        int prefecture = code.matches("[0-9]{1,2}") ? Integer.parseInt(code) : 0;
        return new Corporation(
                number,
                name,
                OrganisationName.key(name),
                cell(sheet, line, KANA),
                prefecture <= PREFECTURES ? prefecture : 0);
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
        var ids = finds.stream().map(Find::organisation).toList();
        var numbered = store.all(ids).stream()
                .filter(one -> one.corporateNumber().isPresent())
                .map(Organisation::id)
                .collect(toSet());
        var read = keeping.names().of(ids).stream()
                .filter(name -> name.kind() == OtherName.Kind.KANA)
                .map(OtherName::organisation)
                .collect(toSet());
        var profiles = keeping.hierarchy().profiles(ids);
        return finds.stream()
                .filter(find -> find.differs().isPresent()
                        || !numbered.contains(find.organisation())
                        || (!find.kana().isEmpty() && !read.contains(find.organisation()))
                        || (find.prefecture() > 0 && sits(profiles, find).isEmpty()))
                .toList();
    }

    private static Optional<Integer> sits(Map<UUID, Profile> profiles, Find find) {
        return Optional.ofNullable(profiles.get(find.organisation())).flatMap(Profile::prefecture);
    }

    /// Adds what was looked at, whole, where the register still does not know it.
    ///
    /// @param text {@link NumberLook#text}
    /// @return how many institutions were added to
    public Decision<Integer> apply(Actor by, String text) {
        if (!keeping.hierarchy().mayChange(by)) {
            return Decision.refuse(new OrganisationRefusal.NotKeeper());
        }
        var lines = text.lines().map(LINE::matcher).toList();
        if (lines.stream()
                .anyMatch(line ->
                        !line.matches() || CorporateNumber.read(line.group(2)).isEmpty())) {
            return Decision.refuse(
                    new OrganisationRefusal.Incomplete(List.of(Problem.at("", "organisations.number-wrong"))));
        }
        return database.as(by, () -> {
            int added = 0;
            for (var line : lines) {
                UUID id = UUID.fromString(line.group(1));
                added += add(by, id, line.group(2), line.group(3), Integer.parseInt(line.group(4))) ? 1 : 0;
            }
            return Decision.accept(added);
        });
    }

    private boolean add(Actor by, UUID id, String number, String kana, int prefecture) {
        var known = store.all(List.of(id)).stream().findFirst();
        if (known.isEmpty()
                || known.get()
                        .corporateNumber()
                        .filter(one -> !one.equals(number))
                        .isPresent()) {
            return false;
        }
        if (known.get().corporateNumber().isEmpty()
                && keeping.numbers().write(by, id, Optional.of(number)).fold(_ -> false, _ -> true)) {
            return false;
        }
        boolean read = keeping.names().of(List.of(id)).stream().anyMatch(name -> name.kind() == OtherName.Kind.KANA);
        if (!kana.isBlank() && !read) {
            keeping.names().add(by, new OtherName(id, OtherName.Kind.KANA, kana, Days.ALWAYS));
        }
        var profile = keeping.hierarchy().profile(id);
        if (prefecture > 0 && prefecture <= PREFECTURES && profile.prefecture().isEmpty()) {
            keeping.hierarchy().describe(by, id, new Profile(profile.kind(), Optional.of(prefecture)));
        }
        return true;
    }
}
