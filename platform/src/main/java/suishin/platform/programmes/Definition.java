package suishin.platform.programmes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A programme as data (制度定義): everything a call, a form and a review take from it. It never changes; a call pins
/// its key and version.
public record Definition(About about, Joint joint, Form form, Review review, Conflicts conflicts, Support support) {

    /// What it is called and where its rules come from.
    public record About(String key, int version, Words name, ZoneId zone, List<Basis> bases) {

        public About {
            bases = List.copyOf(bases);
        }
    }

    /// Where a part of the definition comes from, and whether that is the programme's own text or a kin programme's.
    ///
    /// @param part the part's key in the file
    public record Basis(String part, boolean kin, Words note) {}

    /// What the ministries do together.
    public record Joint(
            List<Ministry> ministries,
            List<RegionType> types,
            List<Line> lines,
            List<Step> steps,
            List<LineageStep> lineage) {

        public Joint {
            ministries = List.copyOf(ministries);
            types = List.copyOf(types);
            lines = List.copyOf(lines);
            steps = List.copyOf(steps);
            lineage = List.copyOf(lineage);
        }
    }

    /// One of the separate decisions (選定の段階).
    ///
    /// @param joint whether all ministries decide it together; else each decides for itself
    public record Step(String key, Words name, Words meaning, boolean joint) {}

    /// A programme that came before, or this one under another name (制度の系譜).
    ///
    /// @param fromYear  its first year, if that is known
    /// @param untilYear its last year, if that is known
    /// @param from      keys of the lineage steps it grew out of
    public record LineageStep(
            String key, Words name, OptionalInt fromYear, OptionalInt untilYear, List<String> from, Words note) {

        public LineageStep {
            from = List.copyOf(from);
        }
    }

    /// What a proposal contains and must meet.
    ///
    /// @param plan      what an action plan takes; empty if strategies have none
    /// @param documents the kinds of documents the programme names, in their order; not the one for all others
    /// @param taxonomy  the fields of work by which experts and proposals are told apart; empty if there are none
    public record Form(
            List<Section> sections,
            CouncilRule council,
            TargetRule targets,
            Optional<PlanRule> plan,
            List<Check> eligibility,
            List<Document> documents,
            List<Discipline> taxonomy) {

        public Form {
            sections = List.copyOf(sections);
            documents = List.copyOf(documents);
            eligibility = List.copyOf(eligibility);
            taxonomy = List.copyOf(taxonomy);
        }
    }

    /// What the action plan of a strategy takes (行動計画の規則); a programme without one has no plan.
    ///
    /// @param required     whether a strategy needs a plan before it is proposed
    /// @param yearBeginsIn the month in which a fiscal year begins
    public record PlanRule(
            Words title, Words help, boolean required, int yearBeginsIn, Rows goals, Rows areas, Rows actions) {

        /// One kind of row.
        ///
        /// @param most      how many rows there may be
        /// @param maxLength the most characters of its text; counted as code points
        public record Rows(Words label, Words help, int most, int maxLength) {}

        /// {@return the fiscal year this day lies in}
        public int yearOf(LocalDate day) {
            return day.getMonthValue() < yearBeginsIn ? day.getYear() - 1 : day.getYear();
        }

        static PlanRule read(YamlPart part) {
            return new PlanRule(
                    part.words("title"),
                    part.words("help"),
                    part.flag("required"),
                    part.number("year-begins-in", 1, 12),
                    part.part("goals", PlanRule::rows),
                    part.part("areas", PlanRule::rows),
                    part.part("actions", PlanRule::rows));
        }

        private static Rows rows(YamlPart part) {
            return new Rows(
                    part.words("label"),
                    part.words("help"),
                    part.number("most", 1, 99),
                    part.number("max-length", 1, 20_000));
        }
    }

    /// A kind of document a proposal consists of (提出書類の種類).
    ///
    /// @param required  whether a proposal is incomplete without one
    /// @param daysAfter how many days after the call's close it may still follow; 0 if it is due with the form
    public record Document(String key, Words name, boolean required, int daysAfter) {

        /// The key of the form itself (様式), which is always due as the call closes.
        public static final String FORM = "form";

        private static final int LATEST = 365;

        static Document read(YamlPart part) {
            String key = part.key();
            int daysAfter = part.maybeNumber("days-after", 0, LATEST).orElse(0);
            if (key.equals(FORM) && daysAfter > 0) {
                part.wrong("days-after", "form-due-with-close", "");
            }
            return new Document(key, part.words("name"), part.flag("required"), daysAfter);
        }
    }

    /// A field of work (主要分野).
    ///
    /// @param words that name it in a text, in either language
    public record Discipline(String key, Words name, List<String> words) {

        public Discipline {
            words = List.copyOf(words);
        }
    }

    /// What follows a designation.
    public record Support(List<Menu> menus, Evaluation evaluation) {

        public Support {
            menus = List.copyOf(menus);
        }
    }

    /// {@return the programme's key}
    public String key() {
        return about.key();
    }

    /// {@return which edition of the definition this is}
    public int version() {
        return about.version();
    }

    /// {@return what the programme is called}
    public Words name() {
        return about.name();
    }

    /// {@return the zone its local times are written in}
    public ZoneId zone() {
        return about.zone();
    }

    /// {@return the ministries, in the order of the file}
    public List<Ministry> ministries() {
        return joint.ministries();
    }

    /// {@return the ministry with this key}
    public Optional<Ministry> ministry(String key) {
        return ministries().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// {@return what a region can be designated as}
    public List<RegionType> types() {
        return joint.types();
    }

    /// {@return the type with this key}
    public Optional<RegionType> type(String key) {
        return types().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// {@return the lines}
    public List<Line> lines() {
        return joint.lines();
    }

    /// {@return the line with this key}
    public Optional<Line> line(String key) {
        return lines().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /// {@return the programmes before it}
    public List<LineageStep> lineage() {
        return joint.lineage();
    }

    /// {@return the sections of the form, in their order}
    public List<Section> sections() {
        return form.sections();
    }

    /// {@return who must be in a council (R1)}
    public CouncilRule council() {
        return form.council();
    }

    /// {@return what the targets must contain (R4, R5)}
    public TargetRule targets() {
        return form.targets();
    }

    /// {@return what an action plan takes; empty if strategies have none}
    public Optional<PlanRule> plan() {
        return form.plan();
    }

    /// {@return the questions of the eligibility check}
    public List<Check> eligibility() {
        return form.eligibility();
    }

    /// {@return the kinds of documents}
    public List<Document> documents() {
        return form.documents();
    }

    /// {@return the fields of work}
    public List<Discipline> taxonomy() {
        return form.taxonomy();
    }

    /// {@return the kinds of support}
    public List<Menu> menus() {
        return support.menus();
    }

    /// {@return the evaluation calendar and criteria}
    public Evaluation evaluation() {
        return support.evaluation();
    }

    /// {@return this definition as a call with other conflict rules applies it}
    public Definition withConflicts(Conflicts other) {
        return new Definition(about, joint, form, review, other, support);
    }

    /// {@return this definition as a call with another final year applies it}
    public Definition withFinalYear(int year) {
        var targets = new TargetRule(targets().mandatory(), targets().milestoneYears(), year);
        return new Definition(
                about,
                joint,
                new Form(sections(), council(), targets, plan(), eligibility(), documents(), taxonomy()),
                review,
                conflicts,
                support);
    }
}
