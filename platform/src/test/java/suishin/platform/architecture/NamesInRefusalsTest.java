package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suishin.platform.councils.CouncilRefusal;
import suishin.platform.kernel.Refusal;
import suishin.platform.programmes.Words;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// What a refusal names is said in the language of its reader.
class NamesInRefusalsTest {

    /// Names as somebody typed them, or of a file: they are said as they are.
    private static final Set<String> TYPED =
            Set.of("FileRefusal", "SheetRefusal", "RegionsRefusal", "WorkbookRefusal$NoWorkbook");

    private final Texts texts = Texts.load();

    @Test
    void theReadersLanguageDecidesAndJapaneseStandsInWhereThereIsNoEnglish() {
        var both = new CouncilRefusal.IsCoordinating(new Words("見本財団", "Sample Foundation"));
        assertThat(texts.say(Language.EN, both)).singleElement().asString().contains("“Sample Foundation”");
        assertThat(texts.say(Language.JA, both)).singleElement().asString().contains("「見本財団」");
        var one = new CouncilRefusal.IsCoordinating(new Words("見本財団", ""));
        assertThat(texts.say(Language.EN, one)).singleElement().asString().contains("“見本財団”");
    }

    @Test
    void aDayIsSaidAsTheReaderWritesDays() {
        var no = new CouncilRefusal.TooEarly(LocalDate.of(2026, 4, 1));
        assertThat(texts.say(Language.EN, no)).singleElement().asString().contains("1 Apr 2026");
        assertThat(texts.say(Language.JA, no)).singleElement().asString().contains("2026年4月1日");
    }

    @Test
    void noRefusalCarriesANameInOneLanguageOnly() {
        assertThat(House.PLATFORM.stream()
                        .filter(type -> type.isAssignableTo(Refusal.class))
                        .flatMap(NamesInRefusalsTest::namesInOneLanguage))
                .isEmpty();
    }

    private static Stream<String> namesInOneLanguage(JavaClass type) {
        return TYPED.stream().anyMatch(type.getName()::contains)
                ? Stream.of()
                : type.getFields().stream()
                        .filter(field -> field.getRawType().isEquivalentTo(String.class))
                        .map(JavaField::getFullName)
                        .filter(name -> name.matches("(?i).*(name|path|region|organisation|expert)"));
    }
}
