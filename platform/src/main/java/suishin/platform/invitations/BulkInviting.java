package suishin.platform.invitations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.calls.CallRefusal;
import suishin.platform.calls.CallRoles;
import suishin.platform.calls.CallStage;
import suishin.platform.database.Database;
import suishin.platform.experts.Expert;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.sheets.Sheet;
import suishin.platform.sheets.SheetFormat;
import suishin.platform.sheets.SheetReader;
import suishin.platform.sheets.SheetWriter;
import suishin.platform.web.Language;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.Texts;

/// Invites whom a table names: first shown, with all its problems by their cells, then put into effect.
///
/// Whoever is known by their mail address is that person, whatever the table calls them; nobody gets a second account.
@Component
public final class BulkInviting {

    static final List<String> COLUMNS = List.of("address", "name", "nameEn", "sector", "discipline", "capacity");

    private final Database database;
    private final InvitationStore store;
    private final Inviting inviting;
    private final CallRoles roles;
    private final Invitations.Sources sources;
    private final Texts texts;

    BulkInviting(
            Database database,
            InvitationStore store,
            Inviting inviting,
            CallRoles roles,
            Invitations.Sources sources,
            Texts texts) {
        this.database = database;
        this.store = store;
        this.inviting = inviting;
        this.roles = roles;
        this.sources = sources;
        this.texts = texts;
    }

    /// What becomes of a row.
    public enum Fate {
        /// An expert of the pool is invited.
        EXPERT,
        /// Somebody who has an account is added to the pool and invited.
        KNOWN,
        /// Somebody gets an account, is added to the pool and invited.
        NEW,
        /// Nothing: invited already.
        ASKED,
        /// Nothing: on the committee already.
        SEATED;

        boolean invites() {
            return this != ASKED && this != SEATED;
        }
    }

    /// A row that was understood.
    ///
    /// @param invited as the pool knows them, or would
    public record Row(int number, Fate fate, Expert.Invitation invited, int capacity) {}

    /// What a table would do.
    ///
    /// @param problems each with its cell; nothing can be done until there is none
    public record Preview(List<Row> rows, List<Problem> problems) {
        public Preview {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }

        /// {@return how many are invited}
        public long many() {
            return rows.stream().filter(row -> row.fate().invites()).count();
        }

        /// {@return the rows as a table of text, to be sent back as they were looked at}
        public String text() {
            var cells = rows.stream()
                    .map(row -> List.of(
                            row.invited().address(),
                            row.invited().name(),
                            row.invited().nameEn(),
                            row.invited().sector().name(),
                            row.invited().discipline(),
                            String.valueOf(row.capacity())))
                    .toList();
            try (var out = new ByteArrayOutputStream()) {
                SheetWriter.write(Sheet.of("experts", COLUMNS, cells), SheetFormat.CSV, out);
                return out.toString(StandardCharsets.UTF_8);
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        }
    }

    /// {@return an empty table to fill in, with headings in this language}
    Sheet template(Language language) {
        return Sheet.of(
                "experts",
                COLUMNS.stream()
                        .map(column -> texts.say(language, "invitations.sheet." + column))
                        .toList(),
                List.of());
    }

    /// {@return what a file would do; nothing is done yet}
    ///
    /// @param name   of the file; its ending says what it is
    /// @param wanted the terms; its addresses do not matter
    public Decision<Preview> look(Actor by, UUID call, Inviting.Wanted wanted, String name, byte[] bytes) {
        return roles.office(by, call).then(found -> {
            var problems = new ArrayList<Problem>();
            if (found.stage() != CallStage.PUBLISHED) {
                problems.addAll(new CallRefusal.NotNow(found.stage()).problems());
            }
            problems.addAll(inviting.terms(found, wanted));
            return SheetReader.read(name, bytes, List.of())
                    .then(sheet -> problems.isEmpty()
                            ? Decision.accept(
                                    database.as(by, () -> new BulkReader(parts(), by, found, wanted, sheet).preview()))
                            : Decision.refuse(new InvitationRefusal.Incomplete(problems)));
        });
    }

    private BulkReader.Parts parts() {
        return new BulkReader.Parts(store, sources, texts);
    }

    /// Puts a table into effect, checked again as things stand now: all of it or nothing.
    ///
    /// @param text {@link Preview#text} as it was looked at
    /// @return how many were invited
    public Decision<Integer> apply(Actor by, UUID call, Inviting.Wanted wanted, String text) {
        return look(by, call, wanted, "experts.csv", text.getBytes(StandardCharsets.UTF_8))
                .then(preview -> preview.problems().isEmpty()
                        ? Decision.accept(database.as(by, () -> invite(by, call, wanted, preview)))
                        : Decision.refuse(new InvitationRefusal.Incomplete(preview.problems())));
    }

    private int invite(Actor by, UUID call, Inviting.Wanted wanted, Preview preview) {
        var found = sources.calls().find(by, call).orElseThrow();
        var rows = preview.rows().stream().filter(row -> row.fate().invites()).toList();
        for (Row row : rows) {
            if (row.fate() != Fate.EXPERT) {
                sources.experts().invite(by, row.invited()).orThrow(NotAllowed::new);
            }
            var wish = new Inviting.Wish(
                    row.invited().address(),
                    List.of(),
                    row.capacity(),
                    wanted.answerBy().orElseThrow());
            inviting.inviteOne(by, found, wish).orThrow(NotAllowed::new);
        }
        return rows.size();
    }
}
