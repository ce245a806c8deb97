package suishin.platform.publication;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suishin.platform.regions.RegionKey;
import suishin.platform.web.Paging;

/// What somebody looks for in the directory.
///
/// @param words      as typed; every word has to be found
/// @param type       the key of a type, {@link #NOT_RECORDED}, or empty for all
/// @param line       the key of a line, or empty for all
/// @param prefecture a code, or 0 for all
/// @param page       from 1
public record DirectoryQuery(String words, String type, String line, int prefecture, int page) {

    /// Asks for the regions whose type nobody recorded.
    public static final String NOT_RECORDED = "not-recorded";

    /// How many regions a page lists.
    public static final int PAGE = 50;

    private static final List<String> NOWHERE = List.of(" ");
    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 1_000_000;

    public DirectoryQuery {
        words = words.strip();
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    /// Everything, from the beginning.
    public static final DirectoryQuery ALL = new DirectoryQuery("", "", "", 0, 1);

    /// {@return the query with another type, from its first page}
    public DirectoryQuery withType(String other) {
        return new DirectoryQuery(words, other, line, prefecture, 1);
    }

    /// {@return the query with another line, from its first page}
    public DirectoryQuery withLine(String other) {
        return new DirectoryQuery(words, type, other, prefecture, 1);
    }

    /// {@return the query with another prefecture, from its first page}
    public DirectoryQuery withPrefecture(int other) {
        return new DirectoryQuery(words, type, line, other, 1);
    }

    /// {@return another page of the same query}
    public DirectoryQuery at(int other) {
        return new DirectoryQuery(words, type, line, prefecture, other);
    }

    /// {@return whether nothing is asked for}
    public boolean everything() {
        return words.isEmpty() && type.isEmpty() && line.isEmpty() && prefecture == 0;
    }

    /// {@return this query as the tail of an address, with its question mark; empty if it asks for everything}
    public String tail() {
        var values = new LinkedHashMap<String, String>();
        values.put("q", words);
        values.put("type", type);
        values.put("line", line);
        values.put("prefecture", prefecture == 0 ? "" : String.valueOf(prefecture));
        values.put("page", page == 1 ? "" : String.valueOf(page));
        String tail = values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(DirectoryQuery::encoded)
                .collect(Collectors.joining("&"));
        return tail.isEmpty() ? "" : "?" + tail;
    }

    /// {@return the keys to be found; for signs alone a key nothing has, so that they do not find everything}
    List<String> keys() {
        var keys = RegionKey.words(words);
        return keys.isEmpty() && !words.isEmpty() ? NOWHERE : keys;
    }

    private static String encoded(Map.Entry<String, String> value) {
        return value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8);
    }

    /// The numbers in a public address; whatever is no number asks for nothing, so that a worn link still answers.
    ///
    /// @param prefecture a code of JIS X 0401
    /// @param page       from 1
    /// @param size       rows a page, for programs
    public record Numbers(
            @Nullable String prefecture,
            @Nullable String page,
            @Nullable String size) {

        private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

        int prefectureOrAll() {
            return number(prefecture, 0);
        }

        int pageOrFirst() {
            return page == null ? 1 : Paging.asked(page);
        }

        int sizeOr(int usual, int most) {
            return Math.clamp(number(size, usual), 1, most);
        }

        private static int number(@Nullable String text, int otherwise) {
            return text != null && NUMBER.matcher(text).matches() ? Integer.parseInt(text) : otherwise;
        }
    }
}
