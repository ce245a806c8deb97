package suishin.platform.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.testing.EditionFixtures.SMALL;
import static suishin.platform.testing.EditionFixtures.said;
import static suishin.platform.testing.EditionFixtures.taken;
import static suishin.platform.testing.EditionFixtures.upload;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import suishin.engines.impact.TableAudit.Verdict;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.Administrators;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.Browser;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.EditionFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.Rows;

/// A table is kept byte for byte, audited and not repaired, published by the office, and read by whom it is for.
class EditionsTest {

    private final Editions editions = Product.bean(Editions.class);
    private final Actor.Person office = CallsFixtures.office();
    private final String place = EditionFixtures.place();

    @Test
    void theFileComesBackByteForByteAlsoInShiftJis() {
        byte[] bytes = SMALL.getBytes(Charset.forName("windows-31j"));
        var edition =
                accepted(editions.upload(office, new Upload(ModelProgramme.KEY, "表 \"1\".csv", bytes, said(place))));
        assertThat(editions.file(office, edition.id())).contains(bytes);
        assertThat(edition.kept().fileName()).isEqualTo("表 _1_.csv");
        assertThat(editions.model(office, edition.id()).orElseThrow().table().fingerprint())
                .isEqualTo(edition.print());
    }

    @Test
    void aCorrectionIsTheNextVersionAndTheSameTableIsRefused() {
        var first = taken(office, SMALL, place);
        assertThat(first.version()).isEqualTo(1);
        assertThat(code(upload(SMALL.replace("1000,2000", "\"1,000\",2000"), said(place))))
                .as("other bytes, the same table")
                .isEqualTo("editions.same [1]");
        var second = taken(office, SMALL.replace("emp_engaged,90", "emp_engaged,91"), place);
        assertThat(second.version()).isEqualTo(2);
        assertThat(editions.find(office, first.id())).contains(first);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceAndNothingIsKept() {
        String broken = SMALL.replace("150", "x").replace("350", "y");
        var typed = new Upload.Said(" ", "", "H99", "ドル", "", false);
        assertThat(problems(upload(broken, typed)))
                .containsExactly(
                        "place editions.place.missing []",
                        "year editions.year.unknown [H99]",
                        "unit editions.unit.unknown [ドル]",
                        "file editions.defect.no-number [2, 農業, x]",
                        "file editions.defect.no-number [5, 農業, y]");
        assertThat(problems(upload("", said(place)))).containsExactly("file editions.file.empty [20]");
        assertThat(problems(upload("#year,2015\n", said(place)))).containsExactly("file editions.file.no-table []");
        assertThat(editions.all(office))
                .noneMatch(one -> one.place().name().ja().equals(place));
    }

    @Test
    void whatTheFileSaysOfItselfMustNotDifferFromWhatWasTyped() {
        String said = "#place," + place + "\n#year,2015年\n#unit,億円\n" + SMALL;
        assertThat(problems(upload(said, new Upload.Said("", "", "2016", "百万円", "", false))))
                .containsExactly("year editions.fact.differs [2015年, 2016]", "unit editions.fact.differs [億円, 百万円]");
        var edition = accepted(editions.upload(office, upload(said, new Upload.Said("", "", "", "", "", false))));
        assertThat(edition.place().year()).isEqualTo(2015);
        assertThat(edition.place().unit()).isEqualTo(MoneyUnit.HUNDRED_MILLION_YEN);
    }

    @Test
    void aTableThatFailsIsPublishedForAReasonOnly() {
        var failing = taken(office, SMALL.replace("150", "190"), place);
        assertThat(failing.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(refused(editions.publish(office, failing.id(), "  "))).isEqualTo("editions.faulty []");
        var published = accepted(editions.publish(office, failing.id(), "出典のまま"));
        assertThat(published.published().map(Edition.Published::reason)).contains("出典のまま");
        assertThat(refused(editions.publish(office, failing.id(), "もう一度"))).isEqualTo("editions.already-published []");
    }

    @Test
    void aTableWithoutASolutionIsNeverPublished() {
        var circular = taken(office, SMALL.replace("150,500", "1100,500").replace("-200", "0"), place);
        assertThat(refused(editions.publish(office, circular.id(), "理由"))).isEqualTo("editions.no-model []");
    }

    @Test
    void beforeItIsPublishedNobodyElseLearnsOfATable() {
        var edition = taken(office, SMALL, place);
        var readers = List.of(
                ProposalFixtures.place().secretary(),
                CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY)),
                CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry(ModelProgramme.KEY, "METI")),
                new Actor.Person(
                        CallsFixtures.published().committee().getFirst().id()));
        readers.forEach(
                reader -> assertThat(editions.find(reader, edition.id())).isEmpty());
        accepted(editions.publish(office, edition.id(), ""));
        readers.forEach(reader ->
                assertThat(editions.find(reader, edition.id()).map(Edition::id)).contains(edition.id()));
    }

    @Test
    void whoHasNothingToDoWithTheProgrammeReadsNoneOfItsTables() {
        var edition = EditionFixtures.published(office, SMALL, place);
        for (var reader : List.of(
                new Actor.Person(CallsFixtures.person("無役").id()),
                CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("another")),
                CallsFixtures.holder(Role.MINISTRY_OFFICER, Scope.ministry("another", "METI")))) {
            assertThat(editions.find(reader, edition.id())).isEmpty();
            assertThat(editions.file(reader, edition.id())).isEmpty();
            assertThat(editions.model(reader, edition.id())).isEmpty();
        }
    }

    @Test
    void theOfficeAndAdministratorsTakeTablesInAndNobodyElse() {
        var administrator = CallsFixtures.holder(Role.ADMINISTRATOR, Administrators.EVERYTHING);
        assertThat(accepted(editions.upload(administrator, upload(SMALL, said(place))))
                        .version())
                .isEqualTo(1);
        for (var other : List.of(
                ProposalFixtures.place().secretary(),
                CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY)),
                CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("another")))) {
            assertThat(refused(editions.upload(other, upload(SMALL, said(place)))))
                    .isEqualTo("editions.denied []");
        }
    }

    @Test
    void theShippedSampleBalancesToTheLastDigitAndSaysThatItIsMadeUp() {
        var found = accepted(UploadReader.read(SampleTable.upload(ModelProgramme.KEY)));
        assertThat(found.read().audit().verdict()).isEqualTo(Verdict.EXACT);
        assertThat(found.read().audit().findings()).isEmpty();
        assertThat(found.place().synthetic()).isTrue();
        assertThat(found.read().edition().size()).isEqualTo(18);
        assertThat(EditionModels.model(found.read())).isPresent();
    }

    @Test
    void thePagesCallASyntheticTableSoInBothLanguages() {
        var said = new Upload.Said(place, "Test Prefecture", "2015", "百万円", "", true);
        var edition = accepted(editions.upload(office, upload(SMALL, said)));
        for (String page : List.of("/work/editions", edition.address())) {
            assertThat(Browser.of(office.id(), "ja").get(page).body()).contains("合成した見本");
            assertThat(Browser.of(office.id(), "en").get(page).body()).contains("Synthetic sample", "Test Prefecture");
        }
    }

    @Test
    void anUploadThatIsRefusedKeepsWhatWasTyped() {
        var browser = Browser.of(office.id(), "ja");
        browser.get("/work/editions");
        var answer = browser.postMultipart("/work/editions", "x", """
                --x\r
                Content-Disposition: form-data; name="place"\r
                \r
                %s\r
                --x\r
                Content-Disposition: form-data; name="year"\r
                \r
                平成\r
                --x\r
                Content-Disposition: form-data; name="file"; filename="a.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --x--\r
                """.formatted(place, SMALL));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"" + place + "\"", "value=\"平成\"", "対象年「平成」を読み取れません。");
    }

    @Test
    void theActsStandInTheLog() {
        var edition = EditionFixtures.published(office, SMALL, place);
        assertThat(Rows.asOwner("SELECT act FROM audit.entry WHERE thing_kind = 'edition' AND thing_id = '"
                        + edition.id() + "' ORDER BY act"))
                .containsExactly("edition.published", "edition.uploaded");
    }

    private List<String> problems(Upload upload) {
        return editions.upload(office, upload)
                .fold(
                        _ -> List.<String>of(),
                        no -> no.problems().stream()
                                .map(one -> one.field() + " " + one.code() + " " + one.details())
                                .toList());
    }

    private String code(Upload upload) {
        return refused(editions.upload(office, upload));
    }

    private static String refused(Decision<?> decision) {
        return decision.fold(_ -> Optional.<String>empty(), no -> Optional.of(no.code() + " " + no.details()))
                .orElse("accepted");
    }
}
