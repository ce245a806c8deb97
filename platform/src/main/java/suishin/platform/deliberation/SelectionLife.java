package suishin.platform.deliberation;

import static suishin.platform.deliberation.RoundAct.ATTEND;
import static suishin.platform.deliberation.RoundAct.CHECK;
import static suishin.platform.deliberation.RoundAct.CONCLUDE;
import static suishin.platform.deliberation.RoundAct.CONFIRM_DEVIATION;
import static suishin.platform.deliberation.RoundAct.DEVIATE;
import static suishin.platform.deliberation.RoundAct.DRAFT;
import static suishin.platform.deliberation.RoundAct.EDIT;
import static suishin.platform.deliberation.RoundAct.RECOMMEND;
import static suishin.platform.deliberation.RoundAct.RELEASE;
import static suishin.platform.deliberation.RoundAct.TAKE_POSITION;
import static suishin.platform.deliberation.RoundStage.CHECKED;
import static suishin.platform.deliberation.RoundStage.CONCLUDED;
import static suishin.platform.deliberation.RoundStage.DRAFTED;
import static suishin.platform.deliberation.RoundStage.OPEN;
import static suishin.platform.deliberation.RoundStage.RELEASED;
import static suishin.platform.kernel.Life.step;
import static suishin.platform.kernel.Role.COMMITTEE_CHAIR;
import static suishin.platform.kernel.Role.COMMITTEE_MEMBER;
import static suishin.platform.kernel.Role.MINISTRY_OFFICER;
import static suishin.platform.kernel.Role.PROGRAMME_OFFICE;

import java.util.List;
import suishin.platform.kernel.Life;

/// The life of a joint selection: who may do what, and what follows.
///
/// An ordinary member of the committee may record a recommendation only where the chair has a conflict.
public final class SelectionLife {

    /// All steps.
    public static final Life<RoundStage, RoundAct> LIFE = new Life<>(
            "selection",
            OPEN,
            List.of(
                    step(OPEN, ATTEND, COMMITTEE_CHAIR, OPEN),
                    step(OPEN, ATTEND, PROGRAMME_OFFICE, OPEN),
                    step(OPEN, RECOMMEND, COMMITTEE_CHAIR, OPEN),
                    step(OPEN, RECOMMEND, COMMITTEE_MEMBER, OPEN),
                    step(OPEN, DEVIATE, COMMITTEE_CHAIR, OPEN),
                    step(OPEN, DEVIATE, COMMITTEE_MEMBER, OPEN),
                    step(OPEN, CONFIRM_DEVIATION, COMMITTEE_CHAIR, OPEN),
                    step(OPEN, CONFIRM_DEVIATION, COMMITTEE_MEMBER, OPEN),
                    step(OPEN, CONFIRM_DEVIATION, PROGRAMME_OFFICE, OPEN),
                    step(OPEN, CONCLUDE, PROGRAMME_OFFICE, CONCLUDED),
                    step(CONCLUDED, TAKE_POSITION, MINISTRY_OFFICER, CONCLUDED),
                    step(CONCLUDED, DRAFT, PROGRAMME_OFFICE, DRAFTED),
                    step(DRAFTED, TAKE_POSITION, MINISTRY_OFFICER, DRAFTED),
                    step(DRAFTED, EDIT, PROGRAMME_OFFICE, DRAFTED),
                    step(DRAFTED, CHECK, PROGRAMME_OFFICE, CHECKED),
                    step(CHECKED, RELEASE, PROGRAMME_OFFICE, RELEASED)));

    private SelectionLife() {}
}
