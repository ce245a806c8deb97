package suishin.platform.selection;

import java.util.List;
import java.util.Map;
import suishin.platform.web.IllegalInput;

/// What somebody typed into one of the forms of a page; kept when it is refused, so that nothing is lost.
///
/// @param form   which form it was; empty if none was sent
/// @param values by the names of the form's fields
public record Typed(String form, Map<String, List<String>> values) {

    /// Nothing was sent.
    public static final Typed NOTHING = new Typed("", Map.of());

    /// {@return the value of a field; empty if it was not sent}
    public String one(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    /// {@return all values of a field}
    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    /// {@return the whole number in a field; 0 if it was not sent}
    ///
    /// @throws IllegalInput if it is no number
    public int number(String field) {
        try {
            return one(field).isEmpty() ? 0 : Integer.parseInt(one(field));
        } catch (NumberFormatException failure) {
            throw new IllegalInput("A number is expected in the field (%s).".formatted(field));
        }
    }

    /// {@return what a field of a form shows: what was typed if that form was refused, else what stands}
    public String shown(String shownForm, String field, String standing) {
        return form.equals(shownForm) ? one(field) : standing;
    }

    /// {@return whether a box of a form is ticked: as it was typed if that form was refused, else as it stands}
    public boolean ticked(String shownForm, String field, String value, boolean standing) {
        return form.equals(shownForm) ? all(field).contains(value) : standing;
    }
}
