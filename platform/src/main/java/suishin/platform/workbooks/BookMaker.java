package suishin.platform.workbooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import suishin.platform.sheets.FillableBook;
import suishin.platform.sheets.FillableBook.Choices;
import suishin.platform.sheets.FillableBook.Page;
import suishin.platform.sheets.FillableBook.Shape;
import suishin.platform.strategies.Entry;
import suishin.platform.strategies.FieldBox;
import suishin.platform.web.Visitor;

/// Makes the workbook of a strategy.
///
/// @param about what the strategy is called
record BookMaker(Visitor visitor, Tables tables, String about) {

    private static final int NUMBER = 8;
    private static final int SHORT = 16;
    private static final int LINE = 30;
    private static final int PARAGRAPH = 60;

    /// {@return the workbook with these texts and their versions}
    FillableBook of(UUID strategy, Map<String, Entry> entries) {
        var pages = new ArrayList<Page>();
        pages.add(guide());
        tables.all().forEach(table -> pages.add(page(table)));
        return new FillableBook(pages, Passport.rows(strategy, entries), visitor.say("workbooks.fixed"));
    }

    private Page page(Table table) {
        var columns = new ArrayList<FillableBook.Column>();
        columns.add(new FillableBook.Column(tables.number(), NUMBER, Shape.KEY, "", Choices.NONE));
        table.columns()
                .forEach(column -> columns.add(new FillableBook.Column(
                        column.label(), width(column.content()), shape(column), what(table, column), choices(column))));
        var rows = new ArrayList<List<Object>>();
        table.there().forEach(number -> rows.add(row(table, number)));
        table.spare().forEach(number -> rows.add(row(table, number)));
        return new Page(table.sheet(), columns, rows);
    }

    private static List<Object> row(Table table, int number) {
        return Stream.concat(
                        Stream.<Object>of(number),
                        table.columns().stream()
                                .map(column -> column.cell(
                                        table.box(number, column).now().value())))
                .toList();
    }

    private static int width(Content content) {
        return switch (content) {
            case NUMBER, DAY, YEAR, ROWS -> SHORT;
            case LINE, CHOICE, MEMBERS -> LINE;
            case TEXT -> PARAGRAPH;
        };
    }

    private static Shape shape(Column column) {
        return switch (column.content()) {
            case NUMBER, YEAR -> Shape.NUMBER;
            case DAY -> Shape.DAY;
            case ROWS -> column.many() ? Shape.TEXT : Shape.NUMBER;
            case LINE, TEXT, CHOICE, MEMBERS -> Shape.TEXT;
        };
    }

    private Choices choices(Column column) {
        return switch (column.content()) {
            case CHOICE -> new Choices(column.words(), true);
            case YEAR ->
                new Choices(
                        column.options().stream()
                                .map(FieldBox.Option::key)
                                .map(Integer::valueOf)
                                .toList(),
                        false);
            case MEMBERS -> new Choices(column.words(), false);
            case ROWS ->
                new Choices(
                        tables.of(TableKind.named(column.key())).stream()
                                .flatMap(table -> Stream.of(table.there(), table.spare()))
                                .flatMap(Collection::stream)
                                .map(number -> column.many() ? String.valueOf(number) : number)
                                .toList(),
                        false);
            case LINE, TEXT, NUMBER, DAY -> Choices.NONE;
        };
    }

    private Page guide() {
        var columns = Stream.of("sheet", "column", "what")
                .map(name -> new FillableBook.Column(
                        visitor.say("workbooks.guide." + name),
                        name.equals("what") ? PARAGRAPH : LINE,
                        Shape.TEXT,
                        "",
                        Choices.NONE))
                .toList();
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("", "", about));
        Stream.of("rows", "remove", "columns", "back")
                .map(name -> visitor.say("workbooks.guide." + name))
                .forEach(text -> rows.add(List.of("", "", text)));
        tables.all()
                .forEach(table -> table.columns()
                        .forEach(column -> rows.add(List.of(table.sheet(), column.label(), what(table, column)))));
        return new Page(FillableBook.name(visitor.say("workbooks.guide")), columns, rows);
    }

    private String what(Table table, Column column) {
        String code = "workbooks.what." + column.content().name();
        var words = String.join(" / ", column.words());
        return switch (column.content()) {
            case LINE, TEXT ->
                visitor.say(code, String.valueOf(column.pattern().kind().most()));
            case CHOICE, MEMBERS -> visitor.say(code, words);
            case ROWS ->
                visitor.say(
                        code,
                        tables.of(TableKind.named(column.key()))
                                .map(Table::sheet)
                                .orElse(""));
            case NUMBER -> (visitor.say(code) + " " + unit(table)).strip();
            case DAY, YEAR -> visitor.say(code);
        };
    }

    private String unit(Table table) {
        return table.columns().stream()
                .filter(column -> column.key().equals("unit"))
                .map(column -> visitor.say("workbooks.unit", column.label()))
                .findFirst()
                .orElse("");
    }
}
