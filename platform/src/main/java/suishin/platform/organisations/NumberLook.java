package suishin.platform.organisations;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.kernel.Problem;
import suishin.platform.programmes.Words;

/// What a file of the National Tax Agency would add to the register, before anything is added (取り込みの確認).
///
/// @param finds    institutions whose number, reading or prefecture the file knows and the register does not, or which
///                 it calls otherwise
/// @param unclear  names that several corporations of the file have; a person has to choose
/// @param problems lines that cannot be read
/// @param lines    how many corporations the file names
public record NumberLook(List<Find> finds, List<String> unclear, List<Problem> problems, int lines) {

    private static final String TAB = "\t";

    public NumberLook {
        finds = List.copyOf(finds);
        unclear = List.copyOf(unclear);
        problems = List.copyOf(problems);
    }

    /// One institution of the register and what the file says of it.
    ///
    /// @param name       as the register has it
    /// @param differs    the name of the file, where it is another one
    /// @param kana       the reading of the name; empty where the file has none
    /// @param prefecture code as in JIS X 0401, 1 to 47; empty where the file has none
    public record Find(
            UUID organisation,
            Words name,
            Optional<String> differs,
            String number,
            String kana,
            Optional<Integer> prefecture) {}

    /// {@return the finds as a form sends them on: institution, number, reading and prefecture, one a line}
    public String text() {
        return finds.stream()
                .map(find -> String.join(
                        TAB,
                        find.organisation().toString(),
                        find.number(),
                        find.kana(),
                        find.prefecture().map(String::valueOf).orElse("")))
                .collect(joining("\n"));
    }
}
