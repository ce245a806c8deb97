package suishin.platform.editions;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the editions module can say no.
public sealed interface EditionRefusal extends Refusal {

    /// The act is for the programme office and administrators.
    record Denied() implements EditionRefusal {
        @Override
        public String code() {
            return "editions.denied";
        }
    }

    /// There is no such edition, or it is not for the one who asks.
    record Unknown() implements EditionRefusal {
        @Override
        public String code() {
            return "editions.unknown";
        }
    }

    /// The file, or what was typed beside it, has problems; each names its field and, for the file, its line.
    record Faulty(List<Problem> problems) implements EditionRefusal {

        public Faulty {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "editions.faulty";
        }
    }

    /// This very table is there already.
    ///
    /// @param version as which it is there
    record Same(int version) implements EditionRefusal {
        @Override
        public String code() {
            return "editions.same";
        }

        @Override
        public List<Object> details() {
            return List.of(String.valueOf(version));
        }
    }

    /// It is published already.
    record AlreadyPublished() implements EditionRefusal {
        @Override
        public String code() {
            return "editions.already-published";
        }
    }

    /// Its equations have no solution, so that nothing could be computed with it.
    record NoModel() implements EditionRefusal {
        @Override
        public String code() {
            return "editions.no-model";
        }
    }
}
