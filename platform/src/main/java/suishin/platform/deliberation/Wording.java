package suishin.platform.deliberation;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import suishin.platform.people.Person;

/// What a text must be before it is kept or told.
public final class Wording {

    /// The most letters of one reason or remark.
    public static final int MOST = 8_000;

    private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

    private Wording() {}

    /// {@return why these texts cannot be kept; empty if they can}
    public static Optional<SelectionRefusal> problem(String... texts) {
        for (String text : texts) {
            if (text.length() > MOST) {
                return Optional.of(new SelectionRefusal.TooLong(MOST));
            }
        }
        return Optional.empty();
    }

    /// {@return why a reason cannot be kept; empty if it can}
    public static Optional<SelectionRefusal> reason(String text) {
        return text.isBlank() ? Optional.of(new SelectionRefusal.ReasonMissing()) : problem(text);
    }

    /// {@return whether a text names one of these people, with or without spaces in the name}
    public static boolean names(String text, Collection<Person> people) {
        String squeezed = squeeze(text);
        return people.stream().anyMatch(person -> holds(squeezed, person.name()) || holds(squeezed, person.nameEn()));
    }

    private static boolean holds(String squeezed, String name) {
        String wanted = squeeze(name);
        return wanted.length() > 1 && squeezed.contains(wanted);
    }

    private static String squeeze(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
