package suishin.platform.organisations;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the organisations module can say no.
public sealed interface OrganisationRefusal extends Refusal {

    /// The act is for another role.
    record Denied() implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisations.denied";
        }
    }

    /// What was entered cannot stand as it is; everything to mend at once.
    record Incomplete(List<Problem> problems) implements OrganisationRefusal {

        public Incomplete {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "organisations.incomplete";
        }
    }

    /// The institution is already there.
    record AlreadyThere(String name) implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisations.already-there";
        }

        @Override
        public List<Object> details() {
            return List.of(name);
        }
    }
}
