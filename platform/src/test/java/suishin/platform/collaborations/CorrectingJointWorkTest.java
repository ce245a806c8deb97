package suishin.platform.collaborations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.conflicts.Conflict;
import suishin.platform.conflicts.Conflicts;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.organisations.Organisation;
import suishin.platform.organisations.Organisations;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.QueryCount;
import suishin.platform.testing.ReviewFixtures;
import suishin.platform.testing.Rows;

/// A record of joint work is put right, and found again.
class CorrectingJointWorkTest {

    private final Collaborations collaborations = Product.bean(Collaborations.class);
    private final Actor.Person office = CallsFixtures.office();
    private final Person person = CallsFixtures.person("研究者");
    private final Organisation organisation = organisation();
    private final String title = "共同研究 " + UUID.randomUUID();

    @Test
    void whatIsCorrectedStandsAsCorrectedWithItsParties() {
        var other = CallsFixtures.person("別の研究者");
        var work = recorded();
        var corrected = new JointWork.Typed(
                title + " 改", "2021-04-01", "", "5", "報告書", List.of(other.address(), organisation.name()));
        var after = accepted(collaborations.correct(office, work.id(), corrected));
        assertThat(after.id()).isEqualTo(work.id());
        assertThat(after.people()).isEqualTo(Set.of(other.id()));
        assertThat(after.days().since()).hasValue(LocalDate.of(2021, 4, 1));
        assertThat(after.until()).isEmpty();
        assertThat(collaborations.find(office, work.id())).hasValue(after);
        assertThat(collaborations.of(office, List.of(person.id()))).isEmpty();
    }

    /// R20
    @Test
    void theLogKeepsWhatStoodThereWithoutNames() {
        var work = recorded();
        accepted(collaborations.correct(office, work.id(), typed(title + " 改", "7", "公表資料")));
        assertThat(Rows.asOwner("SELECT detail::text FROM audit.entry WHERE act = 'joint-work.corrected'"
                        + " AND thing_id = '" + work.id() + "'"))
                .singleElement()
                .asString()
                .contains("OptionalLong.empty", "OptionalLong[7]", "\"titleChanged\": \"true\"")
                .doesNotContain(title);
    }

    @Test
    void correctedItIsNotTheSameAsAnotherRecord() {
        var work = recorded();
        accepted(collaborations.record(office, typed(title + " 二", "", "公表資料")));
        assertThat(collaborations.correct(office, work.id(), typed(title + " 二", "3", "別の資料")))
                .isEqualTo(Decision.refuse(new CollaborationRefusal.AlreadyThere(title + " 二")));
        assertThat(collaborations.correct(office, UUID.randomUUID(), typed(title, "", "資料")))
                .isEqualTo(Decision.refuse(new CollaborationRefusal.Unknown()));
        var auditor = CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY));
        assertThat(collaborations.correct(auditor, work.id(), typed(title, "", "資料")))
                .isEqualTo(Decision.refuse(new CollaborationRefusal.Denied()));
        assertThat(collaborations.find(office, work.id())).hasValue(work);
    }

    /// R9
    @Test
    void whatTheCorrectedRecordShowsBarsAtOnce() {
        var panel = ReviewFixtures.assigned(1);
        UUID proposal = panel.proposals().getFirst().proposal();
        var reader = panel.readers(proposal).getFirst();
        String expert = address(reader.id());
        String secretary =
                address(panel.proposals().getFirst().place().secretary().id());
        var work = accepted(collaborations.record(
                panel.office(),
                new JointWork.Typed(title, "2026-01-01", "", "", "公表資料", List.of(expert, person.address()))));
        assertThat(Product.bean(Conflicts.class).of(panel.office(), panel.call()))
                .isEmpty();
        accepted(collaborations.correct(
                panel.office(),
                work.id(),
                new JointWork.Typed(title, "2026-01-01", "", "", "公表資料", List.of(expert, secretary))));
        assertThat(Product.bean(Conflicts.class).of(panel.office(), panel.call()))
                .extracting(Conflict::person)
                .containsExactly(reader.id());
        assertThat(panel.readers(proposal)).doesNotContain(reader);
    }

    @Test
    void theFormShowsWhatStandsThereAndKeepsWhatWasTyped() {
        var work = recorded();
        var browser = Browser.of(office.id(), "ja");
        String page = "/office/joint-work/" + work.id();
        assertThat(browser.get(page).body())
                .contains(title, "2022-04-01", person.address(), organisation.name(), "公表資料");
        var form = Map.of("title", "直した名称", "since", "春", "source", "", "parties", person.address());
        var refused = browser.post(page, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("直した名称", "出典を入力してください", "参加者は二つ以上")
                .contains(
                        "id=\"since-wrong\"",
                        "id=\"source-wrong\"",
                        "id=\"parties-wrong\"",
                        "aria-describedby=\"since-wrong since-help\" value=\"春\"");
        var right = Map.of(
                "title",
                title + " 改",
                "since",
                "2022-04-01",
                "source",
                "報告書",
                "parties",
                person.address() + "\n" + organisation.name());
        assertThat(browser.post(page, right).statusCode()).isEqualTo(303);
        assertThat(collaborations.find(office, work.id()).orElseThrow().title()).isEqualTo(title + " 改");
    }

    @Test
    void aSearchFindsTitlesSourcesAndPartiesWhateverTheWidthAndNothingElse() {
        String word = "ABC" + UUID.randomUUID();
        var byTitle = accepted(collaborations.record(office, typed(word + " の研究", "", "資料")));
        var bySource = accepted(collaborations.record(office, typed(title + " 二", "", "年報 " + word)));
        recorded();
        assertThat(found("ａｂｃ" + word.substring(3))).containsExactlyInAnyOrder(byTitle.id(), bySource.id());
        assertThat(found(organisation.name())).hasSize(3);
        assertThat(found(person.address())).hasSize(3);
        assertThat(found(UUID.randomUUID().toString())).isEmpty();
        var page = Browser.of(office.id(), "ja").get("/office/joint-work?q=" + word);
        assertThat(page.body()).contains("記録（2件）", "の研究").doesNotContain(title + "<");
    }

    @Test
    void aTableOfManyPartiesIsReadInAsManyStatementsAsOneOfTwo() {
        var browser = Browser.of(office.id(), "ja");
        browser.get("/office/joint-work");
        assertThat(statements(browser, 30)).isEqualTo(statements(browser, 1));
    }

    @Test
    void theListAsksAsOftenForOneRecordAsForMany() {
        assertThat(listed(20)).isEqualTo(listed(1));
    }

    private long listed(int rows) {
        String word = UUID.randomUUID().toString();
        for (int i = 0; i < rows; i++) {
            var parties = List.of(
                    CallsFixtures.person("研究者").address(), organisation().name());
            var typed = new JointWork.Typed(word + i, "2022-04-01", "", "", "資料", parties);
            accepted(collaborations.record(office, typed));
        }
        var browser = Browser.of(office.id(), "ja");
        String list = "/office/joint-work?q=" + word;
        assertThat(browser.get(list).body()).contains("記録（%d件）".formatted(rows));
        return counted(() -> browser.get(list));
    }

    private long statements(Browser browser, int rows) {
        var lines = new ArrayList<>(List.of("title,since,source,parties"));
        for (int i = 0; i < rows; i++) {
            String parties = person.address() + ";" + organisation().name();
            lines.add(title + i + ",2020-04-01,資料," + parties);
        }
        String text = String.join("\n", lines) + "\n";
        return counted(() -> assertThat(browser.postFile("/office/joint-work/import", "file", "w.csv", text)
                        .statusCode())
                .isEqualTo(200));
    }

    private static long counted(Runnable work) {
        return QueryCount.statements(work).stream()
                .filter(statement -> !statement.contains("spring_session"))
                .count();
    }

    private List<UUID> found(String text) {
        return collaborations.page(office, text, 1).works().stream()
                .map(JointWork::id)
                .toList();
    }

    private JointWork recorded() {
        return accepted(collaborations.record(office, typed(title, "", "公表資料")));
    }

    private JointWork.Typed typed(String name, String amount, String source) {
        return new JointWork.Typed(
                name, "2022-04-01", "2024-03-31", amount, source, List.of(person.address(), organisation.name()));
    }

    private static String address(UUID id) {
        return Product.bean(People.class).find(id).orElseThrow().address();
    }

    private Organisation organisation() {
        var draft = new Organisation.Draft("見本大学" + UUID.randomUUID(), "", Sector.ACADEMIA, "");
        return accepted(Product.bean(Organisations.class).add(office, draft));
    }
}
