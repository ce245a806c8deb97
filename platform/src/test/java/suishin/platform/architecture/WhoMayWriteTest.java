package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.calls.Calls;
import suishin.platform.conflicts.Rulings;
import suishin.platform.database.Migrations;
import suishin.platform.deliberation.Deliberations;
import suishin.platform.eligibility.Eligibility;
import suishin.platform.eligibility.Outcome;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.notices.LettersFixture;
import suishin.platform.people.ApiKeys;
import suishin.platform.people.SignInLinksFixture;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.proposals.Proposals;
import suishin.platform.publication.Contact;
import suishin.platform.publication.Contacts;
import suishin.platform.review.Reviews;
import suishin.platform.review.Score;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.Rows;
import suishin.platform.testing.RunFixtures;
import suishin.platform.testing.SelectionFixtures;
import suishin.platform.testing.Writes;

/// What PostgreSQL lets the application write in somebody's name is what a use case lets that person do, and no more.
class WhoMayWriteTest {

    private static final String WRITABLE = """
            SELECT n.nspname || '.' || c.relname
              FROM pg_class c
              JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY (?)
               AND (has_table_privilege('suishin_app', c.oid, 'INSERT, DELETE')
                    OR has_any_column_privilege('suishin_app', c.oid, 'INSERT, UPDATE'))
             ORDER BY 1
            """;

    /// Written before anybody is known, or in the demo only.
    private static final Set<String> OPEN =
            Set.of("web.spring_session", "web.spring_session_attributes", "demo.clock", "demo.role");

    /// What everybody who can sign in does: leave entries of their own acts, and keep their own account.
    private static final Set<String> EVERYBODYS = Set.of(
            "INSERT audit.entry",
            "INSERT audit.unlinked",
            "UPDATE people.person",
            "INSERT people.api_key",
            "UPDATE people.api_key");

    /// What an expert does besides, with the reviews that are theirs.
    private static final Set<String> EXPERTS = Set.of(
            "UPDATE review.review",
            "INSERT review.score",
            "UPDATE review.score",
            "INSERT exposure.opening",
            "INSERT exposure.listing");

    /// What a ministry's officer does besides, in the selections the ministry takes part in.
    private static final Set<String> MINISTRIES =
            Set.of("INSERT selection.position", "INSERT deliberation.round", "UPDATE deliberation.round");

    /// What the approver of a member does besides: consent, and write that member's role.
    private static final Set<String> APPROVERS = Set.of(
            "INSERT proposals.consent",
            "INSERT strategies.entry",
            "UPDATE strategies.entry",
            "INSERT strategies.writing");

    /// R9
    @Test
    void nobodyWritesARowThatNoUseCaseLetsThemWrite() {
        var panel = panel();
        selections();
        accounts(panel);
        OfficeRows.institutions(panel);
        OfficeRows.jointWork(panel);
        OfficeRows.lifting(panel);
        OfficeRows.estimates();
        OfficeRows.sending();
        OfficeRows.deadlines();
        OfficeRows.workbooks();
        LettersFixture.told(panel);
        LettersFixture.invited();
        var actors = new LinkedHashMap<String, Actor.Person>();
        actors.put("nobody", new Actor.Person(CallsFixtures.person("無役").id()));
        actors.put("auditor", CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY)));
        actors.put("stranger", stranger());
        actors.put("approver", approver());
        actors.put("ministry", CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry(ModelProgramme.KEY, "MEXT")));
        actors.put("expert", panel.reader(panel.proposals().getFirst().proposal()));
        var done = new TreeSet<String>();
        for (String table : tables()) {
            actors.forEach((who, person) -> Writes.tried(table, person.id()).stream()
                    .filter(act -> !may(who, act))
                    .forEach(act -> done.add(who + ": " + act)));
        }
        assertThat(done).as("what the database let people write").isEmpty();
    }

    @Test
    void anApproverWritesTheRoleOfTheirMemberAndNothingElse() {
        var made = ProposalFixtures.begun(CallsFixtures.published().call());
        var members = made.place().now().members();
        var approver = made.place().approver(members.getFirst().organisation());
        String own = "role." + members.getFirst().id();
        assertThat(Writes.insert("strategies.entry", approver.id(), field(made, own, approver)))
                .isTrue();
        for (String path : List.of("goals.approach", "role." + members.getLast().id(), "role.x")) {
            assertThat(Writes.insert("strategies.entry", approver.id(), field(made, path, approver)))
                    .as(path)
                    .isFalse();
            assertThat(Writes.insert("strategies.writing", approver.id(), field(made, path, approver)))
                    .as(path)
                    .isFalse();
        }
    }

    private static String field(Made made, String path, Actor.Person by) {
        return """
                {"strategy_id": "%s", "path": "%s", "value": "x", "version": 1, "written_by": "%s",
                 "written_at": "2026-04-01T00:00:00Z"}""".formatted(made.strategy(), path, by.id());
    }

    /// R20
    @Test
    void nobodyWritesAnEntryInSomebodyElsesName() {
        var auditor = CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY));
        assertThat(Writes.insert("audit.entry", auditor.id(), entry(CallsFixtures.office())))
                .isFalse();
        assertThat(Writes.insert("audit.entry", auditor.id(), entry(auditor))).isTrue();
    }

    private static String entry(Actor actor) {
        return """
                {"id": "%s", "at": "2026-04-01T00:00:00Z", "actor": "%s", "act": "test", "thing_kind": "test",
                 "thing_id": "test", "detail": {}}""".formatted(UUID.randomUUID(), actor.label());
    }

    private static boolean may(String who, String act) {
        return EVERYBODYS.contains(act)
                || switch (who) {
                    case "expert" -> EXPERTS.contains(act);
                    case "ministry" -> MINISTRIES.contains(act);
                    case "approver" -> APPROVERS.contains(act);
                    default -> false;
                };
    }

    /// {@return every table the application may write, each with rows to repeat}
    private static List<String> tables() {
        var all = new ArrayList<>(Rows.asOwner(WRITABLE, Migrations.MODULES.toArray(String[]::new)));
        all.removeAll(OPEN);
        assertThat(all).hasSizeGreaterThan(40);
        var empty = all.stream()
                .filter(table -> !EVERYBODYS.contains("INSERT " + table))
                .filter(table ->
                        Rows.asOwner("SELECT 'row' FROM " + table + " LIMIT 1").isEmpty())
                .toList();
        assertThat(empty).as("tables without a row that could be written").isEmpty();
        return all;
    }

    private static Actor.Person stranger() {
        var place = ProposalFixtures.place();
        return place.approver(place.proposers().getFirst());
    }

    /// Somebody who consents for a member of a council whose proposal lacks nothing but the seal.
    private static Actor.Person approver() {
        var made = ProposalFixtures.ready(CallsFixtures.published().call());
        return made.place().approver(made.place().proposers().getFirst());
    }

    /// A call under review: scores, a declared conflict, one that was found, and a deadline that was moved.
    private static Panel panel() {
        var panel = ReviewFixtures.assigned(2);
        RunFixtures.weighed(panel);
        UUID proposal = panel.proposals().getFirst().proposal();
        for (Actor.Person reader : panel.readers(proposal)) {
            accepted(Product.bean(Reviews.class)
                    .scoreAll(reader, proposal, List.of(new Score.Typed("goals", "A", "", 0))));
            Browser.of(reader.id(), "ja").get("/work/reviews/" + proposal);
            Browser.of(reader.id(), "ja").get("/work/proposals");
        }
        UUID other = panel.proposals().getLast().proposal();
        ReviewFixtures.declare(panel, panel.readers(other).getLast(), other, "kinship");
        ruled(panel, other);
        ReviewFixtures.affiliate(
                panel,
                panel.member(0),
                panel.proposals().getLast().place().proposers().getFirst());
        var round = CallsFixtures.published();
        accepted(Product.bean(Calls.class)
                .extend(
                        round.office(),
                        round.call().id(),
                        round.call().closesAt().plus(Duration.ofDays(1)),
                        "障害のため"));
        pass(round);
        var cancelled = CallsFixtures.published();
        accepted(Product.bean(Calls.class)
                .cancel(cancelled.office(), cancelled.call().id(), "予算が成立しなかったため"));
        return panel;
    }

    private static void ruled(Panel panel, UUID proposal) {
        var ruled = panel.readers(proposal).getFirst();
        ReviewFixtures.declare(panel, ruled, proposal, "other");
        accepted(Product.bean(Rulings.class)
                .rule(
                        panel.office(),
                        new Rulings.Judgement(panel.call(), proposal, ruled.id(), "other", true, "関係が近いため")));
    }

    private static void pass(CallsFixtures.Round round) {
        var made = ProposalFixtures.sealed(round.call());
        var eligibility = Product.bean(Eligibility.class);
        var proposal = Product.bean(Proposals.class)
                .find(round.office(), made.proposal())
                .orElseThrow();
        var answers = new HashMap<String, Outcome.Answer>();
        eligibility.checks(proposal).forEach(check -> answers.put(check.key(), new Outcome.Answer(true, "")));
        accepted(eligibility.decide(
                round.office(),
                made.proposal(),
                new Outcome.Draft(Outcome.Kind.PASS, Map.copyOf(answers), "", Optional.empty())));
    }

    /// One selection whose committee deliberates, and one that was released.
    private static void selections() {
        var released = SelectionFixtures.concluded(2, 1);
        SelectionFixtures.allConcur(released, 1);
        SelectionFixtures.check(released);
        SelectionFixtures.release(released);
        var contacts = Product.bean(Contacts.class);
        UUID region = released.made().getFirst().place().region().id();
        accepted(contacts.write(
                released.round().office(),
                region,
                new Contact("事務局", "03-0000-0000", "office@example.jp", "", contacts.today()),
                contacts.version(region).orElse(0)));

        var sitting = SelectionFixtures.deliberating(2);
        SelectionFixtures.waive(sitting, 4);
        SelectionFixtures.attend(sitting, 5);
        accepted(SelectionFixtures.recommend(sitting.chair(), sitting, 0));
        accepted(SelectionFixtures.recommend(sitting.chair(), sitting, 1, "advancement"));
        accepted(Product.bean(Deliberations.class).deviate(sitting.chair(), sitting.proposal(0), "地域の偏りを避ける"));
    }

    private static void accounts(Panel panel) {
        SignInLinksFixture.issue(panel.office().id());
        Product.bean(ApiKeys.class).make(panel.office(), "test");
    }
}
