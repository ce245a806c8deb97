package suishin.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.Words;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

/// What institutions belong to, exact to the day.
class HierarchyTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 3, 31);

    private final Organisations organisations = Product.bean(Organisations.class);
    private final Hierarchy hierarchy = Product.bean(Hierarchy.class);
    private final Actor.Person office = CallsFixtures.office();

    /// R9
    @Test
    void aChainHoldsOnTheDaysOnWhichAllItsTiesHold() {
        UUID laboratory = add("研究室");
        UUID faculty = add("工学部");
        UUID university = add("大学");
        tie(laboratory, faculty, new Days(Optional.of(FIRST), Optional.empty()));
        tie(faculty, university, new Days(Optional.empty(), Optional.of(LAST)));

        var found = organisations.above(List.of(laboratory), FIRST, LAST).getOrDefault(laboratory, List.of());

        assertThat(found).extracting(Ancestor::organisation).containsExactly(faculty, university);
        assertThat(found.getLast().days()).isEqualTo(Days.of(FIRST, LAST));
        assertThat(found.getLast().chain()).extracting(Tie::parent).containsExactly(faculty, university);
        assertThat(ancestors(laboratory, LAST, LAST)).containsExactly(faculty, university);
        assertThat(ancestors(laboratory, LAST.plusDays(1), LAST.plusYears(9))).containsExactly(faculty);
        assertThat(ancestors(laboratory, FIRST.minusYears(9), FIRST.minusDays(1)))
                .isEmpty();
        assertThat(ancestors(faculty, FIRST.minusYears(9), FIRST.minusDays(1))).containsExactly(university);
    }

    @Test
    void aTieThatEndedIsKnownAsPast() {
        UUID company = add("子会社");
        UUID holding = add("持株会社");
        var tie = accepted(hierarchy.tie(office, company, holding, TieKind.GROUP, from(FIRST)));
        assertThat(code(hierarchy.end(office, tie.id(), FIRST.minusDays(1)))).isEqualTo("organisations.wrong-dates");

        accepted(hierarchy.end(office, tie.id(), LAST));

        assertThat(ancestors(company, LAST, LAST)).containsExactly(holding);
        assertThat(ancestors(company, LAST.plusDays(1), LAST.plusDays(1))).isEmpty();
        assertThat(hierarchy.around(holding)).extracting(Tie::days).containsExactly(Days.of(FIRST, LAST));
    }

    @Test
    void nothingIsAboveItselfOnAnyDayAndTheRefusalNamesThePath() {
        UUID one = add("甲");
        UUID two = add("乙");
        UUID three = add("丙");
        tie(one, two, from(FIRST));
        tie(two, three, Days.of(FIRST, LAST));

        var refused = hierarchy.tie(office, three, one, TieKind.GROUP, from(LAST));

        String path = String.join(" → ", name(three), name(one), name(two), name(three));
        var chain = new Words(path, path);
        assertThat(code(refused)).isEqualTo("organisations.circle");
        assertThat(refused.<List<Object>>fold(_ -> List.of(), no -> no.details()))
                .containsExactly(chain);
        assertThat(code(hierarchy.tie(office, one, one, TieKind.GROUP, Days.ALWAYS)))
                .isEqualTo("organisations.circle");
        accepted(hierarchy.tie(office, three, one, TieKind.GROUP, from(LAST.plusDays(1))));
    }

    @Test
    void twoPeopleWhoCloseACircleAtTheSameTimeDoNot() throws Exception {
        UUID one = add("甲");
        UUID two = add("乙");
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var up = threads.submit(() -> {
                start.await();
                return code(hierarchy.tie(office, one, two, TieKind.GROUP, Days.ALWAYS));
            });
            var down = threads.submit(() -> {
                start.await();
                return code(hierarchy.tie(office, two, one, TieKind.GROUP, Days.ALWAYS));
            });
            start.countDown();
            assertThat(Set.of(up.get(30, TimeUnit.SECONDS), down.get(30, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder("", "organisations.circle");
        }
    }

    @Test
    void anUnknownPrefectureStaysUnknown() {
        UUID known = add("県の財団");
        UUID unknown = add("会社");
        accepted(hierarchy.describe(
                office, known, new Profile(Optional.of(OrganisationKind.FOUNDATION), Optional.of(47))));
        assertThat(organisations.prefectures(List.of(known, unknown)))
                .containsOnlyKeys(known)
                .containsValue(47);
        assertThat(code(hierarchy.describe(office, known, new Profile(Optional.empty(), Optional.of(48)))))
                .isEqualTo("organisations.unknown");
    }

    @Test
    void onlyTheOfficeAndAdministratorsTie() {
        UUID one = add("甲");
        UUID two = add("乙");
        var auditor = CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY));
        assertThat(code(hierarchy.tie(auditor, one, two, TieKind.PART_OF, Days.ALWAYS)))
                .isEqualTo("organisations.keeping.denied");
        assertThat(hierarchy.around(one)).isEmpty();
    }

    private List<UUID> ancestors(UUID organisation, LocalDate from, LocalDate to) {
        return organisations.above(List.of(organisation), from, to).getOrDefault(organisation, List.of()).stream()
                .map(Ancestor::organisation)
                .toList();
    }

    private void tie(UUID child, UUID parent, Days days) {
        accepted(hierarchy.tie(office, child, parent, TieKind.PART_OF, days));
    }

    private static Days from(LocalDate day) {
        return new Days(Optional.of(day), Optional.empty());
    }

    private String name(UUID id) {
        return organisations.find(id).orElseThrow().name();
    }

    private UUID add(String name) {
        var draft = new Organisation.Draft(name + UUID.randomUUID(), "", Sector.ACADEMIA, "");
        return accepted(organisations.add(office, draft)).id();
    }

    private static String code(Decision<?> decision) {
        return decision.fold(_ -> "", no -> no.code());
    }
}
