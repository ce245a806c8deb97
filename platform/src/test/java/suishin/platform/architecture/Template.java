package suishin.platform.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A page template taken apart: the words that stand in it as they are, and the Java between them.
///
/// @param file  where it stands
/// @param words what a visitor would read whatever the language: text outside of expressions, and the values of
///              attributes that are read out (`alt`, `title`, `placeholder`, `aria-label`)
/// @param java  the Java in expressions, conditions and calls of other templates
record Template(Path file, List<String> words, List<String> java) {

    private static final Pattern DIRECTIVE = Pattern.compile("@(if|elseif|for|template(\\.[\\w-]+)+)\\s*\\(");
    private static final Pattern WORDLESS = Pattern.compile("@(else|endif|endfor|raw|endraw)\\b");
    private static final Pattern LINE = Pattern.compile("[@](import|param)[^\\n]*");
    private static final Pattern SPOKEN = Pattern.compile("(?:alt|title|placeholder|aria-label)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&[#\\w]+;");

    static final List<Template> ALL = House.files("platform/src/main/jte", ".jte").stream()
            .map(Template::of)
            .toList();

    private static Template of(Path file) {
        var scan = new Scan(House.read(file).replaceAll("(?s)<%--.*?--%>", ""));
        scan.text('\0');
        var words = new ArrayList<String>();
        SPOKEN.matcher(scan.html).results().forEach(found -> words.add(found.group(1)));
        words.addAll(TAG.matcher(scan.html).replaceAll("\n").lines().toList());
        return new Template(
                file,
                words.stream()
                        .map(word -> ENTITY.matcher(word).replaceAll("").strip())
                        .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                        .toList(),
                List.copyOf(scan.java));
    }

    /// Walks once through a template, sorting what it meets into page text and Java.
    private static final class Scan {

        private final StringBuilder html = new StringBuilder();
        private final List<String> java = new ArrayList<>();
        private final String source;
        private int at;

        Scan(String source) {
            this.source = source;
        }

        /// Reads page text until `end`, which ends a block of content; or all of it.
        void text(char end) {
            while (at < source.length() && source.charAt(at) != end) {
                if (source.startsWith("${", at) || source.startsWith("!{", at)) {
                    at += 2;
                    java('}');
                } else if (source.charAt(at) != '@' || !directive()) {
                    html.append(source.charAt(at++));
                }
            }
            at++;
        }

        private boolean directive() {
            var call = DIRECTIVE.matcher(source).region(at, source.length());
            if (call.lookingAt()) {
                at = call.end();
                java(')');
                return true;
            }
            for (Pattern plain : List.of(WORDLESS, LINE)) {
                var found = plain.matcher(source).region(at, source.length());
                if (found.lookingAt()) {
                    at = found.end();
                    return true;
                }
            }
            return false;
        }

        /// Reads Java until its own closing bracket.
        private void java(char end) {
            var code = new StringBuilder();
            int open = 0;
            while (at < source.length() && (open > 0 || source.charAt(at) != end)) {
                char letter = source.charAt(at);
                if (source.startsWith("@`", at)) {
                    at += 2;
                    text('`');
                    continue;
                }
                if (letter == '"') {
                    literal(code);
                    continue;
                }
                open += "({[".indexOf(letter) >= 0 ? 1 : ")}]".indexOf(letter) >= 0 ? -1 : 0;
                code.append(letter);
                at++;
            }
            at++;
            java.add(code.toString());
        }

        private void literal(StringBuilder code) {
            int start = at++;
            while (source.charAt(at) != '"') {
                at += source.charAt(at) == '\\' ? 2 : 1;
            }
            code.append(source, start, ++at);
        }
    }
}
