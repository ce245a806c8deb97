package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import suishin.platform.web.Texts;

/// Every field has a name under which its text can be given back.
class FieldNamesTest {

    private static final Pattern CONTROL = Pattern.compile("<(textarea|input)[^>]* name=\"([a-zA-Z]+)[\".][^>]*>");
    private static final Pattern ENTRY = Pattern.compile("web[.]entry[(][^\\n]*? field = \"([a-zA-Z]+)\"");
    private static final Pattern DAY = Pattern.compile(
            "web[.]day[(][^\\n]*? id = \"(?<id>[a-zA-Z]+)\"(?:[^\\n]*? name = \"(?<name>[a-zA-Z]+)\")?");
    private static final Pattern OWN_DAY = Pattern.compile("<input[^>]* type=\"[^\"]*(date|month|week)");
    private static final Pattern NO_WORDS = Pattern.compile("type=\"(hidden|checkbox|radio|file|password|number)\"");

    /// Whoever adds a field for words says what it is called when its text comes back.
    @Test
    void everyFieldForWordsHasANameOfItsOwn() {
        var texts = Texts.load();
        assertThat(House.files("platform/src/main/jte", ".jte").stream()
                        .map(House::read)
                        .flatMap(FieldNamesTest::fields)
                        .filter(field -> !texts.has("error.field." + field))
                        .collect(Collectors.toSet()))
                .isEmpty();
    }

    /// A day can be typed in every form as people write it: all of them have the one field for days.
    @Test
    void noFormHasAFieldForDaysOfItsOwn() {
        assertThat(House.files("platform/src/main/jte", ".jte").stream()
                        .filter(file -> OWN_DAY.matcher(House.read(file)).find())
                        .map(House::place))
                .isEmpty();
    }

    private static Stream<String> fields(String template) {
        var controls = CONTROL.matcher(template)
                .results()
                .filter(found -> !NO_WORDS.matcher(found.group()).find())
                .map(found -> found.group(2));
        var days = DAY.matcher(template)
                .results()
                .map(found -> found.group("name") == null ? found.group("id") : found.group("name"));
        return Stream.of(controls, ENTRY.matcher(template).results().map(found -> found.group(1)), days)
                .flatMap(names -> names);
    }
}
