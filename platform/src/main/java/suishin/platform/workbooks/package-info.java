/// The targets and the plan of a strategy as an Excel workbook, out and in again: what would change is shown first
/// (Excelブック).
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"calls", "database", "kernel", "plans", "programmes", "sheets", "strategies", "web"})
@org.jspecify.annotations.NullMarked
package suishin.platform.workbooks;
