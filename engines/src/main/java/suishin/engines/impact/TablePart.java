package suishin.engines.impact;

import java.util.List;
import java.util.Locale;

/// What a row or a column of a table is, told by its name.
///
/// The names are those of two layouts in which tables are passed on: `fd_private_consumption` and
/// `finaldemand/72_…`, `va_compensation_of_employees` and `valueadded/91_…`. Anything else is a sector.
enum TablePart {
    /// A seller and buyer: a name without a prefix, or `industry/…`.
    SECTOR,
    /// An item of final demand (最終需要): `fd_…` or `finaldemand/…`.
    DEMAND,
    /// What leaves the place (移輸出): `exports…`, `fd_exports…` or `export/…`.
    EXPORT,
    /// What enters it (移輸入): `imports…`, `fd_imports…` or `import/…`.
    IMPORT,
    /// A row of gross value added (粗付加価値): `va_…` or `valueadded/…`.
    VALUE_ADDED,
    /// Persons (雇用表): `emp_…` or `employment/…`.
    EMPLOYMENT,
    /// Output (生産額): `gross_output…` or `output…`.
    OUTPUT;

    private static final List<String> EXPORTS = List.of("exports", "fd_exports", "export/", "fd_export_");
    private static final List<String> IMPORTS = List.of("imports", "fd_imports", "import/", "fd_import_");
    private static final List<String> DEMANDS = List.of("fd_", "finaldemand/", "final_demand/");
    private static final List<String> ADDED = List.of("va_", "valueadded/", "value_added/");
    private static final List<String> PERSONS = List.of("emp_", "employment/");
    private static final List<String> OUTPUTS = List.of("gross_output", "output");

    static TablePart of(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (begins(small, EXPORTS)) {
            return EXPORT;
        }
        if (begins(small, IMPORTS)) {
            return IMPORT;
        }
        if (begins(small, DEMANDS)) {
            return DEMAND;
        }
        if (begins(small, ADDED)) {
            return VALUE_ADDED;
        }
        if (begins(small, PERSONS)) {
            return EMPLOYMENT;
        }
        return begins(small, OUTPUTS) ? OUTPUT : SECTOR;
    }

    /// {@return the name without its prefix}
    static String plain(String name) {
        int slash = name.indexOf('/');
        String small = name.toLowerCase(Locale.ROOT);
        if (slash > 0 && (small.startsWith("industry/") || of(name) != SECTOR)) {
            return name.substring(slash + 1);
        }
        boolean prefixed = small.startsWith("fd_") || small.startsWith("va_") || small.startsWith("emp_");
        return prefixed ? name.substring(name.indexOf('_') + 1) : name;
    }

    /// {@return whether this item of final demand is what private households consume (民間消費支出)}
    static boolean isHousehold(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        boolean consumed = holds(small, "consum", "household", "消費");
        boolean home = holds(small, "private", "household", "民間", "家計");
        return consumed && home && !holds(small, "outside", "government", "家計外", "政府", "非営利");
    }

    /// {@return whether this row of value added is the compensation of employees (雇用者所得)}
    static boolean isIncome(String name) {
        return holds(name.toLowerCase(Locale.ROOT), "compensation", "雇用者所得", "雇用者報酬");
    }

    /// {@return whether this row counts persons engaged (従業者)}
    static boolean isEngaged(String name) {
        return holds(name.toLowerCase(Locale.ROOT), "engaged", "従業者");
    }

    /// {@return whether this row counts employees (雇用者)}
    static boolean isEmployees(String name) {
        return holds(name.toLowerCase(Locale.ROOT), "employees", "雇用者");
    }

    private static boolean begins(String name, List<String> prefixes) {
        return prefixes.stream().anyMatch(name::startsWith);
    }

    private static boolean holds(String name, String... words) {
        return List.of(words).stream().anyMatch(name::contains);
    }
}
