package suishin.platform.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.demo.SampleRegions.Kind;
import suishin.platform.demo.SampleRegions.Sample;
import suishin.platform.experts.Affiliation;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.organisations.Organisation;
import suishin.platform.people.Person;
import suishin.platform.programmes.Sector;

/// The twenty experts of the second sample round, numbered on from the first. The second of them works at the
/// university of the first region, the third left that of the second region a year ago; the others work elsewhere.
@Component
@Profile("demo")
final class SampleExperts {

    private static final int SEATS = 20;
    private static final int BEFORE = 6;
    private static final int CAPACITY = 2;
    private static final int WORKS_THERE = 2;
    private static final int HAS_LEFT = 3;

    private final SamplePeople people;
    private final SampleRegions regions;
    private final Experts experts;
    private final Access access;
    private final DemoStage stage;
    private final SampleTexts texts = new SampleTexts("committee");

    SampleExperts(SamplePeople people, SampleRegions regions, Experts experts, Access access, DemoStage stage) {
        this.people = people;
        this.regions = regions;
        this.experts = experts;
        this.access = access;
        this.stage = stage;
    }

    /// {@return whether they were invited}
    boolean areThere() {
        String last = texts.get("person.expert.ja", BEFORE + SEATS);
        return stage.roles().stream().anyMatch(role -> role.whatJa().equals(last));
    }

    /// {@return the officer who runs the sample rounds}
    Actor.Person office() {
        var held = access.holders(Role.PROGRAMME_OFFICE, Scope.programme(SampleRound.PROGRAMME));
        return new Actor.Person(held.getFirst().person());
    }

    /// {@return the committee they make, the chair first}
    List<CommitteeMember> invite(List<Sample> samples) {
        var seats = new ArrayList<CommitteeMember>();
        for (int i = 1; i <= SEATS; i++) {
            var sector = Sector.valueOf(texts.get("expert.%02d.sector".formatted(i)));
            var name = texts.words(i == 1 ? "person.chair" : "person.expert", BEFORE + i);
            var person = people.expert(name);
            var invitation = new Expert.Invitation(
                    person.name(),
                    person.nameEn(),
                    person.address(),
                    sector,
                    texts.get("expert.%02d.discipline".formatted(i)));
            SamplePeople.sure(experts.invite(office(), invitation));
            affiliate(person, i, samples);
            seats.add(new CommitteeMember(person.id(), i == 1, sector, CAPACITY));
        }
        return seats;
    }

    private void affiliate(Person person, int number, List<Sample> samples) {
        LocalDate today = LocalDate.ofInstant(stage.now(), SampleRound.ZONE);
        if (number == WORKS_THERE) {
            affiliate(person, university(samples.getFirst()), today.minusYears(3), Optional.empty());
            return;
        }
        if (number == HAS_LEFT) {
            affiliate(person, university(samples.get(1)), today.minusYears(6), Optional.of(today.minusYears(1)));
        }
        var elsewhere = regions.organisation(texts.words("organisation.institute", BEFORE + number), Sector.ACADEMIA);
        affiliate(person, elsewhere, today.minusYears(1), Optional.empty());
    }

    private void affiliate(Person person, Organisation organisation, LocalDate since, Optional<LocalDate> until) {
        SamplePeople.sure(experts.affiliate(
                office(),
                new Affiliation(person.id(), person.id(), organisation.id(), texts.get("affiliation"), since, until)));
    }

    private static Organisation university(Sample sample) {
        return Objects.requireNonNull(sample.institutions().get(Kind.UNIVERSITY));
    }
}
