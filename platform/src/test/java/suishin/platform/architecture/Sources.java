package suishin.platform.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// The Java sources of the product, parsed once by the JDK's own parser.
final class Sources {

    static final List<Source> ENGINES = parsed(House.files("engines/src/main/java", ".java"));
    static final List<Source> PLATFORM = parsed(House.files("platform/src/main/java", ".java"));
    static final List<Source> TESTS = parsed(Stream.of("engines", "platform", "e2e")
            .flatMap(module -> House.files(module + "/src/test/java", ".java").stream())
            .toList());

    private Sources() {}

    /// One file.
    record Source(Path file, CompilationUnitTree tree, Trees trees) {

        /// {@return how many lines a part of the file covers}
        long lines(com.sun.source.tree.Tree part) {
            var positions = trees.getSourcePositions();
            var lines = tree.getLineMap();
            return lines.getLineNumber(positions.getEndPosition(tree, part))
                    - lines.getLineNumber(positions.getStartPosition(tree, part))
                    + 1;
        }

        /// {@return how many lines the file has}
        long lines() {
            return House.read(file).lines().count();
        }

        /// {@return file and line, for a message}
        String place(com.sun.source.tree.Tree part) {
            long start = trees.getSourcePositions().getStartPosition(tree, part);
            return House.place(file) + ":" + tree.getLineMap().getLineNumber(start);
        }
    }

    private static List<Source> parsed(List<Path> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var manager = compiler.getStandardFileManager(null, null, null);
        var task = (JavacTask) compiler.getTask(
                null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
        var trees = Trees.instance(task);
        try {
            var found = new java.util.ArrayList<Source>();
            for (var unit : task.parse()) {
                found.add(new Source(Path.of(unit.getSourceFile().toUri()), unit, trees));
            }
            return List.copyOf(found);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
