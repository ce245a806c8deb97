package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.conflicts.Conflict.Affiliated;
import suishin.platform.conflicts.Conflict.Evidence;
import suishin.platform.conflicts.Conflict.Named;
import suishin.platform.conflicts.Conflict.Nearby;
import suishin.platform.conflicts.Conflict.OnCouncil;
import suishin.platform.conflicts.Conflict.Partner;
import suishin.platform.conflicts.Conflict.Related;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.experts.Affiliation;
import suishin.platform.kernel.Role;
import suishin.platform.organisations.Ancestor;
import suishin.platform.organisations.Days;
import suishin.platform.organisations.Tie;
import suishin.platform.organisations.TieKind;
import suishin.platform.people.NameKey;
import suishin.platform.programmes.ConflictRule;
import suishin.platform.programmes.ConflictRule.Force;
import suishin.platform.programmes.ConflictRule.Kind;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.Party.Partnership;

/// Each kind of rule at its boundary, over what is recorded.
class DetectionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 4, 1);
    private static final UUID EXPERT = UUID.randomUUID();
    private static final UUID REGION = UUID.randomUUID();
    private static final UUID UNIVERSITY = UUID.randomUUID();
    private static final UUID FACULTY = UUID.randomUUID();
    private static final UUID OTHER_FACULTY = UUID.randomUUID();
    private static final UUID COMPANY = UUID.randomUUID();
    private static final UUID SISTER = UUID.randomUUID();
    private static final UUID HOLDING = UUID.randomUUID();

    private final List<Tie> ties = new ArrayList<>();

    /// R9, R10
    @Test
    void aFormerEmployerCountsUntilTheDayTheLookBackEnds() {
        var left = TODAY.minusYears(5);
        assertThat(find(new ConflictRule.SameOrganisation(5), worked(COMPANY, LONG_AGO, left), COMPANY))
                .contains(new Affiliated(COMPANY, "教授", LONG_AGO, Optional.of(left)));
        assertThat(find(new ConflictRule.SameOrganisation(5), worked(COMPANY, LONG_AGO, left.minusDays(1)), COMPANY))
                .isEmpty();
        assertThat(find(
                        new ConflictRule.SameOrganisation(0),
                        worked(COMPANY, TODAY.plusDays(1), TODAY.plusDays(9)),
                        COMPANY))
                .isEmpty();
    }

    /// R9
    @Test
    void aFindingSaysOnWhichDayItsLookBackEnds() {
        var rule = rule(new ConflictRule.SameOrganisation(5), Force.STRICT);
        assertThat(conflict(rule, new Affiliated(COMPANY, "", LONG_AGO, Optional.of(LocalDate.of(2023, 2, 28))))
                        .expires(rule))
                .contains(LocalDate.of(2028, 2, 29));
        assertThat(conflict(rule, new Affiliated(COMPANY, "", LONG_AGO, Optional.empty()))
                        .expires(rule))
                .isEmpty();
        assertThat(conflict(rule, new Named("x")).expires(rule)).isEmpty();
    }

    /// R9
    @Test
    void twoFacultiesOfOneUniversityAreOneOrganisationButNotOneDepartment() {
        tie(FACULTY, UNIVERSITY, TieKind.PART_OF, Days.ALWAYS);
        tie(OTHER_FACULTY, UNIVERSITY, TieKind.PART_OF, Days.ALWAYS);
        var expert = works(FACULTY);
        assertThat(find(new ConflictRule.SameOrganisation(0), expert, OTHER_FACULTY))
                .contains(new Related(
                        new Affiliated(FACULTY, "教授", LONG_AGO, Optional.empty()), OTHER_FACULTY, UNIVERSITY));
        assertThat(find(new ConflictRule.SameDepartment(0), expert, OTHER_FACULTY))
                .isEmpty();
        assertThat(find(new ConflictRule.SameDepartment(0), expert, FACULTY)).isPresent();
        assertThat(find(new ConflictRule.SameDepartment(0), expert, UNIVERSITY)).isPresent();
        assertThat(find(new ConflictRule.SameDepartment(0), works(UNIVERSITY), FACULTY))
                .isEmpty();
    }

    /// R9
    @Test
    void aTieCountsOnTheDaysItHeld() {
        var end = TODAY.minusYears(3);
        tie(FACULTY, UNIVERSITY, TieKind.PART_OF, new Days(Optional.empty(), Optional.of(end)));
        assertThat(find(new ConflictRule.SameOrganisation(3), works(FACULTY), UNIVERSITY))
                .contains(
                        new Related(new Affiliated(FACULTY, "教授", LONG_AGO, Optional.of(end)), UNIVERSITY, UNIVERSITY));
        assertThat(find(new ConflictRule.SameOrganisation(2), works(FACULTY), UNIVERSITY))
                .isEmpty();
        assertThat(find(new ConflictRule.SameOrganisation(3), worked(FACULTY, end.plusDays(1), TODAY), UNIVERSITY))
                .isEmpty();
    }

    /// R9
    @Test
    void companiesOfOneHoldingAreOneGroupAndNotOneOrganisation() {
        tie(COMPANY, HOLDING, TieKind.GROUP, Days.ALWAYS);
        tie(SISTER, HOLDING, TieKind.GROUP, Days.ALWAYS);
        assertThat(find(new ConflictRule.SameGroup(0), works(COMPANY), SISTER)).isPresent();
        assertThat(find(new ConflictRule.SameOrganisation(0), works(COMPANY), SISTER))
                .isEmpty();
        assertThat(find(new ConflictRule.SameGroup(0), works(COMPANY), COMPANY)).isEmpty();
    }

    /// R9, R10
    @Test
    void employmentCountsFromTheDayItsYearsAreFull() {
        var kind = new ConflictRule.Employment(5, 10);
        var since = LocalDate.of(2012, 4, 1);
        var full = LocalDate.of(2022, 3, 31);
        assertThat(find(kind, worked(COMPANY, since, full), COMPANY)).isPresent();
        assertThat(find(kind, worked(COMPANY, since, full.minusDays(1)), COMPANY))
                .isEmpty();
        var twice = List.of(
                stretch(COMPANY, since, LocalDate.of(2018, 3, 31)),
                stretch(COMPANY, LocalDate.of(2014, 4, 1), full.minusDays(1)));
        assertThat(find(kind, expert(twice), COMPANY)).isEmpty();
        assertThat(find(kind, worked(COMPANY, LocalDate.EPOCH, full), COMPANY)).isEmpty();
        assertThat(find(kind, worked(COMPANY, LONG_AGO, TODAY.minusYears(5).minusDays(1)), COMPANY))
                .isEmpty();
    }

    /// R9
    @Test
    void thePrefectureIsThatOfTheFacultyOrOfItsUniversityNow() {
        tie(FACULTY, UNIVERSITY, TieKind.PART_OF, Days.ALWAYS);
        assertThat(find(new ConflictRule.SamePrefecture(), works(FACULTY), COMPANY))
                .get()
                .isInstanceOfSatisfying(
                        Nearby.class, found -> assertThat(found.prefecture()).isEqualTo(17));
        assertThat(find(new ConflictRule.SamePrefecture(), worked(FACULTY, LONG_AGO, TODAY.minusDays(1)), COMPANY))
                .isEmpty();
        assertThat(find(new ConflictRule.SamePrefecture(), works(SISTER), COMPANY))
                .isEmpty();
    }

    /// R9, R10
    @Test
    void anEarlierJointProposalCountsUntilItsLookBackEnds() {
        assertThat(find(new ConflictRule.CoProposing(4), works(SISTER), COMPANY))
                .get()
                .isInstanceOfSatisfying(
                        Partner.class, found -> assertThat(found.proposer()).isEqualTo(COMPANY));
        assertThat(find(new ConflictRule.CoProposing(3), works(SISTER), COMPANY))
                .isEmpty();
        assertThat(find(new ConflictRule.CoProposing(4), works(SISTER), UNIVERSITY))
                .isEmpty();
    }

    /// R9
    @Test
    void aNameInAnySpellingIsAlwaysForDecision() {
        var expert = new Profile(EXPERT, NameKey.of("斎藤 太郎", "Saito Taro"), List.of(), Map.of());
        assertThat(find(new ConflictRule.NamedInProposal(), expert, COMPANY)).contains(new Named("齋藤太郎"));
        var other = new Profile(EXPERT, NameKey.of("佐藤 太郎"), List.of(), Map.of());
        assertThat(find(new ConflictRule.NamedInProposal(), other, COMPANY)).isEmpty();
        assertThat(Ruling.under(rule(new ConflictRule.NamedInProposal(), Force.STRICT)))
                .isEqualTo(Ruling.PENDING);
        assertThat(Ruling.under(rule(new ConflictRule.CouncilMember(), Force.STRICT)))
                .isEqualTo(Ruling.BARRED);
    }

    /// R9
    @Test
    void whoActsForTheCouncilIsFoundAndIsNoNamesakeOfThemselves() {
        var roles = Map.of(REGION, Role.COUNCIL_SECRETARY);
        var expert = new Profile(EXPERT, NameKey.of("齋藤太郎"), List.of(), roles);
        assertThat(find(new ConflictRule.CouncilMember(), expert, COMPANY))
                .contains(new OnCouncil(Role.COUNCIL_SECRETARY));
        assertThat(find(new ConflictRule.NamedInProposal(), expert, COMPANY)).isEmpty();
        var elsewhere = new Profile(EXPERT, Set.of(), List.of(), Map.of(UUID.randomUUID(), Role.COUNCIL_MEMBER));
        assertThat(find(new ConflictRule.CouncilMember(), elsewhere, COMPANY)).isEmpty();
    }

    @Test
    void whatOnlyTheExpertCanSayIsNeverFound() {
        for (Kind kind : List.of(
                new ConflictRule.Kinship(OptionalInt.of(4), OptionalInt.empty()),
                new ConflictRule.Mentoring(OptionalInt.empty(), OptionalInt.of(10)),
                new ConflictRule.JointWork(5),
                new ConflictRule.Competitor(),
                new ConflictRule.DeclaredOther())) {
            assertThat(find(kind, works(COMPANY), COMPANY)).as(kind.toString()).isEmpty();
        }
    }

    private Optional<Evidence> find(Kind kind, Profile expert, UUID proposer) {
        var names = new java.util.HashMap<String, String>();
        NameKey.of("齋藤太郎", "Saitō Tarō").forEach(key -> names.put(key, "齋藤太郎"));
        var subject = new Subject(UUID.randomUUID(), List.of(proposer), REGION, Set.of(17), names);
        var above = new java.util.HashMap<UUID, List<Ancestor>>();
        ties.forEach(tie -> above.put(tie.child(), List.of(new Ancestor(tie.parent(), List.of(tie), tie.days()))));
        var partner = new Partnership(SISTER, COMPANY, UUID.randomUUID(), TODAY.minusYears(4));
        var known = new Detection.Known(
                TODAY, new Tree(above), Map.of(UNIVERSITY, 17, SISTER, 13), Map.of(SISTER, List.of(partner)));
        return new Detection(known).evidence(rule(kind, Force.STRICT), expert, subject);
    }

    private void tie(UUID child, UUID parent, TieKind kind, Days days) {
        ties.add(new Tie(UUID.randomUUID(), child, parent, kind, days));
    }

    private static ConflictRule rule(Kind kind, Force force) {
        return new ConflictRule("rule", new Words("規則", "Rule"), kind, force);
    }

    private static Conflict conflict(ConflictRule rule, Evidence evidence) {
        return new Conflict(EXPERT, UUID.randomUUID(), rule.key(), evidence, Instant.EPOCH, Ruling.PENDING);
    }

    private static Profile works(UUID organisation) {
        return expert(
                List.of(new Affiliation(UUID.randomUUID(), EXPERT, organisation, "教授", LONG_AGO, Optional.empty())));
    }

    private static Profile worked(UUID organisation, LocalDate since, LocalDate until) {
        return expert(List.of(stretch(organisation, since, until)));
    }

    private static Affiliation stretch(UUID organisation, LocalDate since, LocalDate until) {
        return new Affiliation(UUID.randomUUID(), EXPERT, organisation, "教授", since, Optional.of(until));
    }

    private static Profile expert(List<Affiliation> affiliations) {
        return new Profile(EXPERT, Set.of(), affiliations, Map.of());
    }
}
