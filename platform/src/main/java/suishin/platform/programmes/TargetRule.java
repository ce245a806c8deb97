package suishin.platform.programmes;

import java.time.LocalDate;
import java.util.List;

/// What the targets of a strategy must contain (目標設定の規則, R4 and R5).
///
/// @param mandatory      each kind needs at least one target in the final year
/// @param milestoneYears how many years after the project start each target has an interim goal
/// @param finalYear      the year of the final goal
public record TargetRule(List<TargetKind> mandatory, List<Integer> milestoneYears, int finalYear) {

    public TargetRule {
        mandatory = List.copyOf(mandatory);
        milestoneYears = List.copyOf(milestoneYears);
    }

    /// {@return how many years after the project start the last interim goal is; zero if there is none}
    public int lastMilestone() {
        return milestoneYears.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// {@return the first year a call may set its final goals for, if its projects start on this day (R5)}
    public int firstFinalYear(LocalDate projectStart) {
        return Math.max(finalYear, projectStart.getYear() + lastMilestone());
    }

    /// {@return the day an interim goal is measured: so many years after the project start (R5)}
    public static LocalDate milestone(LocalDate projectStart, int years) {
        return projectStart.plusYears(years);
    }
}
