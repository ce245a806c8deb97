package suishin.platform.strategies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.plans.Plan;
import suishin.platform.programmes.FieldType;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.TargetKind;
import suishin.platform.programmes.Words;

/// A strategy as it reads on a day: every section, role and target in order, with the titles it was written under.
/// It needs nothing else to be shown, checked or kept as JSON.
///
/// @param plan empty where the programme has none, and in forms sealed before there were plans
public record StrategyDocument(
        Origin origin,
        CouncilFacts council,
        List<SectionText> sections,
        List<RoleText> roles,
        List<Horizon> horizons,
        List<TargetText> targets,
        Optional<Plan> plan) {

    /// No strategy has more targets, and no target a greater number.
    public static final int MOST_TARGETS = 30;

    public StrategyDocument {
        sections = List.copyOf(sections);
        roles = List.copyOf(roles);
        horizons = List.copyOf(horizons);
        targets = List.copyOf(targets);
    }

    /// {@return the numbers of the targets there are}
    public List<Integer> targetNumbers() {
        return targets.stream().map(TargetText::number).toList();
    }

    /// Which strategy this is, for which call, under which edition of the programme.
    public record Origin(UUID strategy, UUID region, UUID call, String programme, int version) {}

    /// The council that wrote it.
    ///
    /// @param asOf the day on which its members were looked up
    public record CouncilFacts(UUID id, String name, LocalDate foundedOn, LocalDate asOf) {}

    /// One 主要事項.
    public record SectionText(String key, Words title, boolean required, List<FieldText> fields) {

        public SectionText {
            fields = List.copyOf(fields);
        }
    }

    /// One field of a section.
    ///
    /// @param value as typed
    /// @param shown what to read instead of the value: the label of a choice; else the value itself
    public record FieldText(String path, Words label, FieldType type, String value, Words shown) {}

    /// What one member does (R3).
    public record RoleText(UUID member, Words organisation, Sector sector, Standing standing, String text) {

        /// {@return the entry's path}
        public String path() {
            return "role." + member;
        }
    }

    /// What a member is in the council besides being one.
    public enum Standing {
        /// 構成機関.
        MEMBER,
        /// 提案機関.
        PROPOSER,
        /// 総合調整機関.
        COORDINATING
    }

    /// When targets are measured (R5).
    ///
    /// @param column of the target table
    /// @param years  after the project start; 0 for the final goal
    /// @param year   the calendar year of the day, or the final fiscal year of the programme
    /// @param on     empty for the final goal, which the programme sets by year
    public record Horizon(String column, int years, int year, Optional<LocalDate> on) {}

    /// One target (R4) with everything its numbers need to be understood (R17).
    ///
    /// @param kind   empty until a known kind is chosen
    /// @param goals  one a horizon, in its order
    /// @param method how the effect is estimated and measured
    public record TargetText(
            int number,
            Optional<TargetKind> kind,
            Measure measure,
            Baseline baseline,
            List<Goal> goals,
            String method) {

        public TargetText {
            goals = List.copyOf(goals);
        }

        /// {@return the path of the entry in one column}
        public String path(String column) {
            return "target." + number + "." + column;
        }
    }

    /// What is measured, in what.
    public record Measure(String indicator, String unit, String priceYear) {}

    /// Where it starts, seen when and by whom.
    public record Baseline(String value, String on, String source) {}

    /// The value aimed at by a horizon.
    public record Goal(String column, String value) {}
}
