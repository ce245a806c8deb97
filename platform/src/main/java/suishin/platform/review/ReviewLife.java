package suishin.platform.review;

import static suishin.platform.kernel.Life.step;
import static suishin.platform.kernel.Role.COMMITTEE_MEMBER;
import static suishin.platform.kernel.Role.PROGRAMME_OFFICE;
import static suishin.platform.review.ReviewAct.ASSIGN_AGAIN;
import static suishin.platform.review.ReviewAct.CALL_BACK;
import static suishin.platform.review.ReviewAct.EXCUSE;
import static suishin.platform.review.ReviewAct.LOCK;
import static suishin.platform.review.ReviewAct.RECUSE;
import static suishin.platform.review.ReviewAct.RELEASE;
import static suishin.platform.review.ReviewAct.SUBMIT;
import static suishin.platform.review.ReviewAct.TAKE_BACK;
import static suishin.platform.review.ReviewStage.EXCUSED;
import static suishin.platform.review.ReviewStage.LOCKED;
import static suishin.platform.review.ReviewStage.OPEN;
import static suishin.platform.review.ReviewStage.RECUSED;
import static suishin.platform.review.ReviewStage.RELEASED;
import static suishin.platform.review.ReviewStage.SUBMITTED;

import java.util.List;
import suishin.platform.kernel.Life;

/// The life of one expert's review of one proposal (書面審査の一生).
public final class ReviewLife {

    /// One row a step. A conflict recuses in the office's name, whoever declared or recorded it; once a
    /// ruling has lifted the bar, the office may assign again.
    public static final Life<ReviewStage, ReviewAct> LIFE = new Life<>(
            "review",
            OPEN,
            List.of(
                    step(OPEN, SUBMIT, COMMITTEE_MEMBER, SUBMITTED),
                    step(SUBMITTED, TAKE_BACK, COMMITTEE_MEMBER, OPEN),
                    step(OPEN, EXCUSE, PROGRAMME_OFFICE, EXCUSED),
                    step(EXCUSED, CALL_BACK, PROGRAMME_OFFICE, OPEN),
                    step(OPEN, RELEASE, PROGRAMME_OFFICE, RELEASED),
                    step(SUBMITTED, RELEASE, PROGRAMME_OFFICE, RELEASED),
                    step(EXCUSED, RELEASE, PROGRAMME_OFFICE, RELEASED),
                    step(RELEASED, ASSIGN_AGAIN, PROGRAMME_OFFICE, OPEN),
                    step(OPEN, RECUSE, PROGRAMME_OFFICE, RECUSED),
                    step(SUBMITTED, RECUSE, PROGRAMME_OFFICE, RECUSED),
                    step(EXCUSED, RECUSE, PROGRAMME_OFFICE, RECUSED),
                    step(RELEASED, RECUSE, PROGRAMME_OFFICE, RECUSED),
                    step(RECUSED, ASSIGN_AGAIN, PROGRAMME_OFFICE, OPEN),
                    step(SUBMITTED, LOCK, PROGRAMME_OFFICE, LOCKED)));

    private ReviewLife() {}
}
