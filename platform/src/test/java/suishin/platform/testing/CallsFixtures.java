package suishin.platform.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import suishin.platform.access.Access;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallPlan;
import suishin.platform.calls.Calls;
import suishin.platform.calls.CommitteeMember;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.Words;

/// Calls of the model programme, with an office and a committee of their own.
public final class CallsFixtures {

    private static final Actor PRODUCT = new Actor.Product("a test");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private CallsFixtures() {}

    /// A published call, who runs it, and who sits on its committee (the first one is the chair).
    public record Round(Call call, Actor.Person office, List<Person> committee) {}

    /// {@return somebody nobody knew before}
    public static Person person(String name) {
        return accepted(Product.bean(People.class)
                .add(PRODUCT, name, name + " (en)", UUID.randomUUID() + "@example.jp", Optional.empty()));
    }

    /// {@return somebody who holds this role}
    public static Actor.Person holder(Role role, Scope scope) {
        var person = person(role.name());
        Product.bean(Access.class).give(PRODUCT, person.id(), role, scope, Optional.empty());
        return new Actor.Person(person.id());
    }

    /// {@return somebody of the programme office of the model programme}
    public static Actor.Person office() {
        return holder(Role.PROGRAMME_OFFICE, Scope.programme(ModelProgramme.KEY));
    }

    /// {@return a plan with nothing to mend: open from an hour ago for thirty days}
    public static CallPlan plan() {
        Instant now = Product.clock().instant();
        return new CallPlan(
                new CallPlan.Pin(ModelProgramme.KEY, ModelProgramme.version()),
                new Words("令和8年度公募", "Call of FY2026"),
                new CallPlan.Window(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(30)), TOKYO),
                new CallPlan.Course(
                        LocalDate.ofInstant(now, TOKYO).plusMonths(6),
                        LocalDate.ofInstant(now, TOKYO).getYear() + 10,
                        "standard",
                        List.of("MEXT", "METI")));
    }

    /// {@return a draft of that plan, by this office}
    public static Call draft(Actor.Person office) {
        return accepted(Product.bean(Calls.class).draft(office, plan()));
    }

    /// {@return a published call with a committee of five, open from an hour ago for thirty days}
    public static Round published() {
        return published(UnaryOperator.identity());
    }

    /// {@return a published call after a change to its plan}
    public static Round published(UnaryOperator<CallPlan> change) {
        var calls = Product.bean(Calls.class);
        var office = office();
        var call = accepted(calls.draft(office, change.apply(plan())));
        var committee = seat(office, call.id());
        return new Round(accepted(calls.publish(office, call.id(), office.id())), office, committee);
    }

    /// {@return five new experts on the committee of a draft, of all sectors; the first one is the chair}
    public static List<Person> seat(Actor.Person office, UUID call) {
        var sectors = List.of(Sector.ACADEMIA, Sector.INDUSTRY, Sector.FINANCE, Sector.GOVERNMENT, Sector.ACADEMIA);
        var committee = new ArrayList<Person>();
        for (int i = 0; i < sectors.size(); i++) {
            var expert = person("審査委員" + (i + 1));
            var member = new CommitteeMember(expert.id(), i == 0, sectors.get(i), 8);
            accepted(Product.bean(Calls.class).addCommitteeMember(office, call, member));
            committee.add(expert);
        }
        return List.copyOf(committee);
    }

    /// {@return what the decision says yes to}
    public static <E> E accepted(Decision<E> decision) {
        return decision.fold(event -> event, refusal -> {
            throw new AssertionError(refusal.code() + " " + refusal.problems());
        });
    }
}
