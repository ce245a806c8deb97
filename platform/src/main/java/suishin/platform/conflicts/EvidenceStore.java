package suishin.platform.conflicts;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import suishin.platform.conflicts.Conflict.Affiliated;
import suishin.platform.conflicts.Conflict.Declared;
import suishin.platform.conflicts.Conflict.Evidence;
import suishin.platform.conflicts.Conflict.Named;
import suishin.platform.conflicts.Conflict.Nearby;
import suishin.platform.conflicts.Conflict.OnCouncil;
import suishin.platform.conflicts.Conflict.Partner;
import suishin.platform.conflicts.Conflict.Related;
import suishin.platform.conflicts.Conflict.Together;
import suishin.platform.kernel.Role;

/// How evidence lies in the columns of a row.
final class EvidenceStore {

    private static final String PERSON = "PERSON";
    private static final String INSTITUTION = "INSTITUTION";

    private final Map<String, @Nullable Object> values = new HashMap<>();

    private EvidenceStore() {
        for (String column : new String[] {
            "evidence", "note", "organisation", "role", "since", "until", "proposer", "through", "prefecture"
        }) {
            values.put(column, null);
        }
    }

    static Map<String, @Nullable Object> of(Evidence evidence) {
        var columns = new EvidenceStore();
        switch (evidence) {
            case Declared(String note) -> columns.put("DECLARED").note(note);
            case Named(String name) -> columns.put("NAMED").note(name);
            case OnCouncil(Role role) -> columns.put("COUNCIL").note(role.name());
            case Affiliated own -> columns.put("AFFILIATED").own(own);
            case Related(Affiliated own, UUID proposer, UUID common) ->
                columns.put("RELATED").own(own).through(proposer, common);
            case Together(String work, boolean named, LocalDate since, Optional<LocalDate> until) -> {
                columns.put("TOGETHER").note(work);
                columns.values.put("role", named ? PERSON : INSTITUTION);
                columns.values.put("since", since);
                columns.values.put("until", until.orElse(null));
            }
            case Nearby(Affiliated own, int prefecture) -> {
                columns.put("NEARBY").own(own);
                columns.values.put("prefecture", prefecture);
            }
            case Partner(UUID organisation, UUID proposer, UUID earlier, LocalDate on) ->
                columns.put("PARTNER")
                        .own(new Affiliated(organisation, "", on, Optional.empty()))
                        .through(proposer, earlier);
        }
        return columns.values;
    }

    private EvidenceStore put(String kind) {
        values.put("evidence", kind);
        return this;
    }

    private void note(String note) {
        values.put("note", note);
    }

    private EvidenceStore own(Affiliated own) {
        values.put("organisation", own.organisation());
        values.put("role", own.role());
        values.put("since", own.since());
        values.put("until", own.until().orElse(null));
        return this;
    }

    private void through(UUID proposer, UUID through) {
        values.put("proposer", proposer);
        values.put("through", through);
    }

    static Evidence read(ResultSet row) throws SQLException {
        return switch (row.getString("evidence")) {
            case "DECLARED" -> new Declared(row.getString("note"));
            case "NAMED" -> new Named(row.getString("note"));
            case "TOGETHER" ->
                new Together(
                        row.getString("note"),
                        PERSON.equals(row.getString("role")),
                        row.getObject("since", LocalDate.class),
                        Optional.ofNullable(row.getObject("until", LocalDate.class)));
            case "COUNCIL" -> new OnCouncil(Role.valueOf(row.getString("note")));
            case "RELATED" -> new Related(own(row), id(row, "proposer_id"), id(row, "through_id"));
            case "NEARBY" -> new Nearby(own(row), row.getInt("prefecture"));
            case "PARTNER" -> {
                var own = own(row);
                yield new Partner(own.organisation(), id(row, "proposer_id"), id(row, "through_id"), own.since());
            }
            default -> own(row);
        };
    }

    private static Affiliated own(ResultSet row) throws SQLException {
        return new Affiliated(
                id(row, "organisation_id"),
                row.getString("role"),
                row.getObject("since", LocalDate.class),
                Optional.ofNullable(row.getObject("until", LocalDate.class)));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return requireNonNull(row.getObject(column, UUID.class), column);
    }
}
