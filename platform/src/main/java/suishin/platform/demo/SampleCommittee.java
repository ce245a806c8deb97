package suishin.platform.demo;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallPlan;
import suishin.platform.calls.Calls;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.database.Database;
import suishin.platform.demo.SampleRegions.Sample;
import suishin.platform.eligibility.Eligibility;
import suishin.platform.eligibility.Outcome;
import suishin.platform.kernel.Actor;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Programmes;
import suishin.platform.proposals.Consents;
import suishin.platform.proposals.Drafts;
import suishin.platform.proposals.Proposal;
import suishin.platform.proposals.Sealing;

/// A second sample round that waits for its committee to be put to work: twelve proposals have passed the check of
/// eligibility, twenty experts have yet to declare. Each expert reads two at most, and few come from industry.
@Component
@Profile("demo")
final class SampleCommittee {

    private static final List<String> REGIONS = List.of("D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O");
    private static final Duration OPEN = Duration.ofMinutes(5);

    private final SampleRegions regions;
    private final SampleStrategies strategies;
    private final SampleExperts experts;
    private final Round round;
    private final Handing handing;
    private final DemoStage stage;
    private final SampleTexts texts = new SampleTexts("committee");

    SampleCommittee(
            SampleRegions regions,
            SampleStrategies strategies,
            SampleExperts experts,
            Round round,
            Handing handing,
            DemoStage stage) {
        this.regions = regions;
        this.strategies = strategies;
        this.experts = experts;
        this.round = round;
        this.handing = handing;
        this.stage = stage;
    }

    /// Where a call is made.
    @Component("sampleCommitteeRound")
    @Profile("demo")
    record Round(Database database, Programmes programmes, Calls calls) {}

    /// How a proposal is handed in and checked.
    @Component("sampleCommitteeHanding")
    @Profile("demo")
    record Handing(Drafts drafts, Consents consents, Sealing sealing, Eligibility eligibility) {}

    /// {@return whether it was set up in this database}
    boolean isThere() {
        return experts.areThere();
    }

    /// {@return its call, once it was set up}
    Optional<Call> call() {
        var name = texts.words("call.name");
        return round.calls().published().stream()
                .filter(call -> call.name().equals(name))
                .findFirst();
    }

    /// Sets everything up and moves the clock past the deadline, unless it is there; all of it or nothing.
    void load() {
        boolean missing = round.database().as(SamplePeople.PRODUCT, () -> {
            stage.oneAtATime();
            boolean toDo = !isThere();
            if (toDo) {
                setUp();
            }
            return toDo;
        });
        if (missing) {
            stage.wait(OPEN.plusMinutes(1));
        }
    }

    private void setUp() {
        var definition = round.programmes().newest(SampleRound.PROGRAMME).orElseThrow();
        var samples = REGIONS.stream()
                .map(letter -> regions.region(letter, texts.words("region." + letter)))
                .toList();
        var committee = experts.invite(samples);
        var call = call(definition, committee);
        for (int i = 0; i < samples.size(); i++) {
            regions.found(samples.get(i));
            propose(samples.get(i), REGIONS.get(i), call, definition);
        }
    }

    private Call call(Definition definition, List<CommitteeMember> committee) {
        var office = experts.office();
        Instant now = stage.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = LocalDate.ofInstant(now, SampleRound.ZONE);
        var ministries =
                definition.ministries().stream().map(ministry -> ministry.key()).toList();
        var plan = new CallPlan(
                new CallPlan.Pin(SampleRound.PROGRAMME, definition.version()),
                texts.words("call.name"),
                new CallPlan.Window(now.minus(Duration.ofHours(1)), now.plus(OPEN), SampleRound.ZONE),
                new CallPlan.Course(today.plusDays(200), today.getYear() + 9, "standard", ministries));
        var draft = SamplePeople.sure(round.calls().draft(office, plan));
        committee.forEach(member -> SamplePeople.sure(round.calls().addCommitteeMember(office, draft.id(), member)));
        return SamplePeople.sure(round.calls().publish(office, draft.id(), office.id()));
    }

    private void propose(Sample sample, String letter, Call call, Definition definition) {
        var secretary = new Actor.Person(sample.secretary().id());
        var region = sample.region().id();
        var own = Map.of(
                "concept.vision", texts.get("vision." + letter),
                "fields.field", texts.get("field." + letter),
                "fields.reason", texts.get("reason." + letter));
        strategies.fill(secretary, region, call, own);
        Proposal proposal = SamplePeople.sure(handing.drafts().start(secretary, region, call.id()));
        sample.approvers()
                .forEach((institution, person) -> SamplePeople.sure(
                        handing.consents().give(SamplePeople.as(person), proposal.id(), institution)));
        SamplePeople.sure(handing.drafts().approve(secretary, proposal.id()));
        SamplePeople.sure(handing.sealing().seal(secretary, proposal.id()));
        pass(proposal, definition);
    }

    private void pass(Proposal proposal, Definition definition) {
        var answers = definition.eligibility().stream()
                .collect(toMap(check -> check.key(), _ -> new Outcome.Answer(true, "")));
        SamplePeople.sure(handing.eligibility()
                .decide(
                        experts.office(),
                        proposal.id(),
                        new Outcome.Draft(Outcome.Kind.PASS, answers, "", Optional.empty())));
    }
}
