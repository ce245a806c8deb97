package suishin.platform.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static suishin.platform.testing.CallsFixtures.accepted;
import static suishin.platform.testing.VersionFixtures.BETWEEN;
import static suishin.platform.testing.VersionFixtures.FIRST;
import static suishin.platform.testing.VersionFixtures.PATH;
import static suishin.platform.testing.VersionFixtures.SECOND;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.kernel.Sha256;
import suishin.platform.proposals.Proposals;
import suishin.platform.strategies.StrategyDocument;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.Rows;
import suishin.platform.testing.TimeGoesBack;
import suishin.platform.testing.VersionFixtures;
import suishin.platform.testing.VersionFixtures.Twice;
import suishin.platform.testing.Writes;

/// A strategy's history is a list of states that stay as they are.
@ExtendWith(TimeGoesBack.class)
class VersionsOfAStrategyTest {

    private final Versions versions = Product.bean(Versions.class);

    private static String text(State state) {
        return text(state.document());
    }

    private static String text(StrategyDocument document) {
        return document.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.path().equals(PATH))
                .map(StrategyDocument.FieldText::value)
                .findFirst()
                .orElseThrow();
    }

    private String text(Actor actor, Twice twice, String key) {
        return text(versions.state(actor, twice.made().strategy(), key).orElseThrow());
    }

    @Test
    void theCouncilHasEverySealEveryMarkAndThePresent() {
        var twice = VersionFixtures.mended();
        var by = twice.made().place().secretary();
        assertThat(versions.of(by, twice.made().strategy()))
                .extracting(Version::kind, Version::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Version.Kind.NOW, ""),
                        org.assertj.core.groups.Tuple.tuple(Version.Kind.SEAL, ""),
                        org.assertj.core.groups.Tuple.tuple(Version.Kind.MARK, "3月の協議会の前"),
                        org.assertj.core.groups.Tuple.tuple(Version.Kind.SEAL, ""));
        assertThat(text(by, twice, "now")).isEqualTo(SECOND);
        assertThat(text(by, twice, "seal-" + twice.first().id())).isEqualTo(FIRST);
        assertThat(text(by, twice, twice.between().key())).isEqualTo(BETWEEN);
        assertThat(text(by, twice, "seal-" + twice.second().id())).isEqualTo(SECOND);
        assertThat(versions.state(by, twice.made().strategy(), "seal-" + UUID.randomUUID()))
                .isEmpty();
    }

    /// R15
    @Test
    void aSealedVersionIsItsReceiptsTextWhateverIsWrittenLater() {
        var twice = VersionFixtures.mended();
        var by = twice.made().place().secretary();
        var kept = Product.bean(Proposals.class);
        for (var receipt : List.of(twice.first(), twice.second())) {
            var form =
                    kept.sealed(by, twice.made().proposal(), receipt.number()).orElseThrow();
            assertThat(Sha256.of(form.json())).isEqualTo(receipt.formSha256());
            assertThat(versions.state(by, twice.made().strategy(), "seal-" + receipt.id())
                            .orElseThrow()
                            .document())
                    .isEqualTo(form.document());
        }
    }

    @Test
    void whatStoodAtAnInstantIncludesWhatWasWrittenAtIt() {
        var made = ProposalFixtures.written(CallsFixtures.published().call());
        var by = made.place().secretary();
        VersionFixtures.later();
        ProposalFixtures.write(made, PATH, "前の文");
        VersionFixtures.later();
        var at = Product.clock().instant();
        ProposalFixtures.write(made, PATH, "この時の文");
        VersionFixtures.later();
        ProposalFixtures.write(made, PATH, "後の文");
        assertThat(text(versions.state(by, made.strategy(), at.minus(Duration.ofNanos(1_000)))
                        .orElseThrow()))
                .isEqualTo("前の文");
        var then = versions.state(by, made.strategy(), at).orElseThrow();
        assertThat(text(then)).isEqualTo("この時の文");
        assertThat(then.writing(PATH, "この時の文").orElseThrow().at()).isEqualTo(at);
        assertThat(then.writing(PATH, "後の文")).isEmpty();
    }

    @Test
    void aMarkedVersionSaysWhatStoodThere() {
        var made = ProposalFixtures.written(CallsFixtures.published().call());
        var by = made.place().secretary();
        ProposalFixtures.write(made, PATH, "残す文");
        var mark = VersionFixtures.mark(made, "  四月 案  ");
        ProposalFixtures.write(made, PATH, "あとの文");
        assertThat(mark.name()).isEqualTo("四月 案");
        assertThat(mark.by()).contains(by.id());
        assertThat(versions.of(by, made.strategy())).contains(mark);
        assertThat(text(versions.state(by, made.strategy(), mark.key()).orElseThrow()))
                .isEqualTo("残す文");
    }

    @Test
    void namesAreUniqueInAStrategyWhateverTheirWidthAndCaseAndLimited() {
        var made = ProposalFixtures.begun(CallsFixtures.published().call());
        var by = made.place().secretary();
        VersionFixtures.mark(made, "Draft 1");
        for (String same : List.of("Draft 1", "ＤＲＡＦＴ　１", " draft  1 ")) {
            assertThat(versions.mark(by, made.strategy(), same))
                    .isEqualTo(Decision.refuse(VersionRefusal.Unclear.at(
                            "name", "versions.name-taken", same.strip().replaceAll("\\s+", " "))));
        }
        assertThat(versions.mark(by, made.strategy(), "　 "))
                .isEqualTo(Decision.refuse(VersionRefusal.Unclear.at("name", "versions.no-name")));
        accepted(versions.mark(by, made.strategy(), "𠮷".repeat(60)));
        assertThat(versions.mark(by, made.strategy(), "𠮷".repeat(61)))
                .isEqualTo(Decision.refuse(VersionRefusal.Unclear.at("name", "versions.long-name", 60)));
        var other = ProposalFixtures.begun(CallsFixtures.published().call());
        assertThat(VersionFixtures.mark(other, "Draft 1").name()).isEqualTo("Draft 1");
    }

    @Test
    void aStrategyHasAtMostAHundredNamedVersions() {
        var made = ProposalFixtures.begun(CallsFixtures.published().call());
        for (int i = 1; i <= Versions.MOST_MARKS; i++) {
            VersionFixtures.mark(made, "版" + i);
        }
        assertThat(versions.mark(made.place().secretary(), made.strategy(), "版" + (Versions.MOST_MARKS + 1)))
                .isEqualTo(Decision.refuse(new VersionRefusal.TooMany(Versions.MOST_MARKS)));
    }

    @Test
    void onlyASecretaryOfTheCouncilMarksAndAnyOfThemMay() {
        var made = ProposalFixtures.begun(CallsFixtures.published().call());
        var second = CallsFixtures.holder(
                Role.COUNCIL_SECRETARY, Scope.region(made.place().region().id()));
        assertThat(accepted(versions.mark(second, made.strategy(), "二人目の版")).by())
                .contains(second.id());
        var approver = made.place().approver(made.place().proposers().getFirst());
        assertThat(versions.mark(approver, made.strategy(), "承認者の版"))
                .isEqualTo(Decision.refuse(new VersionRefusal.Denied()));
        for (Actor stranger :
                List.of(ProposalFixtures.place().secretary(), CallsFixtures.office(), new Actor.Anybody())) {
            assertThat(versions.mark(stranger, made.strategy(), "他人の版"))
                    .isEqualTo(Decision.refuse(new VersionRefusal.Unknown()));
        }
    }

    /// The database itself refuses a mark of whoever is no secretary, or in somebody else's name.
    @Test
    void theDatabaseKeepsMarksToTheSecretaryAndUnchanged() {
        var made = ProposalFixtures.begun(CallsFixtures.published().call());
        var mark = VersionFixtures.mark(made, "元の版");
        var secretary = made.place().secretary();
        var approver = made.place().approver(made.place().proposers().getFirst());
        assertThat(Writes.insert("versions.mark", secretary.id(), row(made, "別の版", secretary)))
                .isTrue();
        assertThat(Writes.insert("versions.mark", secretary.id(), row(made, "人の版", approver)))
                .isFalse();
        assertThat(Writes.insert("versions.mark", approver.id(), row(made, "私の版", approver)))
                .isFalse();
        String id = mark.key().substring("mark-".length());
        for (String change : List.of(
                "UPDATE versions.mark SET document = '{}' WHERE id = '" + id + "'",
                "DELETE FROM versions.mark WHERE id = '" + id + "'")) {
            assertThatThrownBy(() -> Rows.run(change)).hasStackTraceContaining("stays as it is");
        }
    }

    private static String row(ProposalFixtures.Made made, String name, Actor.Person by) {
        return """
                {"id": "%s", "strategy_id": "%s", "name": "%s", "name_key": "%s", "document": "{}",
                 "marked_by": "%s", "marked_at": "2026-04-01T00:00:00Z"}""".formatted(UUID.randomUUID(), made.strategy(), name, name, by.id());
    }

    @Test
    void markingStandsInTheLogOfTheStrategy() {
        var made = ProposalFixtures.begun(CallsFixtures.published().call());
        var mark = VersionFixtures.mark(made, "記録に残る版");
        assertThat(Rows.asOwner("SELECT actor || ' ' || (detail ->> 'version') FROM audit.entry"
                        + " WHERE act = 'version.marked' AND thing_id = '" + made.strategy() + "'"))
                .isEqualTo(
                        List.of(made.place().secretary().id() + " " + mark.key().substring("mark-".length())));
    }

    /// R9
    @Test
    void whoeverDoesNotWorkForTheRegionReadsSealsOnlyAndNothingBetweenThem() {
        var twice = VersionFixtures.mended();
        UUID strategy = twice.made().strategy();
        var reader = VersionFixtures.reviewed(twice).reader();
        var seals = seals(twice);
        for (Actor outsider : List.of(twice.round().office(), reader)) {
            assertThat(versions.of(outsider, strategy)).extracting(Version::key).isEqualTo(seals);
            assertThat(text(outsider, twice, seals.getLast())).isEqualTo(FIRST);
            assertThat(versions.state(outsider, strategy, seals.getLast())
                            .orElseThrow()
                            .writings())
                    .isEmpty();
            assertThat(versions.state(outsider, strategy, "now")).isEmpty();
            assertThat(versions.state(outsider, strategy, twice.between().key()))
                    .isEmpty();
            assertThat(versions.state(outsider, strategy, twice.between().at())).isEmpty();
        }
    }

    /// R9
    @Test
    void whoeverDoesNotReadTheProposalOrIsBarredFromItHasNoVersion() {
        var twice = VersionFixtures.mended();
        UUID strategy = twice.made().strategy();
        var barred = VersionFixtures.reviewed(twice).barred();
        for (Actor stranger : List.of(
                barred,
                ProposalFixtures.place().secretary(),
                CallsFixtures.holder(Role.PROGRAMME_OFFICE, Scope.programme("another")),
                new Actor.Anybody())) {
            assertThat(versions.of(stranger, strategy)).isEmpty();
            seals(twice)
                    .forEach(key ->
                            assertThat(versions.state(stranger, strategy, key)).isEmpty());
            assertThat(versions.state(stranger, strategy, twice.between().at())).isEmpty();
        }
    }

    private static List<String> seals(Twice twice) {
        return List.of("seal-" + twice.second().id(), "seal-" + twice.first().id());
    }

    @Test
    void theApproversOfMembersReadAllVersions() {
        var twice = VersionFixtures.mended();
        var place = twice.made().place();
        var approver = place.approver(place.proposers().getLast());
        assertThat(versions.of(approver, twice.made().strategy())).hasSize(4);
        assertThat(text(approver, twice, twice.between().key())).isEqualTo(BETWEEN);
    }
}
