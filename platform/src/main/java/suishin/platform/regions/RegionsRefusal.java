package suishin.platform.regions;

import java.util.List;
import suishin.platform.kernel.Refusal;

/// Every reason the regions module can say no.
public sealed interface RegionsRefusal extends Refusal {

    /// The act is for another role.
    record Denied() implements RegionsRefusal {
        @Override
        public String code() {
            return "regions.denied";
        }
    }

    /// A name needs at least one letter.
    record NameMissing() implements RegionsRefusal {
        @Override
        public String code() {
            return "regions.name-missing";
        }
    }

    /// There is a region of exactly this name.
    record NameTaken(String name) implements RegionsRefusal {
        @Override
        public String code() {
            return "regions.name-taken";
        }

        @Override
        public List<Object> details() {
            return List.of(name);
        }
    }
}
