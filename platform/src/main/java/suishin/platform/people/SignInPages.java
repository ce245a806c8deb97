package suishin.platform.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Actor;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Signing in with a password or by a link in a mail.
@Controller
final class SignInPages {

    private final Passwords passwords;
    private final SignInLinks links;
    private final SignInLimits limits;
    private final Doorkeeper door;
    private final Screens screens;

    SignInPages(Passwords passwords, SignInLinks links, SignInLimits limits, Doorkeeper door, Screens screens) {
        this.passwords = passwords;
        this.links = links;
        this.limits = limits;
        this.door = door;
        this.screens = screens;
    }

    @GetMapping("/sign-in")
    View form(Visitor visitor) {
        return show(visitor, "", List.of());
    }

    @PostMapping("/sign-in")
    View signIn(
            Visitor visitor,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!limits.tryOnce(address, request.getRemoteAddr())) {
            return tooOften(visitor, address);
        }
        return passwords
                .check(address, password)
                .<View>map(person -> door.open(person, "password", request, response))
                .orElseGet(() -> show(visitor, address, visitor.say(new PeopleRefusal.SignInFailed()))
                        .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/sign-in/link")
    View mailLink(Visitor visitor, @RequestParam(defaultValue = "") String address, HttpServletRequest request) {
        if (!limits.tryOnce(address, request.getRemoteAddr())) {
            return tooOften(visitor, address);
        }
        links.send(address, visitor.language());
        return Screen.seeOther("/sign-in", "link-sent");
    }

    /// The link itself does not sign in: a mail scanner that follows it must not use it up.
    @GetMapping("/sign-in/link")
    View askToUse(Visitor visitor, @RequestParam(defaultValue = "") String token) {
        return screens.show(visitor, "people/link.jte", token);
    }

    @PostMapping("/sign-in/link/use")
    View use(
            Visitor visitor,
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response) {
        return links.redeem(token)
                .<View>map(person -> door.open(person, "link", request, response))
                .orElseGet(() -> show(visitor, "", visitor.say(new PeopleRefusal.LinkWorn()))
                        .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen show(Visitor visitor, String address, List<String> problems) {
        return screens.show(visitor, "people/sign-in.jte", address).with("problems", problems);
    }

    private Screen tooOften(Visitor visitor, String address) {
        return show(visitor, address, List.of(visitor.say("error.429"))).with(HttpStatus.TOO_MANY_REQUESTS);
    }

    /// Opens a session and writes down that it did.
    @Component
    record Doorkeeper(Sessions sessions, Audit audit) {

        View open(Person person, String how, HttpServletRequest request, HttpServletResponse response) {
            audit.record(new Actor.Person(person.id()), "signed-in", "person", person.id(), Map.of("how", how));
            return Screen.seeOther(sessions.enter(person, request, response));
        }
    }
}
