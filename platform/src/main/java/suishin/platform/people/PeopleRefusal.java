package suishin.platform.people;

import java.util.List;
import java.util.Optional;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;

/// Every reason the people module can say no.
public sealed interface PeopleRefusal extends Refusal {

    /// {@return the one reason, or all of them together; empty if there is none}
    static Optional<PeopleRefusal> all(List<PeopleRefusal> reasons) {
        return reasons.size() > 1
                ? Optional.of(new Several(reasons))
                : reasons.stream().findFirst();
    }

    /// More than one thing has to be mended.
    record Several(List<PeopleRefusal> reasons) implements PeopleRefusal {

        public Several {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String code() {
            return "people.several";
        }

        @Override
        public List<Problem> problems() {
            return reasons.stream()
                    .flatMap(reason -> reason.problems().stream())
                    .toList();
        }
    }

    /// The act is for another role.
    record Denied() implements PeopleRefusal {
        @Override
        public String code() {
            return "people.denied";
        }
    }

    /// Another person has this address.
    record AddressTaken(String address) implements PeopleRefusal {
        @Override
        public String code() {
            return "people.address-taken";
        }

        @Override
        public List<Object> details() {
            return List.of(address);
        }

        @Override
        public List<Problem> problems() {
            return List.of(Problem.at("address", code(), address));
        }
    }

    /// This is no mail address.
    record AddressWrong(String address) implements PeopleRefusal {
        @Override
        public String code() {
            return "people.address-wrong";
        }

        @Override
        public List<Object> details() {
            return List.of(address);
        }

        @Override
        public List<Problem> problems() {
            return List.of(Problem.at("address", code(), address));
        }
    }

    /// Somebody who has signed in changes their address alone.
    record SignedInBefore() implements PeopleRefusal {
        @Override
        public String code() {
            return "people.signed-in-before";
        }
    }

    /// What was entered cannot stand as it is; everything to mend at once.
    record Incomplete(List<Problem> problems) implements PeopleRefusal {

        public Incomplete {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "people.incomplete";
        }
    }

    /// The person holds a role the actor may not give: whoever changes their address could act as them.
    record Beyond() implements PeopleRefusal {
        @Override
        public String code() {
            return "people.correction-beyond";
        }
    }

    /// A name is longer than one is kept.
    ///
    /// @param field `name` or `nameEn`
    /// @param most  letters of a name
    record NameLong(String field, int most) implements PeopleRefusal {
        @Override
        public String code() {
            return "people.name-long";
        }

        @Override
        public List<Problem> problems() {
            return List.of(Problem.at(field, code(), most));
        }
    }

    /// A person needs a name.
    record NameMissing() implements PeopleRefusal {
        @Override
        public String code() {
            return "people.name-missing";
        }

        @Override
        public List<Problem> problems() {
            return List.of(Problem.at("name", code()));
        }
    }

    /// A password has at least this many letters.
    record PasswordShort(int least) implements PeopleRefusal {
        @Override
        public String code() {
            return "people.password-short";
        }

        @Override
        public List<Object> details() {
            return List.of(least);
        }

        @Override
        public List<Problem> problems() {
            return List.of(Problem.at("password", code(), least));
        }
    }

    /// Name or password is wrong; which of the two is not said.
    record SignInFailed() implements PeopleRefusal {
        @Override
        public String code() {
            return "people.sign-in-failed";
        }
    }

    /// Both records are the same one.
    record SameRecord() implements PeopleRefusal {
        @Override
        public String code() {
            return "people.merge-same";
        }
    }

    /// A record became part of another one before.
    record MergedBefore() implements PeopleRefusal {
        @Override
        public String code() {
            return "people.merge-before";
        }
    }

    /// Nobody has this address.
    record AddressUnknown(String address) implements PeopleRefusal {
        @Override
        public String code() {
            return "people.address-unknown";
        }

        @Override
        public List<Object> details() {
            return List.of(address);
        }
    }

    /// There is no such person.
    record Unknown() implements PeopleRefusal {
        @Override
        public String code() {
            return "people.unknown";
        }
    }

    /// What stands against making two records one; all of it at once.
    record NotMergeable(List<Problem> problems) implements PeopleRefusal {

        public NotMergeable {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "people.merge-not";
        }
    }

    /// The link was used, is too old, or never was one.
    record LinkWorn() implements PeopleRefusal {
        @Override
        public String code() {
            return "people.link-worn";
        }
    }
}
