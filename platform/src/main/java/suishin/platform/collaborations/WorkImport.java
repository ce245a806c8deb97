package suishin.platform.collaborations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.sheets.ReadSheet;
import suishin.platform.sheets.Sheet;
import suishin.platform.sheets.SheetFormat;
import suishin.platform.sheets.SheetReader;
import suishin.platform.sheets.SheetWriter;

/// Takes joint work from a table: first shown, then recorded whole.
@Component
public final class WorkImport {

    private static final String PARTIES = "parties";
    private static final String AMOUNT = "amount_yen";

    /// The headings, the same in both languages; those of {@link #NEEDED} must be there.
    private static final List<String> HEADINGS = List.of("title", "since", "until", AMOUNT, "source", PARTIES);

    private static final List<String> NEEDED = List.of("title", "since", "source", PARTIES);
    private static final int MOST_ROWS = 1_000;

    private final WorkReader reader;
    private final Collaborations collaborations;

    WorkImport(WorkReader reader, Collaborations collaborations) {
        this.reader = reader;
        this.collaborations = collaborations;
    }

    /// What a file says, before anything is recorded.
    ///
    /// @param problems everything that was not understood, with its cell; empty if all was
    /// @param text     the same table as CSV, to be sent on with the form
    public record Look(List<JointWork> works, List<Problem> problems, String text) {

        public Look {
            works = List.copyOf(works);
            problems = List.copyOf(problems);
        }
    }

    /// {@return what a file says; nothing is recorded yet}
    public Decision<Look> look(Actor by, String name, byte[] bytes) {
        return collaborations.mayKeep(by)
                ? SheetReader.read(name, bytes, NEEDED).then(this::understood)
                : Decision.refuse(new CollaborationRefusal.Denied());
    }

    private Decision<Look> understood(ReadSheet sheet) {
        if (sheet.lines().size() > MOST_ROWS) {
            return Decision.refuse(new CollaborationRefusal.Incomplete(
                    List.of(Problem.at("", "collaborations.rows-many", MOST_ROWS))));
        }
        var works = new ArrayList<JointWork>();
        var problems = new ArrayList<Problem>();
        var lines = List.copyOf(sheet.lines());
        var understood =
                reader.readAll(lines.stream().map(line -> typed(sheet, line)).toList());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            understood.get(i).work().ifPresent(works::add);
            understood.get(i).problems().stream()
                    .map(problem -> placed(sheet, line, problem))
                    .forEach(problems::add);
        }
        return Decision.accept(new Look(works, problems, text(sheet)));
    }

    /// {@return the same problem with its cell}
    private static Problem placed(ReadSheet sheet, ReadSheet.Line line, Problem problem) {
        String heading = problem.field().equals("amount") ? AMOUNT : problem.field();
        return new Problem(sheet.where(line, heading), problem.code(), problem.details());
    }

    private static String text(ReadSheet sheet) {
        var rows = sheet.lines().stream()
                .map(line -> HEADINGS.stream()
                        .map(heading -> sheet.cell(line, heading))
                        .toList())
                .toList();
        var out = new ByteArrayOutputStream();
        try {
            SheetWriter.write(Sheet.of("joint-work", HEADINGS, rows), SheetFormat.CSV, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static JointWork.Typed typed(ReadSheet sheet, ReadSheet.Line line) {
        return new JointWork.Typed(
                sheet.cell(line, "title"),
                sheet.cell(line, "since"),
                sheet.cell(line, "until"),
                sheet.cell(line, AMOUNT),
                sheet.cell(line, "source"),
                Arrays.asList(sheet.cell(line, PARTIES).split("[;；\\n]")));
    }

    /// Records what was looked at, read anew, if all of it is understood; what stands there already stays once.
    ///
    /// @param text {@link Look#text}
    /// @return how many records are new
    public Decision<Integer> apply(Actor by, String text) {
        return look(by, "joint-work.csv", text.getBytes(StandardCharsets.UTF_8)).then(look -> {
            if (!(by instanceof Actor.Person(UUID keeper))) {
                return Decision.refuse(new CollaborationRefusal.Denied());
            }
            return look.problems().isEmpty()
                    ? Decision.accept(collaborations.recordAll(by, keeper, look.works()))
                    : Decision.refuse(new CollaborationRefusal.Incomplete(look.problems()));
        });
    }
}
