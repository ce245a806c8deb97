package suishin.platform.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import suishin.platform.experts.Affiliation;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.OrganisationMerging;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Rows;

/// Records are made one while somebody else does the same, or records something of them: each waits for the other, and
/// nobody is told of an error.
class MergingAtOnceTest {

    private final CallsFixtures.Round round = CallsFixtures.published();
    private final Actor.Person office = round.office();

    @Test
    void peopleAndInstitutionsThatNameEachOtherAreMergedAtOneMoment() {
        var ofPeople = Browser.of(office.id(), "ja");
        var ofInstitutions = Browser.of(CallsFixtures.office().id(), "ja");
        for (var expert : round.committee()) {
            UUID left = institution();
            UUID gone = institution();
            Rows.run("UPDATE people.person SET organisation_id = '%s' WHERE id = '%s'".formatted(gone, expert.id()));
            UUID second = CallsFixtures.person(expert.name()).id();
            ofPeople.get("/work/people/merge");
            ofInstitutions.get("/work/organisations/merge");
            var answers = atOnce(
                    () -> ofPeople.post("/work/people/merge", two(expert.id(), second))
                            .statusCode(),
                    () -> ofInstitutions
                            .post("/work/organisations/merge", two(left, gone))
                            .statusCode());
            assertThat(answers).containsExactly(303, 303);
            assertThat(Product.bean(People.class).find(second)).map(Person::id).contains(expert.id());
            assertThat(Product.bean(People.class).find(expert.id()).flatMap(Person::organisation))
                    .contains(left);
        }
    }

    /// R9
    @Test
    void whoIsRecordedAtAnInstitutionWhileItsRecordsBecomeOneWorksForTheOneLeft() {
        var experts = Product.bean(Experts.class);
        var merging = Product.bean(OrganisationMerging.class);
        for (var expert : round.committee()) {
            accepted(experts.invite(
                    office, new Expert.Invitation(expert.name(), "", expert.address(), Sector.ACADEMIA, "")));
            UUID left = institution();
            UUID gone = institution();
            var made =
                    new Affiliation(expert.id(), expert.id(), gone, "教授", LocalDate.of(2020, 4, 1), Optional.empty());
            atOnce(
                    () -> accepted(experts.affiliate(office, made)).person(),
                    () -> accepted(merging.merge(office, left, gone)).left());
            assertThat(experts.find(office, expert.id()).orElseThrow().affiliations())
                    .extracting(Affiliation::organisation)
                    .containsExactly(left);
        }
    }

    private static <E> List<E> atOnce(Supplier<E> one, Supplier<E> other) {
        var start = new CyclicBarrier(2);
        var first = CompletableFuture.supplyAsync(() -> started(start, one));
        return List.of(started(start, other), first.join()).reversed();
    }

    private static <E> E started(CyclicBarrier start, Supplier<E> act) {
        try {
            start.await();
        } catch (Exception failure) {
            throw new IllegalStateException("The other one did not start.", failure);
        }
        return act.get();
    }

    private UUID institution() {
        var draft = new Organisation.Draft("大学" + UUID.randomUUID(), "", Sector.ACADEMIA, "");
        return accepted(Product.bean(Organisations.class).add(office, draft)).id();
    }

    private static Map<String, String> two(UUID left, UUID gone) {
        return Map.of("left", left.toString(), "gone", gone.toString());
    }
}
