package suishin.platform.demo;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.demo.SampleRole.Part;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Role.ScopeKind;
import suishin.platform.kernel.Scope;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.Words;

/// Makes the people of the sample round, each called by what they do, and offers them on the demo page.
@Component
@Profile("demo")
final class SamplePeople {

    static final Actor PRODUCT = new Actor.Product("the sample round");

    private final People people;
    private final Access access;
    private final DemoStage stage;

    SamplePeople(People people, Access access, DemoStage stage) {
        this.people = people;
        this.access = access;
        this.stage = stage;
    }

    /// {@return a new person in this role}
    Person add(Words name, Role role, Scope scope, Optional<UUID> organisation) {
        var part = scope.kind() == ScopeKind.REGION ? Part.REGION : Part.GOVERNMENT;
        var person = add(name, part, organisation);
        access.give(PRODUCT, person.id(), role, scope, organisation);
        return person;
    }

    /// {@return a new expert, who is on no committee yet}
    Person expert(Words name) {
        return add(name, Part.COMMITTEE, Optional.empty());
    }

    private Person add(Words name, Part part, Optional<UUID> organisation) {
        int place = stage.roles().size() + 1;
        String address = "sample-%d@demo.invalid".formatted(place);
        var person = sure(people.add(PRODUCT, name.ja(), name.en(), address, organisation));
        stage.offer(person, place, part);
        return person;
    }

    /// {@return the acting form of a person}
    static Actor as(Person person) {
        return new Actor.Person(person.id());
    }

    /// {@return what was decided}
    ///
    /// @throws IllegalStateException if the sample round breaks a rule of the product
    static <T> T sure(Decision<T> decision) {
        return decision.orThrow(
                no -> new IllegalStateException("The sample round was refused: %s.".formatted(no.problems())));
    }
}
