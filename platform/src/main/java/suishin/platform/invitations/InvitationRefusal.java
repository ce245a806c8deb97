package suishin.platform.invitations;

import java.util.List;
import suishin.platform.kernel.Codes;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the invitations module can say no.
public sealed interface InvitationRefusal extends Refusal {

    /// There is no such invitation or letter, or its link is spent.
    record Unknown() implements InvitationRefusal {
        @Override
        public String code() {
            return "invitations.unknown";
        }
    }

    /// The invitation was answered or withdrawn before.
    record Over(InvitationStage stage) implements InvitationRefusal {
        @Override
        public String code() {
            return "invitations.over." + Codes.of(stage);
        }
    }

    /// The day until which one could accept has passed.
    record TooLate() implements InvitationRefusal {
        @Override
        public String code() {
            return "invitations.too-late";
        }
    }

    /// Somebody else changed the letter, or it has left.
    record Changed() implements InvitationRefusal {
        @Override
        public String code() {
            return "invitations.changed";
        }
    }

    /// What stands on the screen was not saved, so that another text would leave.
    record Unsaved() implements InvitationRefusal {
        @Override
        public String code() {
            return "invitations.unsaved";
        }

        @Override
        public List<Problem> problems() {
            return List.of(Problem.at("body", code()));
        }
    }

    /// The letter has not left, so that there is nothing to send again.
    record NotLeft() implements InvitationRefusal {
        @Override
        public String code() {
            return "invitations.not-left";
        }
    }

    /// The letter was sent, or is being sent: nothing about it has failed for good.
    record NotFailed() implements InvitationRefusal {
        @Override
        public String code() {
            return "invitations.not-failed";
        }
    }

    /// No letter was chosen.
    record NothingChosen() implements InvitationRefusal {
        @Override
        public String code() {
            return "invitations.nothing-chosen";
        }
    }

    /// What was entered cannot stand as it is; everything to mend at once.
    record Incomplete(List<Problem> problems) implements InvitationRefusal {
        public Incomplete {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "invitations.incomplete";
        }
    }
}
