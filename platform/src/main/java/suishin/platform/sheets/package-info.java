/// Tables as people exchange them with a spreadsheet (表): written and read as CSV and as Excel workbooks.
@org.springframework.modulith.ApplicationModule(allowedDependencies = "kernel")
@org.jspecify.annotations.NullMarked
package suishin.platform.sheets;
