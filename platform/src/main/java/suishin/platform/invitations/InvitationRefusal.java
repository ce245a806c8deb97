package suishin.platform.invitations;

import java.util.List;
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
            return "invitations.over." + stage.name().toLowerCase(java.util.Locale.ROOT);
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
