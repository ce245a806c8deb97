package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import suishin.platform.collaborations.Collaborations;
import suishin.platform.collaborations.JointWork;
import suishin.platform.experts.Affiliation;
import suishin.platform.experts.Experts;
import suishin.platform.organisations.Days;
import suishin.platform.organisations.Hierarchy;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.OrganisationKind;
import suishin.platform.organisations.OrganisationMerging;
import suishin.platform.organisations.Organisations;
import suishin.platform.organisations.Profile;
import suishin.platform.organisations.TieKind;
import suishin.platform.people.People;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.QueryCount;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;

/// After a merge of institutions only what the one left has to do with is looked through, which finds all there is.
class NarrowSearchTest {

    private final OrganisationMerging merging = Product.bean(OrganisationMerging.class);
    private final Conflicts conflicts = Product.bean(Conflicts.class);

    /// R9: in a random register of ties, workplaces, joint work and prefectures, a search through the whole call finds
    /// nothing after a merge that the merge has not found.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aMergeFindsWhatASearchThroughTheWholeCallFinds(long seed) {
        var chance = new Random(seed);
        var panel = ReviewFixtures.eligible(2);
        var institutions = register(panel, chance);
        conflicts.lookFor(panel.call());
        int before = found(panel).size();
        for (int i = 0; i < 40 && institutions.size() > 2; i++) {
            UUID left = institutions.get(chance.nextInt(institutions.size()));
            UUID gone = institutions.get(chance.nextInt(institutions.size()));
            if (merging.merge(panel.office(), left, gone).fold(_ -> true, _ -> false)) {
                institutions.remove(gone);
                var narrow = found(panel);
                conflicts.lookFor(panel.call());
                assertThat(narrow).isEqualTo(found(panel));
            }
        }
        assertThat(found(panel).size()).isGreaterThan(before);
    }

    @Test
    void aMergeAsksAsOftenHoweverManyCallsItDoesNotTouchAreRunning() {
        var office = CallsFixtures.office();
        int few = QueryCount.of(() -> accepted(merging.merge(office, institution("一"), institution("二"))));
        ReviewFixtures.declared(1);
        ReviewFixtures.declared(1);
        assertThat(QueryCount.of(() -> accepted(merging.merge(office, institution("三"), institution("四")))))
                .isEqualTo(few);
    }

    /// {@return institutions that may be merged: some propose, some employ experts, some are above others}
    private static List<UUID> register(Panel panel, Random chance) {
        var all = new ArrayList<UUID>();
        panel.proposals().forEach(made -> all.addAll(made.place().proposers()));
        for (int i = 0; i < 8; i++) {
            all.add(institution("機関" + i));
        }
        var hierarchy = Product.bean(Hierarchy.class);
        for (int child = 0; child < all.size(); child++) {
            int parent = child + 1 + chance.nextInt(6);
            if (parent < all.size()) {
                var kind = chance.nextInt(4) == 0 ? TieKind.GROUP : TieKind.PART_OF;
                hierarchy.tie(panel.office(), all.get(child), all.get(parent), kind, Days.ALWAYS);
            }
            accepted(hierarchy.describe(
                    panel.office(),
                    all.get(child),
                    new Profile(Optional.<OrganisationKind>empty(), Optional.of(1 + chance.nextInt(3)))));
        }
        employed(panel, all, chance);
        return all;
    }

    private static void employed(Panel panel, List<UUID> all, Random chance) {
        for (int expert = 0; expert < 5; expert++) {
            UUID workplace = all.get(6 + chance.nextInt(8));
            UUID partner = all.get(6 + chance.nextInt(8));
            var person = panel.member(expert);
            ReviewFixtures.pool(panel, person);
            accepted(Product.bean(Experts.class)
                    .affiliate(
                            panel.office(),
                            new Affiliation(
                                    person.id(),
                                    person.id(),
                                    workplace,
                                    "教授",
                                    ProposalFixtures.today().minusYears(3),
                                    Optional.empty())));
            worked(panel, person.id(), partner);
        }
    }

    private static void worked(Panel panel, UUID person, UUID institution) {
        accepted(Product.bean(Collaborations.class)
                .record(
                        panel.office(),
                        new JointWork.Typed(
                                "共同研究",
                                ProposalFixtures.today().minusYears(2).toString(),
                                "",
                                "",
                                "公表資料",
                                List.of(
                                        Product.bean(People.class)
                                                .find(person)
                                                .orElseThrow()
                                                .address(),
                                        Product.bean(Organisations.class)
                                                .find(institution)
                                                .orElseThrow()
                                                .name()))));
    }

    private static UUID institution(String name) {
        return accepted(Product.bean(Organisations.class)
                        .add(
                                CallsFixtures.office(),
                                new Organisation.Draft(name + UUID.randomUUID(), "", Sector.ACADEMIA, "")))
                .id();
    }

    private List<Conflict> found(Panel panel) {
        return conflicts.of(panel.office(), panel.call());
    }
}
