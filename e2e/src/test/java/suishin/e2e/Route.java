package suishin.e2e;

import static java.util.regex.Matcher.quoteReplacement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every address the product answers at, read off the sources of its handlers.
///
/// @param method  GET, POST, PUT or DELETE
/// @param pattern with `{…}` where something varies
record Route(String method, String pattern) {

    private static final Path SOURCES = Suishin.TOP.resolve("platform/src/main/java/suishin/platform");
    private static final Path TEMPLATES = Suishin.TOP.resolve("platform/src/main/jte");
    private static final Pattern CLASS =
            Pattern.compile("@RequestMapping\\(\"([^\"]*)\"\\)\\s*(?:public )?final class");
    private static final Pattern HANDLER = Pattern.compile("@(Get|Post|Put|Delete|Patch)Mapping(?:\\(([^)]*)\\))?");
    private static final Pattern CONSTANT = Pattern.compile("String (\\w+) = \"(/[^\"]*)\";");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern PARAMETER =
            Pattern.compile("@RequestParam(?:\\([^)]*\\))?\\s+[\\w<>\\[\\]., ]+?\\s(\\w+)\\s*[,)]");
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea|button)[^>]*\\sname=\"([\\w.-]+)\"");

    /// {@return all of them}
    static List<Route> all() {
        var routes = new ArrayList<Route>();
        for (String source : texts(SOURCES, ".java")) {
            var type = CLASS.matcher(source);
            String start = type.find() ? type.group(1) : "";
            HANDLER.matcher(spelledOut(source)).results().forEach(found -> {
                var paths = found.group(2) == null ? List.<String>of() : paths(found.group(2));
                for (String path : paths.isEmpty() ? List.of("") : paths) {
                    routes.add(new Route(found.group(1).toUpperCase(Locale.ROOT), start + path));
                }
            });
        }
        return routes;
    }

    /// {@return the names of the fields any form or handler knows}
    static Set<String> fields() {
        var names = new TreeSet<String>();
        texts(SOURCES, ".java")
                .forEach(source -> PARAMETER.matcher(source).results().forEach(found -> names.add(found.group(1))));
        texts(TEMPLATES, ".jte")
                .forEach(source -> FIELD.matcher(source).results().forEach(found -> names.add(found.group(1))));
        return names;
    }

    /// {@return an address of this route with `value` wherever something varies}
    String with(String value) {
        return pattern.replaceAll("\\{[^}]*}", quoteReplacement(value));
    }

    boolean varies() {
        return pattern.contains("{");
    }

    /// Some handlers name the start of their address: it is put where its name stands.
    private static String spelledOut(String source) {
        String text = source;
        for (var name : CONSTANT.matcher(source).results().toList()) {
            text = text.replaceAll("\\(" + name.group(1) + " \\+ \"", "(\"" + quoteReplacement(name.group(2)))
                    .replaceAll(
                            "Mapping\\(" + name.group(1) + "\\)",
                            "Mapping(\"" + quoteReplacement(name.group(2)) + "\")");
        }
        return text;
    }

    private static List<String> paths(String annotation) {
        return TEXT.matcher(annotation)
                .results()
                .map(found -> found.group(1))
                .filter(text -> text.startsWith("/"))
                .toList();
    }

    private static List<String> texts(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            var texts = new ArrayList<String>();
            for (Path file : files.filter(one -> one.toString().endsWith(ending))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
