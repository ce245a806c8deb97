package suishin.platform.architecture;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import org.jspecify.annotations.Nullable;

/// Counts how deep the blocks of a method stand in each other; the body itself is 1, `else if` is no deeper than `if`.
final class Depth extends TreeScanner<@Nullable Void, Integer> {

    private int deepest;

    /// {@return the depth of this body}
    static int of(Tree body) {
        var depth = new Depth();
        depth.scan(body, 1);
        return depth.deepest;
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, Integer depth) {
        deepest = Math.max(deepest, depth);
        return super.scan(tree, depth);
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, Integer depth) {
        scan(tree.getCondition(), depth);
        scan(tree.getThenStatement(), depth + 1);
        Tree otherwise = tree.getElseStatement();
        return scan(otherwise, otherwise instanceof IfTree ? depth : depth + 1);
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, Integer depth) {
        return super.visitForLoop(tree, depth + 1);
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, Integer depth) {
        return super.visitEnhancedForLoop(tree, depth + 1);
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, Integer depth) {
        return super.visitWhileLoop(tree, depth + 1);
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, Integer depth) {
        return super.visitDoWhileLoop(tree, depth + 1);
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, Integer depth) {
        return super.visitTry(tree, depth + 1);
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, Integer depth) {
        return super.visitSwitch(tree, depth + 1);
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, Integer depth) {
        return super.visitSwitchExpression(tree, depth + 1);
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, Integer depth) {
        return super.visitSynchronized(tree, depth + 1);
    }
}
