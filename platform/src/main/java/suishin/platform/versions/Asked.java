package suishin.platform.versions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import suishin.platform.kernel.HomeZone;
import suishin.platform.kernel.Typed;

/// Which two versions are to be compared, as it was asked.
///
/// @param all whether fields that do not differ are shown too
public record Asked(Choice one, Choice other, boolean all) {

    /// A version by its key.
    ///
    /// @param on the day and time that were typed, for a version at an instant
    public record Choice(String key, String on) {

        /// {@return the instant that was typed; a day without a time stands for its last instant}
        Optional<Instant> instant() {
            return Typed.moment(on)
                    .or(() -> Typed.day(on).map(day -> day.atTime(LocalTime.MAX)))
                    .map(time -> time.atZone(HomeZone.ZONE).toInstant());
        }
    }

    static Asked of(Map<String, String> form) {
        return new Asked(choice(form, "one"), choice(form, "other"), form.containsKey("all"));
    }

    static Choice choice(Map<String, String> form, String name) {
        return new Choice(
                form.getOrDefault(name, ""), form.getOrDefault(name + "On", "").strip());
    }

    /// {@return the question of an address that asks the same}
    public String query() {
        return query(one, other, all);
    }

    /// {@return the question that asks for the unchanged fields too, or no longer}
    public String switched() {
        return query(one, other, !all);
    }

    /// {@return the question the other way round}
    public String turned() {
        return query(/* one= */ other, /* other= */ one, all);
    }

    private static String query(Choice one, Choice other, boolean all) {
        return "?" + part("one", one) + "&" + part("other", other) + (all ? "&all=yes" : "");
    }

    private static String part(String name, Choice choice) {
        String key = name + "=" + URLEncoder.encode(choice.key(), StandardCharsets.UTF_8);
        return choice.on().isEmpty()
                ? key
                : key + "&" + name + "On=" + URLEncoder.encode(choice.on(), StandardCharsets.UTF_8);
    }
}
