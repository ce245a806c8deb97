package suishin.platform.web;

import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Bilingual;
import suishin.platform.kernel.HomeZone;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Refusal;
import suishin.platform.kernel.Typed;

/// Who asked for a page, in which language, and everything a page needs to speak to them.
///
/// @param query what was asked of the page, without its language
/// @param csrf  the token every form carries; asking for it may begin a session
/// @param now   the product's time when the request came
/// @param shell what the frame of every page shows
public record Visitor(
        Actor actor,
        Optional<SignedIn> person,
        Language language,
        String query,
        Supplier<String> csrf,
        Instant now,
        Shell shell) {

    /// What the frame of every page shows.
    ///
    /// @param texts  the texts of the product
    /// @param demo   whether this is the demo, where one may step into sample roles
    /// @param assets the version of style sheets and scripts, part of their address
    /// @param done   the message key of what was just done; empty if nothing was
    /// @param resent the form this page answers; empty if it answers none
    public record Shell(Texts texts, boolean demo, String assets, Optional<String> done, Optional<Resent> resent) {}

    /// {@return the person who asks}
    ///
    /// @throws NotFound if nobody has signed in
    public Actor.Person acting() {
        if (actor instanceof Actor.Person one) {
            return one;
        }
        throw new NotFound();
    }

    /// {@return the text under `key` in the visitor's language}
    public String say(String key, Object... details) {
        return shell.texts().say(language, key, details);
    }

    /// {@return the text under `key` for a program, which has no page before it}
    public String tell(String key, Object... details) {
        return shell.texts().tell(language, key, details);
    }

    /// {@return the message of a problem for a program}
    public String tell(Problem problem) {
        return tell("refusal." + problem.code(), problem.details().toArray());
    }

    /// {@return the message of a problem}
    public String say(Problem problem) {
        return shell.texts().say(language, problem);
    }

    /// {@return the messages of a refusal}
    public List<String> say(Refusal refusal) {
        return shell.texts().say(language, refusal);
    }

    /// {@return the one of two texts that fits the language; the Japanese one if there is no English one}
    public String either(String japanese, String english) {
        return language == Language.EN && !english.isBlank() ? english : japanese;
    }

    /// {@return it in the visitor's language; in Japanese if there is no English}
    public String either(Bilingual both) {
        return Texts.in(language, both);
    }

    /// {@return it for a page in the visitor's language; marked as Japanese where an English page has no English for
    /// it}
    public Content named(Bilingual both) {
        return named(both.ja(), both.en());
    }

    /// {@return the one of two texts that fits the language; marked as Japanese where it is the only one}
    public Content named(String japanese, String english) {
        boolean strange = language == Language.EN && english.isBlank() && !japanese.isBlank();
        return new Named(either(japanese, english), strange);
    }

    /// {@return a text in brackets, as it stands behind a name}
    public String aside(String text) {
        return say("format.aside", text);
    }

    /// {@return texts one after the other}
    public String listed(String... texts) {
        return String.join(say("format.comma"), texts);
    }

    /// {@return the beginning of the way that leads to a page}
    public Trail trail() {
        return Trail.of(this);
    }

    /// {@return days as one span; without an end where it lasts, without a beginning where that is not known}
    public String span(Optional<LocalDate> since, Optional<LocalDate> until) {
        return say(
                "format.span",
                since.map(this::on).orElse(""),
                until.map(this::on).orElse(""));
    }

    /// {@return an instant as date, time and zone, as the place of `zone` reads it}
    public String at(Instant instant, ZoneId zone) {
        return shell.texts().at(language, instant, zone);
    }

    /// {@return an instant as the place of the model programme reads it}
    public String at(Instant instant) {
        return at(instant, HomeZone.ZONE);
    }

    /// {@return in words how long it is until an instant: the two largest units; that it has passed, once it has}
    ///
    /// The instant itself is still on time.
    public String left(Instant until) {
        if (now.isAfter(until)) {
            return say("web.left.over");
        }
        var rest = Duration.between(now, until);
        if (rest.toDays() > 0) {
            return left(unit("days", rest.toDays()), unit("hours", rest.toHoursPart()));
        }
        return rest.toHours() > 0
                ? left(unit("hours", rest.toHours()), unit("minutes", rest.toMinutesPart()))
                : left(unit("minutes", rest.toMinutes()), unit("seconds", rest.toSecondsPart()));
    }

    private String left(String larger, String smaller) {
        return say("web.left", larger, smaller);
    }

    private String unit(String name, long count) {
        return say("web.left." + name, count);
    }

    /// {@return the time of day it is now where the programme is, to the second}
    public String timeOfDay() {
        return DateTimeFormatter.ISO_LOCAL_TIME.format(
                now.atZone(HomeZone.ZONE).toLocalTime().truncatedTo(ChronoUnit.SECONDS));
    }

    /// {@return an instant to its last digit, with its zone}
    public String exact(Instant instant, ZoneId zone) {
        return shell.texts().exact(language, instant, zone);
    }

    /// {@return a day that was typed; what is none as it stands}
    public String on(String typed) {
        return Typed.day(typed).map(this::on).orElse(typed);
    }

    /// {@return a day}
    public String on(LocalDate day) {
        return shell.texts().day(language, day);
    }

    /// {@return the address of a style sheet or script}
    public String asset(String name) {
        return "/assets/" + name + "?v=" + shell.assets();
    }

    /// {@return the address of the same page in this language, relative to it; what was asked of the page stays}
    public String switchTo(String code) {
        return (query.isEmpty() ? "?" : "?" + query + "&") + "lang=" + code;
    }

    /// {@return whether somebody has signed in}
    public boolean signedIn() {
        return person.isPresent();
    }
}
