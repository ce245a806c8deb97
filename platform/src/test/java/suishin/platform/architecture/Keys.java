package suishin.platform.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suishin.platform.architecture.Sources.Source;

/// The message keys the code asks for.
///
/// @param wanted   keys that have to exist, with where they are asked for
/// @param literals every text in the code, since a key may be handed on before it is asked for
/// @param prefixes beginnings of keys whose end is found at run time (`"calls.stage." + stage`)
record Keys(SortedMap<String, String> wanted, Set<String> literals, Set<String> prefixes) {

    private static final Pattern SAY = Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"\\s*([,)])");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"(\\s*\\+)?");

    static Keys collect() {
        var keys = new Keys(new TreeMap<>(), new TreeSet<>(), new TreeSet<>());
        Sources.PLATFORM.forEach(source -> keys.new Reader(source).scan(source.tree(), null));
        Template.ALL.forEach(keys::read);
        return keys;
    }

    private void read(Template template) {
        for (String code : template.java()) {
            SAY.matcher(code).results().forEach(found -> wanted.put(found.group(1), House.place(template.file())));
            LITERAL.matcher(code).results().forEach(found -> {
                literals.add(found.group(1));
                if (found.group(2) != null) {
                    prefixes.add(found.group(1));
                }
            });
        }
    }

    /// {@return whether something may ask for this key}
    boolean mayUse(String key) {
        return literals.contains(key)
                || List.of("done.", "refusal.").stream()
                        .anyMatch(start -> key.startsWith(start) && literals.contains(key.substring(start.length())))
                || prefixes.stream().anyMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix))
                || prefixes.stream().anyMatch(prefix -> prefix.endsWith(".") && key.startsWith("refusal." + prefix));
    }

    /// Finds the keys in Java.
    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Source source;

        Reader(Source source) {
            this.source = source;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
            if (tree.getValue() instanceof String text) {
                literals.add(text);
            }
            return super.visitLiteral(tree, null);
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void none) {
            if (tree.getKind() == Tree.Kind.PLUS
                    && tree.getLeftOperand() instanceof LiteralTree left
                    && left.getValue() instanceof String text) {
                prefixes.add(text);
            }
            return super.visitBinary(tree, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
            String called = call.getMethodSelect().toString();
            var arguments = call.getArguments();
            if (called.endsWith("say") || called.equals("say")) {
                arguments.stream().limit(2).filter(this::isKeyPlace).forEach(argument -> want("", argument));
            } else if (called.endsWith("seeOther") && arguments.size() == 2) {
                want("done.", arguments.get(1));
            } else if (called.endsWith("Problem.at")) {
                want("refusal.", arguments.get(1));
            }
            return super.visitMethodInvocation(call, null);
        }

        /// The key is the first argument, or the second after a language.
        private boolean isKeyPlace(ExpressionTree argument) {
            return argument.toString().matches("(?s)\"[a-z0-9-]+(\\.[a-z0-9-]+)+\"|.*\\?.*:.*");
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void none) {
            if (made.getIdentifier().toString().equals("Problem")
                    && made.getArguments().size() == 3) {
                want("refusal.", made.getArguments().get(1));
            }
            return super.visitNewClass(made, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            if (method.getName().contentEquals("code")
                    && source.file().toString().endsWith("Refusal.java")
                    && method.getBody() != null
                    && method.getBody().getStatements().getFirst() instanceof ReturnTree answer) {
                want("refusal.", answer.getExpression());
            }
            return super.visitMethod(method, null);
        }

        private void want(String start, Tree key) {
            switch (key) {
                case LiteralTree literal
                when literal.getValue() instanceof String text -> wanted.put(start + text, source.place(literal));
                case ParenthesizedTree inner -> want(start, inner.getExpression());
                case ConditionalExpressionTree choice -> {
                    want(start, choice.getTrueExpression());
                    want(start, choice.getFalseExpression());
                }
                default -> {
                    // found at run time: see prefixes and literals
                }
            }
        }
    }
}
