package suishin.platform.architecture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import suishin.platform.kernel.Life;

/// The pictures of `docs/architecture` are made from the code; `-Dsuishin.write=true` writes them anew.
class DiagramsTest {

    private static final Path FOLDER = House.TOP.resolve("docs/architecture");
    private static final List<String> FOUNDATIONS =
            List.of("kernel", "database", "web", "audit", "access", "people", "messages", "postgres");

    @Test
    void thePicturesAreThoseOfTheCode() throws IOException {
        var wanted = new TreeMap<String, String>();
        wanted.put("modules.md", modules());
        lives().forEach(life -> wanted.put("life-" + life.name() + ".md", page(life)));
        if (Boolean.getBoolean("suishin.write")) {
            write(wanted);
        }
        assertThat(committed())
                .as("docs/architecture; write it anew with -Dsuishin.write=true")
                .isEqualTo(wanted);
    }

    @Test
    void everyStageOfALifeIsReached() {
        for (var life : lives()) {
            var reached = new HashSet<Object>();
            reached.add(life.start());
            life.steps().forEach(step -> reached.add(step.to()));
            assertThat(reached)
                    .as("stages reached in the life of a %s", life.name())
                    .containsExactlyInAnyOrder(
                            (Object[]) life.start().getDeclaringClass().getEnumConstants());
        }
    }

    @Test
    void noTwoRowsOfALifeAnswerTheSameQuestion() {
        for (var life : lives()) {
            assertThat(life.steps().stream().map(step -> List.of(step.from(), step.act(), step.by())))
                    .as("questions in the life of a %s", life.name())
                    .doesNotHaveDuplicates();
        }
    }

    private static List<? extends Life<?, ?>> lives() {
        return House.PLATFORM.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Life.class))
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .map(JavaField::reflect)
                .map(DiagramsTest::life)
                .sorted(Comparator.comparing(Life::name))
                .toList();
    }

    private static Life<?, ?> life(Field field) {
        try {
            field.setAccessible(true);
            return (Life<?, ?>) field.get(null);
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException("The life (%s) cannot be read.".formatted(field), failure);
        }
    }

    private static String page(Life<?, ?> life) {
        String rows = life.steps().stream()
                .map(step -> "| %s | %s | %s | %s |".formatted(step.from(), step.act(), step.by(), step.to()))
                .collect(joining("\n"));
        return """
                # The life of a %s

                Made from the rows in the code by `DiagramsTest`; do not edit.

                ```mermaid
                %s```

                | from | act | by | to |
                |---|---|---|---|
                %s
                """.formatted(life.name().replace('-', ' '), life.diagram(), rows);
    }

    private static String modules() {
        var declared = declared();
        String arrows = declared.entrySet().stream()
                .filter(module -> !FOUNDATIONS.contains(module.getKey()))
                .flatMap(module -> module.getValue().stream()
                        .filter(used -> !FOUNDATIONS.contains(used))
                        .map(used -> "    %s --> %s".formatted(module.getKey(), used)))
                .collect(joining("\n"));
        String rows = declared.entrySet().stream()
                .map(module -> "| `%s` | %s | %s |"
                        .formatted(module.getKey(), meaning(module.getKey()), String.join(", ", module.getValue())))
                .collect(joining("\n"));
        return """
                # The modules and their arrows

                Made from the `package-info.java` of each module by `DiagramsTest`; do not edit. An arrow points to what is used.
                The picture leaves out what every module may stand on: %s.

                ```mermaid
                flowchart TD
                %s
                ```

                | module | what it is | may use |
                |---|---|---|
                %s
                """.formatted(String.join(", ", FOUNDATIONS), arrows, rows);
    }

    private static Map<String, List<String>> declared() {
        var declared = new TreeMap<String, List<String>>();
        House.MODULES.stream().forEach(module -> {
            String name = module.getIdentifier().toString();
            declared.put(name, List.of(annotation(name).allowedDependencies()));
        });
        return declared;
    }

    private static ApplicationModule annotation(String module) {
        try {
            return Class.forName("suishin.platform." + module + ".package-info").getAnnotation(ApplicationModule.class);
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException("The module (%s) has no package-info.".formatted(module), failure);
        }
    }

    private static String meaning(String module) {
        return House.read(House.TOP.resolve("platform/src/main/java/suishin/platform/" + module + "/package-info.java"))
                .lines()
                .filter(line -> line.startsWith("///"))
                .map(line -> line.substring(3).strip())
                .collect(joining(" "));
    }

    private static Map<String, String> committed() {
        var found = new TreeMap<String, String>();
        for (Path file : House.files("docs/architecture", ".md")) {
            found.put(file.getFileName().toString(), House.read(file));
        }
        return found;
    }

    private static void write(Map<String, String> wanted) throws IOException {
        Files.createDirectories(FOLDER);
        for (Path file : new ArrayList<>(House.files("docs/architecture", ".md"))) {
            Files.delete(file);
        }
        for (var page : wanted.entrySet()) {
            Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
        }
    }
}
