package suishin.platform.calls;

import java.util.List;
import java.util.Optional;
import suishin.platform.people.Person;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Sector;

/// A call as its office sees it.
///
/// @param call        empty for one that was not saved yet
/// @param form        what stands in the fields
/// @param definitions those a call can be held under
public record OfficeCall(Optional<Call> call, CallForm form, List<Definition> definitions, Committee committee) {

    /// Who sits on the committee, who could, who could decide about conflicts, how the deadline was moved, and why the
    /// call was called off.
    public record Committee(
            List<Seat> seats,
            List<Person> candidates,
            List<Person> officers,
            List<Extension> extensions,
            Optional<Cancellation> cancellation) {

        public Committee {
            seats = List.copyOf(seats);
            candidates = List.copyOf(candidates);
            officers = List.copyOf(officers);
            extensions = List.copyOf(extensions);
        }
    }

    /// One seat.
    public record Seat(Person person, CommitteeMember member) {}

    public OfficeCall {
        definitions = List.copyOf(definitions);
    }

    /// {@return whether everything can still be changed}
    public boolean isDraft() {
        return call.isEmpty() || call.get().stage() == CallStage.DRAFT;
    }

    /// {@return whether it was saved and is at this stage}
    public boolean isAt(CallStage stage) {
        return call.isPresent() && call.get().stage() == stage;
    }

    /// {@return the revision of the draft that the form was filled in upon}
    public int revision() {
        int now = call.map(Call::revision).orElse(0);
        return form.showsTerms() ? form.revision() : now;
    }

    /// {@return what somebody else saved meanwhile; empty if nobody did}
    public Optional<CallForm> theirs() {
        return call.filter(now -> isDraft() && revision() != now.revision()).map(now -> CallForm.of(now.plan()));
    }

    /// {@return the fields in which what was typed is not what somebody else saved}
    public List<String> contested() {
        return theirs().map(form::differing).orElse(List.of());
    }

    /// {@return the sectors to choose from}
    public List<Sector> sectors() {
        return List.of(Sector.values());
    }

    /// {@return the definition that stands in the form, if it is there; else the newest one}
    public Optional<Definition> chosen() {
        return definitions.stream()
                .filter(one -> form.value("definition").equals(one.key() + "/" + one.version()))
                .findFirst()
                .or(() -> definitions.stream().findFirst());
    }
}
