package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import suishin.platform.architecture.Sources.Source;

/// Whatever other modules may use says what it is or answers.
class DocumentedTest {

    @Test
    void everyPublicTypeAndMethodHasADocComment() {
        assertThat(Sources.PLATFORM.stream().flatMap(DocumentedTest::silent))
                .as("public, and without a word")
                .isEmpty();
    }

    private static Stream<String> silent(Source source) {
        var found = new ArrayList<String>();
        new Listener(source).scan(source.tree(), found);
        return found.stream();
    }

    private static final class Listener extends TreePathScanner<@Nullable Void, List<String>> {

        private final Source source;

        Listener(Source source) {
            this.source = source;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, List<String> found) {
            hear(tree, tree.getModifiers(), found);
            return super.visitClass(tree, found);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, List<String> found) {
            if (tree.getReturnType() != null) {
                hear(tree, tree.getModifiers(), found);
            }
            return super.visitMethod(tree, found);
        }

        private void hear(Tree tree, ModifiersTree modifiers, List<String> found) {
            boolean overrides = modifiers.getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean says = ((DocTrees) source.trees()).getDocComment(getCurrentPath()) != null;
            if (modifiers.getFlags().contains(Modifier.PUBLIC) && !overrides && !says) {
                found.add(source.place(tree));
            }
        }
    }
}
