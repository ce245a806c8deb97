package suishin.platform.demo;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.councils.Council;
import suishin.platform.councils.Councils;
import suishin.platform.councils.ResolutionKind;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.strategies.Strategies;

/// Writes sample texts into the strategies of sample regions, so that a visitor need not type a whole one.
@Component
@Profile("demo")
final class SampleStrategies {

    private final Access access;
    private final Calls calls;
    private final Councils councils;
    private final Strategies strategies;
    private final SampleEstimates estimates;
    private final DemoStage stage;
    private final SampleTexts texts = new SampleTexts();

    SampleStrategies(
            Access access,
            Calls calls,
            Councils councils,
            Strategies strategies,
            SampleEstimates estimates,
            DemoStage stage) {
        this.estimates = estimates;
        this.access = access;
        this.calls = calls;
        this.councils = councils;
        this.strategies = strategies;
        this.stage = stage;
    }

    /// Fills what is still empty in the strategies of all sample regions with a council, for every open call.
    void fillAll() {
        var open = calls.published().stream()
                .filter(call -> call.isOpenAt(stage.now()))
                .toList();
        for (var role : stage.roles()) {
            var secretary = new Actor.Person(role.person());
            for (UUID region : regionsOf(secretary)) {
                open.forEach(call -> fill(secretary, region, call));
            }
        }
    }

    /// Fills what is still empty in one strategy.
    void fill(Actor.Person secretary, UUID region, Call call) {
        fill(secretary, region, call, Map.of());
    }

    /// Fills what is still empty in one strategy.
    ///
    /// @param own texts of this region by the path of the field; elsewhere it says what every sample says
    void fill(Actor.Person secretary, UUID region, Call call, Map<String, String> own) {
        var council = councils.ofRegion(secretary, region);
        if (council.isEmpty()) {
            return;
        }
        var strategy = SamplePeople.sure(strategies.open(secretary, region, call.id()));
        var written = strategies.entries(secretary, strategy.id()).keySet();
        own.forEach((path, text) -> write(secretary, strategy.id(), path, text, written));
        texts.under("text.").forEach((path, text) -> {
            if (!own.containsKey(path)) {
                write(secretary, strategy.id(), path, text, written);
            }
        });
        texts.under("target.")
                .forEach((path, text) -> write(secretary, strategy.id(), "target." + path, text, written));
        for (var member : council.get().membersOn(councils.today())) {
            write(secretary, strategy.id(), "role." + member.id(), texts.get("text.role"), written);
        }
        plan(secretary, strategy.id(), council.get(), call, written);
        estimates.store(secretary, strategy.id());
        resolve(secretary, council.get(), call);
    }

    /// A small plan: who does what is said by the sectors of the members, when by the year of the project.
    private void plan(Actor.Person secretary, UUID strategy, Council council, Call call, Set<String> written) {
        var rule = calls.definition(call).plan();
        if (rule.isEmpty()) {
            return;
        }
        int start = rule.get().yearOf(call.projectStart());
        var members = council.membersOn(councils.today());
        texts.under("plan.").forEach((path, text) -> {
            String value = text;
            if (path.endsWith(".actors")) {
                value = members.stream()
                        .filter(member -> List.of(text.split(","))
                                .contains(member.sector().name()))
                        .map(member -> member.id().toString())
                        .collect(joining(","));
            } else if (path.endsWith(".from") || path.endsWith(".to")) {
                value = String.valueOf(start + Integer.parseInt(text) - 1);
            }
            write(secretary, strategy, path, value, written);
        });
    }

    /// The council approves the proposal today, unless it has done so since the call opened.
    private void resolve(Actor.Person secretary, Council council, Call call) {
        var opened = LocalDate.ofInstant(call.opensAt(), call.zone());
        boolean done = councils.resolutions(secretary, council.id()).stream()
                .anyMatch(one ->
                        one.kind() == ResolutionKind.PROPOSAL && !one.on().isBefore(opened));
        if (!done) {
            SamplePeople.sure(councils.resolve(
                    secretary,
                    council.id(),
                    ResolutionKind.PROPOSAL,
                    texts.get("resolution.proposal"),
                    councils.today()));
        }
    }

    private void write(Actor.Person secretary, UUID strategy, String path, String text, Set<String> written) {
        if (!path.equals("role") && !written.contains(path)) {
            strategies.write(secretary, strategy, path, text, 0);
        }
    }

    private List<UUID> regionsOf(Actor.Person person) {
        return access.heldBy(person).stream()
                .filter(held -> held.role() == Role.COUNCIL_SECRETARY)
                .map(Held::scope)
                .map(scope -> UUID.fromString(scope.id()))
                .toList();
    }
}
