package suishin.engines.impact.workbook;

import java.util.regex.Pattern;

/// The words by which rows and columns of a published table are told. All take names without spaces (BookSheet).
final class BookWords {

    private static final Pattern INNER = Pattern.compile("(内生部門|内生|中間需要|中間需要部門|中間投入|中間投入部門)(合計|計)");
    private static final Pattern TOTAL = Pattern.compile(".*(計|合計)(\\(.*\\))?");
    private static final Pattern OUTPUT = Pattern.compile(".*生産額(\\(.*\\))?");
    private static final Pattern EXPORT = Pattern.compile("(移輸出|輸移出|輸出|移出).*");
    private static final Pattern IMPORT = Pattern.compile("(\\(控除\\))?(移輸入|輸移入|輸入|移入|関税|輸入品商品税).*");
    private static final Pattern CODE = Pattern.compile("[0-9]{1,7}(-[0-9]{1,3})?");

    private BookWords() {}

    /// {@return whether this ends the intermediate block (内生部門計)}
    static boolean isInner(String name) {
        return INNER.matcher(name).matches();
    }

    static boolean isTotal(String name) {
        return TOTAL.matcher(name).matches();
    }

    static boolean isOutput(String name) {
        return OUTPUT.matcher(name).matches();
    }

    static boolean isExport(String name) {
        return EXPORT.matcher(name).matches();
    }

    static boolean isImport(String name) {
        return IMPORT.matcher(name).matches();
    }

    /// {@return whether this column of the sheet of persons counts persons engaged (従業者)}
    static boolean isEngaged(String name) {
        return name.startsWith("従業者");
    }

    /// {@return whether this column of the sheet of persons counts employees (雇用者)}
    static boolean isEmployees(String name) {
        return name.startsWith("雇用者") && !name.startsWith("雇用者所得") && !name.startsWith("雇用者報酬");
    }

    /// {@return whether a sheet is called one of transactions}
    static boolean isTransactions(String sheet) {
        return sheet.contains("取引");
    }

    /// {@return whether a sheet is called one of persons}
    static boolean isPersons(String sheet) {
        return (sheet.contains("雇用") || sheet.contains("従業")) && !sheet.contains("係数");
    }

    static boolean isCode(String name) {
        return CODE.matcher(name).matches();
    }

    /// {@return a code without zeros before it, for a spreadsheet may have taken them off}
    static String code(String name) {
        return name.replaceFirst("^0+(?=[0-9])", "");
    }
}
