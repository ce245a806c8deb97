package suishin.platform.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import suishin.engines.impact.TableGrid;
import suishin.engines.impact.TableReader;
import suishin.engines.impact.TableReading;
import suishin.engines.impact.TableReading.Defect;
import suishin.engines.impact.TableReading.Read;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;
import suishin.platform.programmes.Words;

/// Reads an uploaded table, with what was typed beside the file, and names everything that has to be mended.
final class UploadReader {

    /// Largest file, in bytes.
    static final int MOST_BYTES = 20_000_000;

    /// Most sectors: what is solved directly while a person waits.
    static final int MOST_SECTORS = 600;

    private static final int MOST_NAMED = 50;
    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;

    private final Upload upload;
    private final List<Problem> problems = new ArrayList<>();

    private UploadReader(Upload upload) {
        this.upload = upload;
    }

    /// What was read.
    record Found(Edition.Place place, Read read) {}

    /// {@return the table, or everything that keeps it from being taken in}
    static Decision<Found> read(Upload upload) {
        return new UploadReader(upload).read();
    }

    private Decision<Found> read() {
        if (upload.bytes().length == 0 || upload.bytes().length > MOST_BYTES) {
            String code = upload.bytes().length == 0 ? "editions.file.empty" : "editions.file.large";
            return faulty(List.of(Problem.at("file", code, MOST_BYTES / 1_000_000)));
        }
        return TableText.of(upload.bytes())
                .map(this::read)
                .orElseGet(() -> faulty(List.of(Problem.at("file", "editions.file.no-table"))));
    }

    private Decision<Found> read(TableText text) {
        var typed = upload.typed();
        String place = fact("place", typed.place(), text, String::equals);
        var year = year(text);
        var unit = unit(text);
        var read = table(text.grid(place, year.map(String::valueOf).orElse(""), unit));
        if (!problems.isEmpty() || read.isEmpty()) {
            return faulty(problems);
        }
        String english = typed.placeEn().isBlank()
                ? text.fact("place_en")
                : typed.placeEn().strip();
        return Decision.accept(new Found(
                new Edition.Place(
                        new Words(place, english),
                        year.orElseThrow(),
                        unit.orElseThrow(),
                        typed.source().isBlank()
                                ? text.fact("note")
                                : typed.source().strip(),
                        typed.synthetic() || text.fact("synthetic").equalsIgnoreCase("yes")),
                read.get()));
    }

    private Optional<Integer> year(TableText text) {
        String year = fact(
                "year",
                upload.typed().year(),
                text,
                (one, other) -> Typed.year(one).equals(Typed.year(other)));
        var number = Typed.year(year).filter(one -> one >= FIRST_YEAR && one <= LAST_YEAR);
        if (!year.isEmpty() && number.isEmpty()) {
            problems.add(Problem.at("year", "editions.year.unknown", year));
        }
        return number;
    }

    private Optional<MoneyUnit> unit(TableText text) {
        String unit = fact(
                "unit",
                upload.typed().unit(),
                text,
                (one, other) -> MoneyUnit.of(one).equals(MoneyUnit.of(other)));
        var money = MoneyUnit.of(unit);
        if (!unit.isEmpty() && money.isEmpty()) {
            problems.add(Problem.at("unit", "editions.unit.unknown", unit));
        }
        return money;
    }

    /// What the file says and what was typed must not differ; one of them must say it.
    private String fact(String name, String typed, TableText text, BiPredicate<String, String> same) {
        String said = text.fact(name);
        String wanted = typed.strip();
        if (said.isEmpty() && wanted.isEmpty()) {
            problems.add(Problem.at(name, "editions." + name + ".missing"));
        } else if (!said.isEmpty() && !wanted.isEmpty() && !same.test(said, wanted)) {
            problems.add(Problem.at(name, "editions.fact.differs", said, wanted));
        }
        return wanted.isEmpty() ? said : wanted;
    }

    private Optional<Read> table(TableGrid grid) {
        return switch (TableReader.read(grid)) {
            case Read read
            when read.edition().size() > MOST_SECTORS -> {
                problems.add(Problem.at(
                        "file", "editions.file.sectors", read.edition().size(), MOST_SECTORS));
                yield Optional.empty();
            }
            case Read read -> Optional.of(read);
            case TableReading.Unreadable(var defects) -> {
                defects.stream().limit(MOST_NAMED).map(UploadReader::problem).forEach(problems::add);
                if (defects.size() > MOST_NAMED) {
                    problems.add(Problem.at("file", "editions.file.more", defects.size() - MOST_NAMED));
                }
                yield Optional.empty();
            }
        };
    }

    private static Problem problem(Defect defect) {
        return Problem.at(
                "file",
                "editions.defect." + Codes.of(defect.kind()),
                String.valueOf(defect.line()),
                defect.column(),
                defect.found());
    }

    private static Decision<Found> faulty(List<Problem> problems) {
        return Decision.refuse(new EditionRefusal.Faulty(problems));
    }
}
