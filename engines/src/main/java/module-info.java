/// Numeric engines: pure functions over JDK types; no framework, no I/O, no clock, no global state.
@org.jspecify.annotations.NullMarked
module suishin.engines {
    requires static transitive org.jspecify;

    exports suishin.engines.affinity;
    exports suishin.engines.assignment;
    exports suishin.engines.impact;
    exports suishin.engines.impact.prices;
    exports suishin.engines.impact.regions;
    exports suishin.engines.impact.uncertainty;
    exports suishin.engines.impact.workbook;
    exports suishin.engines.wording;
}
