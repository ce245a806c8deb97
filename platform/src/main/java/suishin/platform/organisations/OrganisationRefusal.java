package suishin.platform.organisations;

import java.util.List;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.programmes.Words;

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
    record AlreadyThere(Words name) implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisations.already-there";
        }

        @Override
        public List<Object> details() {
            return List.of(name);
        }
    }

    /// The name differs from that of institutions there are in the words for the legal form, in spaces or in width
    /// alone:
    /// it may be one of them.
    record LooksLike(List<Organisation> those) implements OrganisationRefusal {

        public LooksLike {
            those = List.copyOf(those);
        }

        @Override
        public String code() {
            return "organisations.looks-like";
        }

        @Override
        public List<Problem> problems() {
            return those.stream()
                    .map(one -> Problem.at("name", code(), one.words()))
                    .toList();
        }
    }

    /// What stands of an institution is changed by the programme office or an administrator.
    record NotKeeper() implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisations.keeping.denied";
        }
    }

    /// There is no such institution or prefecture.
    record Unknown() implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisations.unknown";
        }
    }

    /// A last day before the first, or after the one that stands.
    record WrongDates() implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisations.wrong-dates";
        }

        @Override
        public List<Problem> problems() {
            return List.of(Problem.at("until", code()));
        }
    }

    /// The institution would be above itself.
    ///
    /// @param path the names from the institution up to itself
    record Circle(Words path) implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisations.circle";
        }

        @Override
        public List<Problem> problems() {
            return List.of(Problem.at("parent", code(), path));
        }

        @Override
        public List<Object> details() {
            return List.of(path);
        }
    }

    /// No change of name is planned.
    record NothingPlanned() implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisations.nothing-planned";
        }
    }

    /// Both records are the same one.
    record SameRecord() implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisations.merge-same";
        }
    }

    /// A record became part of another one before.
    record MergedBefore() implements OrganisationRefusal {
        @Override
        public String code() {
            return "organisations.merge-before";
        }
    }

    /// What stands against making two records one; all of it at once.
    record NotMergeable(List<Problem> problems) implements OrganisationRefusal {

        public NotMergeable {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "organisations.merge-not";
        }
    }
}
