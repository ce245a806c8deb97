package suishin.platform.calls;

import java.util.ArrayList;
import java.util.Optional;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.people.People;
import suishin.platform.programmes.Sector;
import suishin.platform.web.Inputs;

/// Reads who shall sit on a committee from what was typed.
final class SeatForm {

    private static final int LARGEST_CAPACITY = 500;

    private SeatForm() {}

    static Decision<CommitteeMember> read(CallForm form, People people) {
        var problems = new ArrayList<Problem>();
        var person =
                Inputs.id(form.value("person")).filter(id -> people.find(id).isPresent());
        if (person.isEmpty()) {
            problems.add(Problem.at("person", "call.person-unknown"));
        }
        var sector = sector(form.value("sector"));
        if (sector.isEmpty()) {
            problems.add(Problem.at("sector", "call.sector-unknown"));
        }
        var capacity =
                CallForm.wholeNumber(form.value("capacity")).filter(many -> many >= 1 && many <= LARGEST_CAPACITY);
        if (capacity.isEmpty()) {
            problems.add(Problem.at("capacity", "call.capacity-unreadable", LARGEST_CAPACITY, form.value("capacity")));
        }
        if (!problems.isEmpty()) {
            return Decision.refuse(new CallRefusal.Incomplete(problems));
        }
        boolean chair = form.value("chair").equals("true");
        return Decision.accept(
                new CommitteeMember(person.orElseThrow(), chair, sector.orElseThrow(), capacity.orElseThrow()));
    }

    private static Optional<Sector> sector(String text) {
        try {
            return Optional.of(Sector.valueOf(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
