package suishin.platform.runs;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the runs module can say no.
public sealed interface RunRefusal extends Refusal {

    /// Another officer's run of the same call has not ended.
    record AlreadyRunning() implements RunRefusal {
        @Override
        public String code() {
            return "runs.already-running";
        }
    }

    /// Nothing can be asked before everybody has declared and everything is checked (R9).
    record NotReady(List<Problem> problems) implements RunRefusal {
        public NotReady {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "runs.not-ready";
        }
    }

    /// The question names what is not there, or contradicts itself; the problems name each field.
    record Unclear(List<Problem> problems) implements RunRefusal {
        public Unclear {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "runs.unclear";
        }
    }

    /// There is no proposal to read.
    record NothingToRead() implements RunRefusal {
        @Override
        public String code() {
            return "runs.nothing-to-read";
        }
    }

    /// There are changes to choose from, and none was chosen.
    record NoneChosen() implements RunRefusal {
        @Override
        public String code() {
            return "runs.none-chosen";
        }

        @Override
        public List<Problem> problems() {
            return List.of(Problem.at("changes", code()));
        }
    }

    /// The run has no assignment, or is not there, or has ended.
    record NotNow() implements RunRefusal {
        @Override
        public String code() {
            return "runs.not-now";
        }
    }
}
