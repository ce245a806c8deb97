package suishin.platform.versions;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the versions module can say no.
public sealed interface VersionRefusal extends Refusal {

    /// Only a secretary of the council gives versions a name.
    record Denied() implements VersionRefusal {
        @Override
        public String code() {
            return "versions.denied";
        }
    }

    /// There is no such strategy or version, or it is not for the one who asks.
    record Unknown() implements VersionRefusal {
        @Override
        public String code() {
            return "versions.unknown";
        }
    }

    /// The strategy has as many named versions as are kept.
    record TooMany(int most) implements VersionRefusal {
        @Override
        public String code() {
            return "versions.too-many";
        }

        @Override
        public List<Object> details() {
            return List.of(most);
        }

        @Override
        public List<Problem> problems() {
            return List.of(Problem.at("name", code(), most));
        }
    }

    /// What was typed cannot be taken; each problem names its field.
    record Unclear(List<Problem> problems) implements VersionRefusal {

        public Unclear {
            problems = List.copyOf(problems);
        }

        static Unclear at(String field, String code, Object... details) {
            return new Unclear(List.of(Problem.at(field, code, details)));
        }

        @Override
        public String code() {
            return "versions.unclear";
        }
    }
}
