package suishin.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.ReviewFixtures.Panel;
import suishin.platform.testing.Rows;

/// What a list shows is what a single proposal shows, and both are what the rules say.
class ReadingBySetTest {

    /// R9
    @Test
    void theSetTheSingleAnswerAndTheRulesAgreeForEverybody() {
        var panel = ReviewFixtures.assigned(3);
        UUID barredFrom = panel.proposals().getFirst().proposal();
        var barred = panel.readers(barredFrom).getFirst();
        ReviewFixtures.declare(panel, barred, barredFrom, "kinship");
        var deliberating = ReviewFixtures.deliberating(2);
        Product.bean(Access.class)
                .give(
                        new Actor.Product("a test"),
                        barred.id(),
                        Role.COMMITTEE_MEMBER,
                        Scope.call(deliberating.call()),
                        java.util.Optional.empty());
        for (var person : people(panel, barred).entrySet()) {
            for (Aspect aspect : Aspect.values()) {
                agree(person.getKey(), person.getValue(), aspect, panel);
            }
        }
        assertThat(set(barred, Aspect.PROPOSAL)).isNotEmpty().doesNotContain(barredFrom.toString());
    }

    private static void agree(String who, Actor.Person person, Aspect aspect, Panel panel) {
        String what = who + " " + aspect;
        var set = set(person, aspect);
        assertThat(set).as(what).isEqualTo(byTheRules(person, aspect));
        for (var made : panel.proposals()) {
            assertThat(Product.bean(Access.class).mayRead(person, aspect, made.proposal()))
                    .as(what)
                    .isEqualTo(set.contains(made.proposal().toString()));
        }
    }

    private static Map<String, Actor.Person> people(Panel panel, Actor.Person barred) {
        var people = new LinkedHashMap<String, Actor.Person>();
        people.put("office", panel.office());
        people.put("office of another", CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("another")));
        people.put("auditor", CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY)));
        people.put("ministry", CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry(ModelProgramme.KEY, "METI")));
        people.put(
                "other ministry",
                CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry(ModelProgramme.KEY, "MAFF")));
        people.put("secretary", panel.proposals().getFirst().place().secretary());
        people.put("stranger", ProposalFixtures.place().secretary());
        people.put("chair", panel.member(0));
        people.put("member", panel.member(1));
        people.put("barred", barred);
        people.put("nobody", new Actor.Person(CallsFixtures.person("無役").id()));
        return people;
    }

    private static Set<String> set(Actor actor, Aspect aspect) {
        List<String> ids = Product.bean(Database.class)
                .as(
                        actor,
                        () -> Product.bean(JdbcClient.class)
                                .sql("SELECT DISTINCT id::text FROM access.readable(:aspect) AS id")
                                .param("aspect", aspect.name())
                                .query(String.class)
                                .list());
        return new TreeSet<>(ids);
    }

    /// The rules once more, a proposal at a time and in other words.
    private static Set<String> byTheRules(Actor.Person person, Aspect aspect) {
        return new TreeSet<>(Rows.asOwner("""
            SELECT m.id
              FROM access.matter m
             WHERE NOT EXISTS (SELECT 1 FROM access.bar b WHERE b.matter_id = m.id AND b.person_id = '%1$s')
               AND EXISTS (
                   SELECT 1
                     FROM access.held h JOIN access.rule r ON r.role = h.role
                    WHERE h.person_id = '%1$s' AND h.until IS NULL AND r.aspect = '%2$s' AND r.from_stage <= m.stage
                      AND h.scope_id = ANY (CASE h.scope_kind WHEN 'PROGRAMME' THEN ARRAY[m.programme]
                                                              WHEN 'MINISTRY' THEN m.ministries
                                                              WHEN 'REGION' THEN ARRAY[m.region_id::text]
                                                              WHEN 'CALL' THEN ARRAY[m.call_id::text] END)
                      AND (NOT r.only_assigned
                           OR (h.person_id, m.id) IN (SELECT person_id, matter_id FROM access.assigned)))
            """.formatted(person.id(), aspect)));
    }
}
