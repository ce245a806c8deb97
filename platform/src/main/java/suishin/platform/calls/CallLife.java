package suishin.platform.calls;

import static suishin.platform.calls.CallAct.ANNOUNCE;
import static suishin.platform.calls.CallAct.BEGIN_DELIBERATION;
import static suishin.platform.calls.CallAct.BEGIN_REVIEW;
import static suishin.platform.calls.CallAct.CANCEL;
import static suishin.platform.calls.CallAct.DECIDE;
import static suishin.platform.calls.CallAct.PUBLISH;
import static suishin.platform.calls.CallStage.ANNOUNCED;
import static suishin.platform.calls.CallStage.CANCELLED;
import static suishin.platform.calls.CallStage.DECIDED;
import static suishin.platform.calls.CallStage.DELIBERATION;
import static suishin.platform.calls.CallStage.DRAFT;
import static suishin.platform.calls.CallStage.PUBLISHED;
import static suishin.platform.calls.CallStage.UNDER_REVIEW;
import static suishin.platform.kernel.Life.step;
import static suishin.platform.kernel.Role.PROGRAMME_OFFICE;

import java.util.List;
import suishin.platform.kernel.Life;

/// The life of a call.
public final class CallLife {

    /// All steps; a round can be called off until its results are public.
    public static final Life<CallStage, CallAct> LIFE = new Life<>(
            "call",
            DRAFT,
            List.of(
                    step(DRAFT, PUBLISH, PROGRAMME_OFFICE, PUBLISHED),
                    step(PUBLISHED, BEGIN_REVIEW, PROGRAMME_OFFICE, UNDER_REVIEW),
                    step(UNDER_REVIEW, BEGIN_DELIBERATION, PROGRAMME_OFFICE, DELIBERATION),
                    step(DELIBERATION, DECIDE, PROGRAMME_OFFICE, DECIDED),
                    step(DECIDED, ANNOUNCE, PROGRAMME_OFFICE, ANNOUNCED),
                    step(DRAFT, CANCEL, PROGRAMME_OFFICE, CANCELLED),
                    step(PUBLISHED, CANCEL, PROGRAMME_OFFICE, CANCELLED),
                    step(UNDER_REVIEW, CANCEL, PROGRAMME_OFFICE, CANCELLED),
                    step(DELIBERATION, CANCEL, PROGRAMME_OFFICE, CANCELLED)));

    private CallLife() {}
}
