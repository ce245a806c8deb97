package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.access.Aspect;
import suishin.platform.conflicts.Conflict.Named;
import suishin.platform.conflicts.Conflict.OnCouncil;
import suishin.platform.conflicts.Conflict.Related;
import suishin.platform.conflicts.Conflict.Ruling;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.organisations.Days;
import suishin.platform.organisations.Hierarchy;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;
import suishin.platform.organisations.TieKind;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.QueryCount;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// What is recorded of institutions, councils and names bars without anybody's word.
class RecordsShowConflictsTest {

    private final Conflicts conflicts = Product.bean(Conflicts.class);
    private final Access access = Product.bean(Access.class);

    /// R9
    @Test
    void anExpertOfAnotherFacultyOfTheProposingUniversityIsBarredAtOnce() {
        var panel = ReviewFixtures.eligible(1);
        var made = panel.proposals().getFirst();
        UUID university = organisation(panel);
        UUID faculty = organisation(panel);
        UUID proposer = made.place().proposers().getFirst();
        tie(panel, faculty, university, TieKind.PART_OF);
        tie(panel, proposer, university, TieKind.PART_OF);

        ReviewFixtures.affiliate(panel, panel.member(2), faculty);

        assertThat(conflicts.of(panel.office(), panel.call())).singleElement().satisfies(found -> {
            assertThat(found.ruling()).isEqualTo(Ruling.BARRED);
            assertThat(found.evidence()).isInstanceOfSatisfying(Related.class, related -> {
                assertThat(related.common()).isEqualTo(university);
                assertThat(related.proposer()).isEqualTo(proposer);
            });
        });
        assertThat(access.mayRead(panel.member(2), Aspect.DECLARATION, made.proposal()))
                .isFalse();
        String page = page(panel);
        assertThat(page).contains(name(university), name(faculty), name(proposer));
    }

    /// R9
    @Test
    void whoConsentsForAMemberOfTheCouncilIsBarredAndANamesakeWaitsForARuling() {
        var panel = ReviewFixtures.eligible(1);
        var made = panel.proposals().getFirst();
        var region = Scope.region(made.place().region().id());
        var member = made.place().proposers().getFirst();
        access.give(ConflictSearch.PRODUCT, panel.member(1).id(), Role.COUNCIL_MEMBER, region, Optional.of(member));
        access.give(
                ConflictSearch.PRODUCT,
                CallsFixtures.person("審査 委員3").id(),
                Role.COUNCIL_MEMBER,
                region,
                Optional.of(member));

        conflicts.lookFor(panel.call());

        var found = conflicts.of(panel.office(), panel.call());
        assertThat(found).hasSize(2);
        assertThat(of(found, panel.member(1))).satisfies(one -> {
            assertThat(one.evidence()).isEqualTo(new OnCouncil(Role.COUNCIL_MEMBER));
            assertThat(one.ruling()).isEqualTo(Ruling.BARRED);
        });
        assertThat(of(found, panel.member(2))).satisfies(one -> {
            assertThat(one.evidence()).isEqualTo(new Named("審査 委員3"));
            assertThat(one.ruling()).isEqualTo(Ruling.PENDING);
        });
        assertThat(access.mayRead(panel.member(2), Aspect.DECLARATION, made.proposal()))
                .isFalse();
        assertThat(page(panel)).contains("構成員の承認者", "別の方かもしれません");
    }

    /// R9
    @Test
    void anAllowedFindingStaysAllowedWhenNothingNewIsRecorded() {
        var panel = ReviewFixtures.eligible(1);
        var made = panel.proposals().getFirst();
        var region = Scope.region(made.place().region().id());
        access.give(
                ConflictSearch.PRODUCT,
                CallsFixtures.person("審査委員3").id(),
                Role.COUNCIL_SECRETARY,
                region,
                Optional.empty());
        conflicts.lookFor(panel.call());
        accepted(Product.bean(Rulings.class)
                .rule(
                        panel.office(),
                        new Rulings.Judgement(
                                panel.call(), made.proposal(), panel.member(2).id(), "named", false, "別の人です")));

        conflicts.lookFor(panel.call());

        assertThat(of(conflicts.of(panel.office(), panel.call()), panel.member(2))
                        .ruling())
                .isEqualTo(Ruling.ALLOWED);
        assertThat(access.mayRead(panel.member(2), Aspect.DECLARATION, made.proposal()))
                .isTrue();
    }

    @Test
    void howManyStatementsASearchTakesDoesNotGrowWithTheProposals() {
        assertThat(statements(ReviewFixtures.eligible(4))).isEqualTo(statements(ReviewFixtures.eligible(1)));
    }

    private long statements(Panel panel) {
        ReviewFixtures.affiliate(
                panel,
                panel.member(2),
                panel.proposals().getFirst().place().proposers().getFirst());
        return QueryCount.statements(() -> conflicts.lookFor(panel.call())).size();
    }

    private static Conflict of(java.util.List<Conflict> found, Actor.Person expert) {
        return found.stream()
                .filter(one -> one.person().equals(expert.id()))
                .findFirst()
                .orElseThrow();
    }

    private static UUID organisation(Panel panel) {
        return accepted(Product.bean(Organisations.class)
                        .add(panel.office(), new Organisation.Draft("大学" + UUID.randomUUID(), "", Sector.ACADEMIA, "")))
                .id();
    }

    private static String name(UUID organisation) {
        return Product.bean(Organisations.class)
                .find(organisation)
                .orElseThrow()
                .name();
    }

    private static void tie(Panel panel, UUID child, UUID parent, TieKind kind) {
        accepted(Product.bean(Hierarchy.class).tie(panel.office(), child, parent, kind, Days.ALWAYS));
    }

    private static String page(Panel panel) {
        return Browser.of(panel.office().id(), "ja")
                .get("/office/calls/" + panel.call() + "/conflicts")
                .body();
    }
}
