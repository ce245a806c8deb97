package suishin.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import suishin.platform.calls.CallPlan;
import suishin.platform.calls.Calls;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.database.Database;
import suishin.platform.demo.SampleRegions.Kind;
import suishin.platform.demo.SampleRegions.Sample;
import suishin.platform.editions.Editions;
import suishin.platform.editions.SampleTable;
import suishin.platform.experts.Affiliation;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.HomeZone;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.organisations.Organisation;
import suishin.platform.people.Administrators;
import suishin.platform.people.Person;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.programmes.Programmes;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.Words;

/// The sample round at its beginning: everybody is there, three regions wait, and a call is ready to be published.
///
/// Region A has no council yet. Expert 3 works at the university of region B and may see nothing of it.
@Component
@Profile("demo")
public final class SampleRound {

    static final String PROGRAMME = ModelProgramme.KEY;
    static final ZoneId ZONE = HomeZone.ZONE;
    private static final List<Sector> SEATS = List.of(
            Sector.ACADEMIA, Sector.INDUSTRY, Sector.ACADEMIA, Sector.INDUSTRY, Sector.FINANCE, Sector.ACADEMIA);

    private final SamplePeople people;
    private final SampleRegions regions;
    private final Programmes programmes;
    private final Calls calls;
    private final Experts experts;
    private final Stage stage;
    private final SampleTexts texts = new SampleTexts();

    SampleRound(
            SamplePeople people,
            SampleRegions regions,
            Programmes programmes,
            Calls calls,
            Experts experts,
            Stage stage) {
        this.people = people;
        this.regions = regions;
        this.programmes = programmes;
        this.calls = calls;
        this.experts = experts;
        this.stage = stage;
    }

    /// The demo's stage, and what measurements press on.
    @Component
    @Profile("demo")
    record Stage(DemoStage demo, SampleLoad load, Database database, Editions editions) {}

    /// {@return whether the sample round was set up in this database}
    public boolean isThere() {
        return !stage.demo().roles().isEmpty();
    }

    /// Sets the sample round up, unless it is there; all of it or nothing.
    public void load() {
        stage.database().as(SamplePeople.PRODUCT, () -> {
            boolean missing = !isThere();
            if (missing) {
                setUp();
            }
            return missing;
        });
    }

    private void setUp() {
        var definition = programmes.newest(PROGRAMME).orElseThrow();
        var office = office(definition);
        publishTable(office);
        var committee = committee(office);
        regions.region("A", texts.words("region.A"));
        var b = regions.region("B", texts.words("region.B"));
        var c = regions.region("C", texts.words("region.C"));
        regions.found(b);
        regions.found(c);
        affiliate(office, committee, b);
        call(office, definition, texts.words("call.name"), committee);
        stage.load().load(this, office, definition, committee);
    }

    /// The shipped table, which is made up and says so.
    private void publishTable(Person office) {
        var by = SamplePeople.as(office);
        var edition = SamplePeople.sure(stage.editions().upload(by, SampleTable.upload(PROGRAMME)));
        SamplePeople.sure(stage.editions().publish(by, edition.id(), ""));
    }

    /// {@return a call ready to be published by this office}
    UUID call(Person office, Definition definition, Words name, List<CommitteeMember> committee) {
        var by = SamplePeople.as(office);
        Instant now = stage.demo().now().truncatedTo(ChronoUnit.MINUTES);
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        Instant closes = today.plusDays(30).atTime(17, 0).atZone(ZONE).toInstant();
        var ministries =
                definition.ministries().stream().map(ministry -> ministry.key()).toList();
        var plan = new CallPlan(
                new CallPlan.Pin(PROGRAMME, definition.version()),
                name,
                new CallPlan.Window(now.minus(Duration.ofHours(1)), closes, ZONE),
                new CallPlan.Course(today.plusDays(200), today.getYear() + 9, "standard", ministries));
        var call = SamplePeople.sure(calls.draft(by, plan));
        committee.forEach(member -> SamplePeople.sure(calls.addCommitteeMember(by, call.id(), member)));
        return call.id();
    }

    private Person office(Definition definition) {
        var programme = Scope.programme(PROGRAMME);
        var first = one("office1", Role.PROGRAMME_OFFICE, programme);
        one("office2", Role.PROGRAMME_OFFICE, programme);
        definition
                .ministries()
                .forEach(ministry ->
                        one(ministry.key(), Role.MINISTRY_OFFICER, Scope.ministry(PROGRAMME, ministry.key())));
        one("auditor", Role.AUDITOR, programme);
        one("administrator", Role.ADMINISTRATOR, Administrators.EVERYTHING);
        return first;
    }

    private Person one(String key, Role role, Scope scope) {
        return people.add(texts.words("person." + key), role, scope, Optional.empty());
    }

    private List<CommitteeMember> committee(Person office) {
        var seats = new ArrayList<CommitteeMember>();
        for (int i = 0; i < SEATS.size(); i++) {
            var name = i == 0 ? texts.words("person.chair") : texts.words("person.expert", i + 1);
            var person = people.expert(name);
            var invitation = new Expert.Invitation(
                    person.name(), person.nameEn(), person.address(), SEATS.get(i), texts.get("discipline"));
            SamplePeople.sure(experts.invite(SamplePeople.as(office), invitation));
            seats.add(new CommitteeMember(person.id(), i == 0, SEATS.get(i), 5));
        }
        return seats;
    }

    /// Expert 3 works at region B's university; the others at an institute elsewhere.
    private void affiliate(Person office, List<CommitteeMember> committee, Sample b) {
        var elsewhere = regions.organisation(texts.words("organisation.elsewhere"), Sector.ACADEMIA);
        Actor by = SamplePeople.as(office);
        LocalDate since = LocalDate.ofInstant(stage.demo().now(), ZONE).minusYears(3);
        for (int i = 0; i < committee.size(); i++) {
            var university = Optional.ofNullable(b.institutions().get(Kind.UNIVERSITY));
            Organisation works = i == 2 ? university.orElse(elsewhere) : elsewhere;
            var person = committee.get(i).person();
            SamplePeople.sure(experts.affiliate(
                    by,
                    new Affiliation(person, person, works.id(), texts.get("affiliation"), since, Optional.empty())));
        }
    }
}
