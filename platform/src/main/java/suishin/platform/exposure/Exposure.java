package suishin.platform.exposure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import suishin.platform.calls.Call;
import suishin.platform.people.Person;
import suishin.platform.proposals.ProposalSummary;

/// What one committee member had seen and done of one proposal, oldest first (接触の記録).
public record Exposure(Call call, ProposalSummary proposal, Person person, List<Event> events) {

    public Exposure {
        events = List.copyOf(events);
    }

    /// One thing that was seen or done.
    ///
    /// @param kind   the end of a message key: `opened.proposal`, `letter.assignment`, `act.assignment.made` ...
    /// @param detail the address that was opened, the subject of the letter, or the act as the log spells it
    public record Event(Instant at, String kind, String detail) {}

    /// {@return the proposal's id}
    public UUID about() {
        return proposal.id();
    }
}
