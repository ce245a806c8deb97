package suishin.platform.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.demo.SampleRegions.Sample;
import suishin.platform.kernel.Actor;
import suishin.platform.people.Person;
import suishin.platform.programmes.Definition;
import suishin.platform.proposals.Consents;
import suishin.platform.proposals.Drafts;
import suishin.platform.proposals.Proposal;

/// An open call with many regions whose proposals are ready to be sealed: what measurements press on.
///
/// How many is said with `SUISHIN_SAMPLE_REGIONS`; none unless told.
@Component
@Profile("demo")
final class SampleLoad {

    private final SampleRegions regions;
    private final SampleStrategies strategies;
    private final Calls calls;
    private final Drafts drafts;
    private final Consents consents;
    private final int wanted;
    private final SampleTexts texts = new SampleTexts();

    SampleLoad(SampleRegions regions, SampleStrategies strategies, Calls calls, Desk desk, Amount amount) {
        this.regions = regions;
        this.strategies = strategies;
        this.calls = calls;
        this.drafts = desk.drafts();
        this.consents = desk.consents();
        this.wanted = amount.regions();
    }

    /// Where proposals are made ready.
    @Component
    @Profile("demo")
    record Desk(Drafts drafts, Consents consents) {}

    /// How many regions are wanted.
    @Component
    @Profile("demo")
    record Amount(@Value("${SUISHIN_SAMPLE_REGIONS:0}") int regions) {}

    /// Sets the call and its regions up, if any are wanted.
    void load(SampleRound round, Person office, Definition definition, List<CommitteeMember> committee) {
        if (wanted == 0) {
            return;
        }
        UUID draft = round.call(office, definition, texts.words("call.load"), committee);
        var call = SamplePeople.sure(calls.publish(SamplePeople.as(office), draft, office.id()));
        for (int i = 1; i <= wanted; i++) {
            String number = "%03d".formatted(i);
            var sample = regions.region(number, texts.words("region.load", number));
            regions.found(sample);
            ready(sample, call);
        }
    }

    private void ready(Sample sample, Call call) {
        var secretary = new Actor.Person(sample.secretary().id());
        var region = sample.region().id();
        strategies.fill(secretary, region, call);
        Proposal proposal = SamplePeople.sure(drafts.start(secretary, region, call.id()));
        sample.approvers()
                .forEach((institution, person) ->
                        SamplePeople.sure(consents.give(SamplePeople.as(person), proposal.id(), institution)));
        SamplePeople.sure(drafts.approve(secretary, proposal.id()));
    }
}
