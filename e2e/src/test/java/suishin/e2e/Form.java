package suishin.e2e;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A form a page offers.
///
/// @param action where it goes
/// @param fields the names of its fields, without the token
record Form(String action, List<String> fields) {

    private static final Pattern FORM =
            Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|select|textarea|button)[^>]*\\sname=\"([\\w.-]+)\"");

    /// {@return the forms these pages offer, one of each kind, without those that end the session}
    static Collection<Form> on(Collection<String> pages) {
        var forms = new LinkedHashMap<String, Form>();
        for (String page : pages) {
            FORM.matcher(page)
                    .results()
                    .filter(found -> !found.group(1).matches("/sign-out|/demo/.*|/account/.*"))
                    .forEach(found -> forms.putIfAbsent(
                            Addresses.pattern(found.group(1)), new Form(found.group(1), fields(found.group(2)))));
        }
        return forms.values();
    }

    /// {@return the form, filled with this everywhere}
    String filledWith(String value) {
        return filled(fields, value);
    }

    /// {@return these fields, each with this value, as a form or a question sends them}
    static String filled(Collection<String> fields, String value) {
        return fields.stream().map(field -> field + "=" + value).collect(Collectors.joining("&"));
    }

    private static List<String> fields(String form) {
        return FIELD.matcher(form)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("_csrf"))
                .distinct()
                .toList();
    }
}
