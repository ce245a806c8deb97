package suishin.platform.workbooks;

import static suishin.platform.testing.CallsFixtures.accepted;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.strategies.Strategies;
import suishin.platform.testing.Product;
import suishin.platform.testing.ProposalFixtures;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;
import suishin.platform.web.Visitor;

/// Workbooks of a strategy, out and in.
public final class WorkbookFixtures {

    private WorkbookFixtures() {}

    /// {@return this person as a visitor}
    static Visitor visitor(Actor.Person person, Language language) {
        var shell = new Visitor.Shell(Product.bean(Texts.class), false, "", Optional.empty(), Optional.empty());
        return new Visitor(
                person,
                Optional.empty(),
                language,
                "",
                () -> "",
                Product.clock().instant(),
                shell);
    }

    static Visitor secretary(Made made) {
        return visitor(made.place().secretary(), Language.JA);
    }

    /// A plan with one row of each kind beside the targets.
    static void plan(Made made) {
        var members = made.place().now().members();
        Map.of(
                        "goal.1.statement", "十年後に\n世界の拠点となる",
                        "area.1.name", "=1+1",
                        "area.1.goals", "1",
                        "action.1.name", "試作の場を整える",
                        "action.1.what", "  -2 度の部屋\nを作る",
                        "action.1.area", "1",
                        "action.1.from", "2027",
                        "action.1.actors",
                                members.getFirst().id() + ","
                                        + members.getLast().id(),
                        "action.1.targets", "1,2")
                .forEach((path, text) -> ProposalFixtures.write(made, path, text));
    }

    static byte[] download(Visitor visitor, Made made) {
        var out = new ByteArrayOutputStream();
        try {
            Product.bean(Workbooks.class).book(visitor, made.strategy()).write(out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    static Decision<UUID> send(Visitor visitor, Made made, byte[] bytes) {
        return Product.bean(Workbooks.class).take(visitor, made.strategy(), "a.xlsx", bytes);
    }

    /// {@return what a file would change}
    static Workbooks.Shown shown(Made made, byte[] bytes) {
        var visitor = secretary(made);
        return Product.bean(Workbooks.class)
                .shown(visitor, made.strategy(), accepted(send(visitor, made, bytes)))
                .orElseThrow();
    }

    /// {@return every problem of a file: its cell and its code}
    static List<String> problems(Made made, byte[] bytes) {
        return refused(send(secretary(made), made, bytes)).problems().stream()
                .map((Problem problem) -> problem.field() + " " + problem.code())
                .toList();
    }

    static Refusal refused(Decision<?> decision) {
        return decision.fold(
                done -> {
                    throw new IllegalStateException("It was not refused: " + done);
                },
                no -> no);
    }

    static String text(Made made, String path) {
        return Optional.ofNullable(Product.bean(Strategies.class)
                        .entries(made.place().secretary(), made.strategy())
                        .get(path))
                .map(entry -> entry.value())
                .orElse("");
    }

    /// {@return a file of the secretary that waits to be confirmed}
    public static UUID waiting(Made made) {
        var visitor = secretary(made);
        return accepted(send(
                visitor,
                made,
                Book.of(download(visitor, made)).set("目標", "C2", "別の指標").bytes()));
    }
}
