package suishin.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;

/// An institution is found under every name it has or had.
class NamesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 10, 1);

    private final Organisations organisations = Product.bean(Organisations.class);
    private final Names names = Product.bean(Names.class);
    private final Actor.Person office = CallsFixtures.office();
    private final String mark = UUID.randomUUID().toString();

    @Test
    void aRenamedInstitutionIsStillFoundUnderItsOldName() {
        UUID id = add("旧工業大学" + mark);
        accepted(names.rename(office, id, renaming("新科学大学" + mark)));

        assertThat(found("国立大学法人 旧工業大学" + mark)).containsExactly(id);
        assertThat(found("新科学大学" + mark)).containsExactly(id);
        assertThat(organisations.find(id).orElseThrow().name()).isEqualTo("新科学大学" + mark);
        assertThat(names.of(List.of(id)))
                .containsExactly(new OtherName(
                        id,
                        OtherName.Kind.FORMER,
                        "旧工業大学" + mark,
                        new Days(Optional.empty(), Optional.of(DAY.minusDays(1)))));
    }

    @Test
    void anAbbreviationFindsHoweverItsWidth() {
        UUID id = add("先端材料研究機構" + mark);
        accepted(names.add(office, new OtherName(id, OtherName.Kind.ABBREVIATION, "ＡＭＲＯ" + mark, Days.ALWAYS)));
        assertThat(found("amro" + mark)).containsExactly(id);
    }

    @Test
    void theNameOfAnotherInstitutionIsRefused() {
        add("既存" + mark);
        UUID id = add("別" + mark);
        assertThat(code(names.rename(office, id, renaming("既 存" + mark)))).isEqualTo("organisations.already-there");
        assertThat(names.of(List.of(id))).isEmpty();
    }

    @Test
    void onlyTheOfficeAndAdministratorsRename() {
        UUID id = add("機関" + mark);
        var auditor = CallsFixtures.holder(Role.AUDITOR, Scope.programme(ModelProgramme.KEY));
        assertThat(code(names.rename(auditor, id, renaming("他" + mark)))).isEqualTo("organisations.keeping.denied");
        assertThat(code(names.add(office, new OtherName(id, OtherName.Kind.KANA, " ", Days.ALWAYS))))
                .isEqualTo("organisations.incomplete");
    }

    private static Names.Renaming renaming(String name) {
        return new Names.Renaming(name, Optional.empty(), DAY);
    }

    private List<UUID> found(String text) {
        return organisations.search(text).stream().map(Organisation::id).toList();
    }

    private UUID add(String name) {
        return accepted(organisations.add(office, new Organisation.Draft(name, "", Sector.ACADEMIA, "")))
                .id();
    }

    private static String code(Decision<?> decision) {
        return decision.fold(_ -> "", no -> no.code());
    }
}
