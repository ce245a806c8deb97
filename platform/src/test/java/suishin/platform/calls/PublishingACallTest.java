package suishin.platform.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import suishin.platform.access.Access;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.Conflicts;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.programmes.Sector;
import suishin.platform.programmes.Words;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.Rows;

class PublishingACallTest {

    private final Calls calls = Product.bean(Calls.class);
    private final Access access = Product.bean(Access.class);
    private final Actor.Person office = CallsFixtures.office();

    @Test
    void everythingToMendIsNamedAtOnce() {
        var plan = CallsFixtures.plan();
        var window = plan.window();
        var broken = new CallPlan(
                plan.pin(),
                new Words("", ""),
                new CallPlan.Window(window.opensAt(), window.opensAt(), ZoneOffset.UTC),
                new CallPlan.Course(LocalDate.of(2001, 4, 1), 2005, "city-area", List.of("MOF")));
        var call = accepted(calls.draft(office, broken));
        assertThat(codes(calls.publish(office, call.id(), office.id())))
                .containsExactly(
                        "call.name-missing-ja",
                        "call.name-missing-en",
                        "call.window-order",
                        "call.closes-in-past",
                        "call.starts-before-deadline",
                        "call.line-closed",
                        "call.final-year-early",
                        "call.ministry-not-in",
                        "call.chair-missing",
                        "call.committee-small",
                        "call.sector-missing.academia",
                        "call.sector-missing.industry");
        assertThat(calls.find(office, call.id())).hasValue(call);
    }

    @Test
    void aMissingDefinitionIsNamed() {
        var plan = CallsFixtures.plan();
        var pin = new CallPlan.Pin(ModelProgramme.KEY, 99);
        var call = accepted(calls.draft(office, new CallPlan(pin, plan.name(), plan.window(), plan.course())));
        assertThat(codes(calls.publish(office, call.id(), office.id())))
                .containsExactly("call.definition-missing", "call.chair-missing");
    }

    @Test
    void theDeadlineMustLieAheadByAtLeastAMoment() {
        var plan = CallsFixtures.plan();
        var now = Product.clock().instant();
        var past = new CallPlan.Window(
                now.minus(Duration.ofDays(1)), now, plan.window().zone());
        var call = accepted(calls.draft(office, new CallPlan(plan.pin(), plan.name(), past, plan.course())));
        CallsFixtures.seat(office, call.id());
        assertThat(codes(calls.publish(office, call.id(), office.id()))).containsExactly("call.closes-in-past");
    }

    /// R20
    @Test
    void publishingGivesTheCommitteeItsRolesAndFixesEverything() {
        var call = CallsFixtures.draft(office);
        var committee = CallsFixtures.seat(office, call.id());
        var scope = Scope.call(call.id());
        var chair = new Actor.Person(committee.getFirst().id());
        assertThat(access.roles(chair, scope)).isEmpty();

        var published = accepted(calls.publish(office, call.id(), office.id()));
        assertThat(published.stage()).isEqualTo(CallStage.PUBLISHED);
        assertThat(access.roles(chair, scope)).containsExactly(Role.COMMITTEE_MEMBER, Role.COMMITTEE_CHAIR);
        assertThat(calls.find(call.id())).hasValue(published);
        assertThat(calls.published()).contains(published);

        var fixed = new CallRefusal.NotNow(CallStage.PUBLISHED);
        var other = new CommitteeMember(committee.get(1).id(), false, Sector.FINANCE, 1);
        assertThat(calls.edit(office, call.id(), published.revision(), CallsFixtures.plan()))
                .isEqualTo(Decision.refuse(fixed));
        assertThat(calls.addCommitteeMember(office, call.id(), other)).isEqualTo(Decision.refuse(fixed));
        assertThat(calls.removeCommitteeMember(office, call.id(), chair.id())).isEqualTo(Decision.refuse(fixed));
        assertThat(calls.publish(office, call.id(), office.id())).isEqualTo(Decision.refuse(fixed));
        assertThat(Product.bean(Audit.class).of(office, "call", call.id()))
                .extracting(Audit.Entry::act)
                .contains("call.drafted", "call.seated", "call.publish");
    }

    /// R9: who decides about conflicts is somebody of the office who sits on no committee.
    @Test
    void whoDecidesAboutConflictsIsNamedWithThePublication() {
        var call = CallsFixtures.draft(office);
        var committee = CallsFixtures.seat(office, call.id());
        var expert = committee.getLast().id();
        var elsewhere = CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("another"));
        for (var nobody : List.of(expert, elsewhere.id(), new java.util.UUID(0, 0))) {
            assertThat(codes(calls.publish(office, call.id(), nobody))).containsExactly("call.officer-missing");
        }
        access.give(
                new Actor.Product("a test"),
                expert,
                Role.PROGRAMME_OFFICE,
                Scope.programme(ModelProgramme.KEY),
                Optional.empty());
        assertThat(codes(calls.publish(office, call.id(), expert))).containsExactly("call.officer-on-committee");
        var other = CallsFixtures.office();

        accepted(calls.publish(office, call.id(), other.id()));

        assertThat(Product.bean(Audit.class).of(office, "call", call.id()))
                .filteredOn(entry -> entry.act().equals("conflict.officer-named"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).contains(other.label()));
    }

    /// R10
    @Test
    void aCallIsHeldUnderThePresetItsDraftChose() {
        for (var preset : Conflicts.presets()) {
            var call = published(preset.key());
            var rules = calls.definition(call).conflicts();
            assertThat(rules.preset()).contains(preset.key());
            assertThat(rules.rules()).isEqualTo(preset.rules());
            assertThat(rules.asking().wishes()).isTrue();
        }
        assertThat(calls.definition(published("")).conflicts().preset()).contains("strict");
    }

    /// R10: the rules that stand with the call count, whatever the product ships under that name later.
    @Test
    void publicationFreezesTheRulesThemselves() {
        var call = published("light");
        assertThatThrownBy(() -> set(call, "conflict_preset = 'strict'"))
                .hasRootCauseInstanceOf(java.sql.SQLException.class);
        assertThatThrownBy(() -> set(call, "conflict_rules = ''")).hasRootCauseInstanceOf(java.sql.SQLException.class);
        var older = Conflicts.preset("joint-work").orElseThrow().rules().subList(0, 2);
        String text = new Conflicts(Optional.empty(), new Conflicts.Asking(false, false), older).text();
        Rows.run("ALTER TABLE calls.call DISABLE TRIGGER keep_rules; UPDATE calls.call SET conflict_rules = '"
                + text.replace("'", "''") + "' WHERE id = '" + call.id()
                + "'; ALTER TABLE calls.call ENABLE TRIGGER keep_rules");

        var rules = calls.definition(calls.find(call.id()).orElseThrow()).conflicts();

        assertThat(rules.rules()).isEqualTo(older);
        assertThat(rules.preset()).contains("light");
    }

    private static void set(Call call, String change) {
        Rows.run("UPDATE calls.call SET " + change + " WHERE id = '" + call.id() + "'");
    }

    /// R10
    @Test
    void whereTheProgrammeFixesTheRulesACallChoosesNone() {
        var definition = calls.definition(CallsFixtures.draft(CallsFixtures.office()));
        var fixed = definition.withConflicts(new Conflicts(
                Optional.of("strict"),
                new Conflicts.Asking(false, true),
                definition.conflicts().rules()));
        var now = Product.clock().instant();
        assertThat(Publishing.problems(plan("light"), List.of(), Optional.of(fixed), now))
                .contains(Problem.at("conflictRules", "call.rules-fixed"));
        assertThat(Publishing.problems(plan(""), List.of(), Optional.of(fixed), now))
                .doesNotContain(Problem.at("conflictRules", "call.rules-fixed"));
    }

    private Call published(String preset) {
        var call = accepted(calls.draft(office, plan(preset)));
        CallsFixtures.seat(office, call.id());
        return accepted(calls.publish(office, call.id(), office.id()));
    }

    private static CallPlan plan(String preset) {
        var plan = CallsFixtures.plan();
        var pin = plan.pin();
        var rules = new CallPlan.Rules(preset, "");
        return new CallPlan(
                new CallPlan.Pin(pin.programme(), pin.version(), rules), plan.name(), plan.window(), plan.course());
    }

    @Test
    void aDraftIsInvisibleToEverybodyButItsOfficeAndAuditors() {
        var call = CallsFixtures.draft(office);
        var auditor = CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY));
        var elsewhere = CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("another"));
        assertThat(calls.find(office, call.id())).isPresent();
        assertThat(calls.find(auditor, call.id())).isPresent();
        assertThat(calls.find(elsewhere, call.id())).isEmpty();
        assertThat(calls.of(elsewhere)).doesNotContain(call);
        assertThat(calls.find(call.id())).isEmpty();
        assertThat(calls.published()).doesNotContain(call);
        assertThat(calls.publish(elsewhere, call.id(), office.id()))
                .isEqualTo(Decision.refuse(new CallRefusal.Unknown()));
        assertThat(calls.publish(auditor, call.id(), office.id())).isEqualTo(Decision.refuse(new CallRefusal.Denied()));
        assertThat(calls.draft(auditor, CallsFixtures.plan())).isEqualTo(Decision.refuse(new CallRefusal.Denied()));
    }

    @Test
    void whoeverSavesSecondIsToldInsteadOfOverwriting() {
        var call = CallsFixtures.draft(office);
        accepted(calls.edit(office, call.id(), call.revision(), CallsFixtures.plan()));
        assertThat(calls.edit(office, call.id(), call.revision(), CallsFixtures.plan()))
                .isEqualTo(Decision.refuse(new CallRefusal.Changed()));
    }

    @Test
    void ofTwoWhoPublishAtOnceOneIsTold() throws Exception {
        var call = CallsFixtures.draft(office);
        CallsFixtures.seat(office, call.id());
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(Collections.nCopies(2, () -> calls.publish(office, call.id(), office.id())));
            var one = answers.getFirst().get();
            var other = answers.getLast().get();
            var told = Decision.<Call>refuse(new CallRefusal.NotNow(CallStage.PUBLISHED));
            assertThat(List.of(one, other)).containsOnlyOnce(told);
        }
        assertThat(Product.bean(Audit.class).of(office, "call", call.id()))
                .filteredOn(entry -> entry.act().equals("call.publish"))
                .hasSize(1);
    }

    @Test
    void thereIsOneChair() {
        var call = CallsFixtures.draft(office);
        CallsFixtures.seat(office, call.id());
        var second = new CommitteeMember(CallsFixtures.person("別の委員長").id(), true, Sector.FINANCE, 1);
        assertThat(codes(calls.addCommitteeMember(office, call.id(), second))).containsExactly("call.second-chair");
    }

    /// R15
    @Test
    void aDeadlineMovesOnlyToLaterAndOnlyWithAReasonEverybodyCanRead() {
        var call = CallsFixtures.published().call();
        var later = call.closesAt().plus(Duration.ofDays(2));
        assertThat(codes(calls.extend(office, call.id(), call.closesAt(), " ")))
                .containsExactly("call.extension-not-later", "call.reason-missing");
        var moved = accepted(calls.extend(office, call.id(), later, "通信の障害のため"));
        assertThat(moved.isOpenAt(later)).isTrue();
        assertThat(moved.isOpenAt(later.plusNanos(1))).isFalse();
        assertThat(calls.extensions(call.id()))
                .containsExactly(new Extension(Product.clock().instant(), call.closesAt(), later, "通信の障害のため"));
        var stranger = new Actor.Person(UUID.randomUUID());
        assertThat(calls.extend(stranger, call.id(), later.plusSeconds(1), "x"))
                .isEqualTo(Decision.refuse(new CallRefusal.Denied()));
    }

    @Test
    void reviewDoesNotBeginWhileTheCallIsOpen() {
        var call = CallsFixtures.published().call();
        assertThat(calls.advance(office, call.id(), CallAct.BEGIN_REVIEW))
                .isEqualTo(Decision.refuse(new CallRefusal.StillOpen()));
        assertThat(calls.advance(office, call.id(), CallAct.ANNOUNCE))
                .isEqualTo(Decision.refuse(new CallRefusal.NotNow(CallStage.PUBLISHED)));
    }

    private static List<String> codes(Decision<?> decision) {
        return decision.fold(
                _ -> List.of(), no -> no.problems().stream().map(Problem::code).toList());
    }
}
