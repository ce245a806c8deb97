package suishin.platform.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import suishin.platform.architecture.Sources.Source;

/// Small by budget: a file, a method, a list of parameters, a package and a nest of blocks that fit in one's head.
class SizeBudgetTest {

    private static final int FILE_LINES = 300;
    private static final int ENGINE_FILE_LINES = 500;
    private static final int METHOD_LINES = 30;
    private static final int HANDLER_LINES = 15;
    private static final int PARAMETERS = 5;
    private static final int CONSTRUCTOR_PARAMETERS = 6;
    private static final int TYPES_IN_A_PACKAGE = 30;
    private static final int NESTING = 4;
    private static final Set<String> MAPPINGS =
            Set.of("GetMapping", "PostMapping", "PutMapping", "DeleteMapping", "PatchMapping", "RequestMapping");

    @Test
    void aFileHasAtMostThreeHundredLinesAndAnEngineFiveHundred() {
        var ordinary = Stream.concat(Sources.PLATFORM.stream(), Sources.TESTS.stream())
                .filter(source -> source.lines() > FILE_LINES);
        var engines = Sources.ENGINES.stream().filter(source -> source.lines() > ENGINE_FILE_LINES);
        assertThat(Stream.concat(ordinary, engines).map(source -> House.place(source.file()) + ": " + source.lines()))
                .isEmpty();
    }

    @Test
    void aMethodHasAtMostThirtyLines() {
        assertThat(methods().filter(method -> method.lines() > METHOD_LINES).map(Method::said))
                .isEmpty();
    }

    @Test
    void aHandlerParsesAsksAnswersInFifteenLines() {
        assertThat(methods()
                        .filter(Method::isHandler)
                        .filter(method -> method.lines() > HANDLER_LINES)
                        .map(Method::said))
                .isEmpty();
    }

    @Test
    void aMethodTakesAtMostFiveParametersAndAConstructorSix() {
        assertThat(methods()
                        .filter(method -> method.parameters() > method.allowedParameters())
                        .map(Method::said))
                .isEmpty();
    }

    @Test
    void aMethodNestsAtMostFourBlocks() {
        assertThat(methods().filter(method -> method.depth() > NESTING).map(Method::said))
                .isEmpty();
    }

    @Test
    void aPackageHasAtMostThirtyTypes() {
        var counts = Stream.concat(Sources.PLATFORM.stream(), Sources.ENGINES.stream())
                .flatMap(source -> source.tree().getTypeDecls().stream()
                        .map(_ -> String.valueOf(source.file().getParent())))
                .collect(groupingBy(folder -> folder, counting()));
        assertThat(counts.entrySet().stream().filter(found -> found.getValue() > TYPES_IN_A_PACKAGE))
                .isEmpty();
    }

    private static Stream<Method> methods() {
        return Stream.of(Sources.PLATFORM, Sources.ENGINES, Sources.TESTS)
                .flatMap(List::stream)
                .flatMap(source -> methods(source).stream());
    }

    private static List<Method> methods(Source source) {
        var found = new ArrayList<Method>();
        new TreePathScanner<@Nullable Void, List<Method>>() {
            @Override
            public @Nullable Void visitMethod(MethodTree method, List<Method> found) {
                boolean inRecord = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type
                        && type.getKind() == Tree.Kind.RECORD;
                found.add(new Method(source, method, inRecord));
                return super.visitMethod(method, found);
            }
        }.scan(source.tree(), found);
        return found;
    }

    private record Method(Source source, MethodTree tree, boolean inRecord) {

        long lines() {
            return tree.getBody() == null ? 0 : source.lines(tree.getBody());
        }

        int parameters() {
            return tree.getParameters().size();
        }

        int allowedParameters() {
            boolean constructor = tree.getName().contentEquals("<init>");
            if (constructor && inRecord) {
                return Integer.MAX_VALUE;
            }
            return constructor ? CONSTRUCTOR_PARAMETERS : PARAMETERS;
        }

        boolean isHandler() {
            return tree.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            MAPPINGS.contains(annotation.getAnnotationType().toString()));
        }

        int depth() {
            return tree.getBody() == null ? 0 : Depth.of(tree.getBody());
        }

        String said() {
            return "%s %s: %d lines, %d parameters, %d deep"
                    .formatted(source.place(tree), tree.getName(), lines(), parameters(), depth());
        }
    }
}
