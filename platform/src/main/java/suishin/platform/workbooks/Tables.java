package suishin.platform.workbooks;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suishin.platform.kernel.Codes;
import suishin.platform.plans.PlanPart;
import suishin.platform.programmes.Definition;
import suishin.platform.sheets.FillableBook;
import suishin.platform.strategies.FieldBox;
import suishin.platform.strategies.StrategyDocument;
import suishin.platform.web.Visitor;

/// The tables of a strategy as they stand now, in one language.
///
/// @param number what the column with the numbers of the rows is called
/// @param guide  what the sheet is called that says how to fill in the others
record Tables(String number, String guide, List<Table> all) {

    Tables {
        all = List.copyOf(all);
    }

    /// {@return the tables the visitor sees}
    ///
    /// @param groups the rows of all tables
    static Tables of(Visitor visitor, Definition definition, List<FieldBox.Group> groups) {
        return new Tables(
                visitor.say("workbooks.number"),
                FillableBook.name(visitor.say("workbooks.guide")),
                Stream.of(TableKind.values())
                        .flatMap(kind -> table(visitor, definition, kind, groups).stream())
                        .toList());
    }

    private static Optional<Table> table(
            Visitor visitor, Definition definition, TableKind kind, List<FieldBox.Group> all) {
        var groups = all.stream()
                .filter(group -> group.anchor().startsWith(Codes.of(kind) + "-"))
                .toList();
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        String onPage = visitor.say("workbooks.on-page");
        var columns = groups.getFirst().fields().stream()
                .map(box -> Column.of(box, onPage))
                .toList();
        if (kind == TableKind.TARGET) {
            return Optional.of(
                    new Table(kind, visitor.say("workbooks.targets"), columns, groups, StrategyDocument.MOST_TARGETS));
        }
        return definition
                .plan()
                .map(PlanPart.valueOf(kind.name())::rows)
                .map(rows -> new Table(kind, visitor.either(rows.label()), columns, groups, rows.most()));
    }

    Optional<Table> of(TableKind kind) {
        return all.stream().filter(table -> table.kind() == kind).findFirst();
    }

    /// {@return what the tables are called the visitor may write}
    List<String> writable() {
        return all.stream().filter(Table::writable).map(Table::title).toList();
    }
}
