package suishin.platform.programmes;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the programmes module can say no.
public sealed interface ProgrammeRefusal extends Refusal {

    /// The act is for another role.
    record Denied() implements ProgrammeRefusal {
        @Override
        public String code() {
            return "programme.denied";
        }
    }

    /// The file has problems; each names its line and field.
    record Faulty(List<Problem> problems) implements ProgrammeRefusal {

        public Faulty {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "programme.faulty";
        }
    }

    /// This version exists already with another text; a definition never changes.
    record VersionTaken(String key, int version) implements ProgrammeRefusal {
        @Override
        public String code() {
            return "programme.version-taken";
        }

        @Override
        public List<Object> details() {
            return List.of(key, String.valueOf(version));
        }
    }
}
