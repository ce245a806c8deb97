package suishin.platform.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import suishin.platform.programmes.Words;

/// What the programme office writes down about a call; publishing fixes it.
public record CallPlan(Pin pin, Words name, Window window, Course course) {

    /// The definition the call is held under.
    public record Pin(String programme, int version, Rules rules) {

        public Pin(String programme, int version) {
            this(programme, version, Rules.OF_THE_DEFINITION);
        }
    }

    /// Which conflict rules hold (R10).
    ///
    /// @param preset  key of the preset the office chose; empty for the rules of the definition
    /// @param written the rules as publication froze them; empty before
    public record Rules(String preset, String written) {

        /// Those of the definition.
        public static final Rules OF_THE_DEFINITION = new Rules("", "");
    }

    /// When proposals are taken: both ends belong to it.
    ///
    /// @param zone the zone the deadline is announced in
    public record Window(Instant opensAt, Instant closesAt, ZoneId zone) {

        /// {@return whether this instant lies within; the closing instant does, one nanosecond later does not (R15)}
        public boolean contains(Instant now) {
            return !now.isBefore(opensAt) && !now.isAfter(closesAt);
        }
    }

    /// What the projects of this call are.
    ///
    /// @param finalYear  the year of the final goals
    /// @param line       key of the line
    /// @param ministries keys of the ministries that designate together
    public record Course(LocalDate projectStart, int finalYear, String line, List<String> ministries) {

        public Course {
            ministries = List.copyOf(ministries);
        }
    }
}
