package suishin.platform.drafting;

import java.util.List;
import suishin.platform.kernel.Refusal;

/// Every reason this module can say no.
sealed interface DraftingRefusal extends Refusal {

    /// Only the secretary of the council says who writes what.
    record Denied() implements DraftingRefusal {
        @Override
        public String code() {
            return "drafting.denied";
        }
    }

    /// The strategy meant is not there.
    record Unknown() implements DraftingRefusal {
        @Override
        public String code() {
            return "drafting.unknown";
        }
    }

    /// The form has no such part, or it cannot be shared.
    record NoPart(String part) implements DraftingRefusal {
        @Override
        public String code() {
            return "drafting.no-part";
        }

        @Override
        public List<Object> details() {
            return List.of(part);
        }
    }

    /// The institution is no member of the council today.
    record NoMember(String organisation) implements DraftingRefusal {
        @Override
        public String code() {
            return "drafting.no-member";
        }

        @Override
        public List<Object> details() {
            return List.of(organisation);
        }
    }
}
