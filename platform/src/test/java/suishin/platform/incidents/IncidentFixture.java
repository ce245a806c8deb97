package suishin.platform.incidents;

import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Instant;
import java.util.Optional;
import suishin.platform.calls.Call;
import suishin.platform.incidents.Incident.Outcome;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures.Made;

/// Incidents of a region, and decisions as they are typed.
final class IncidentFixture {

    private IncidentFixture() {}

    static String local(Call call, Instant instant) {
        return instant.atZone(call.zone()).toLocalDateTime().toString();
    }

    static Incident reported(Made made, Call call) {
        var now = Product.clock().instant();
        return accepted(Product.bean(Incidents.class)
                .report(
                        made.place().secretary(),
                        new IncidentForm.Report(
                                call.id(),
                                Optional.of(made.place().region().id()),
                                "庁舎の回線が切れた",
                                local(call, now.minusSeconds(3600)),
                                local(call, now)),
                        Optional.empty()));
    }

    static IncidentForm.Ruling ruling(Outcome outcome, Call call, Instant until) {
        return new IncidentForm.Ruling(Optional.of(outcome), local(call, until), "広域の通信障害が確認できたため");
    }
}
