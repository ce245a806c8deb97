package suishin.platform.publication;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the publication module can say no.
public sealed interface PublicationRefusal extends Refusal {

    /// The act is for another role.
    record Denied() implements PublicationRefusal {
        @Override
        public String code() {
            return "publication.denied";
        }
    }

    /// The region is not published.
    record Unknown() implements PublicationRefusal {
        @Override
        public String code() {
            return "publication.unknown";
        }
    }

    /// Somebody else changed the contact meanwhile.
    record Changed() implements PublicationRefusal {
        @Override
        public String code() {
            return "publication.changed";
        }
    }

    /// There is no contact to confirm.
    record NothingToConfirm() implements PublicationRefusal {
        @Override
        public String code() {
            return "publication.nothing-to-confirm";
        }
    }

    /// The contact as typed cannot be published.
    record ContactWrong(List<Problem> problems) implements PublicationRefusal {

        public ContactWrong {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "publication.contact-wrong";
        }
    }
}
