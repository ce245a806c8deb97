package suishin.platform.publication;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The numbers in a public address; whatever is no number asks for nothing, so that a worn link still answers.
///
/// @param prefecture a code of JIS X 0401
/// @param page       from 1
/// @param size       rows a page, for programs
public record QueryNumbers(
        @Nullable String prefecture,
        @Nullable String page,
        @Nullable String size) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    int prefectureOrAll() {
        return number(prefecture, 0);
    }

    int pageOrFirst() {
        return number(page, 1);
    }

    int sizeOr(int usual, int most) {
        return Math.clamp(number(size, usual), 1, most);
    }

    private static int number(@Nullable String text, int otherwise) {
        return text != null && NUMBER.matcher(text).matches() ? Integer.parseInt(text) : otherwise;
    }
}
