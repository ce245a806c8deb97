package suishin.platform.people;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.messages.Mail;
import suishin.platform.web.Filled;
import suishin.platform.web.Language;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// A person's own name, address, password, API keys and letters.
@Controller
final class AccountPages {

    private final People people;
    private final Passwords passwords;
    private final ApiKeys keys;
    private final Mail mail;
    private final Screens screens;

    AccountPages(People people, Passwords passwords, ApiKeys keys, Mail mail, Screens screens) {
        this.people = people;
        this.passwords = passwords;
        this.keys = keys;
        this.mail = mail;
        this.screens = screens;
    }

    @GetMapping("/account")
    View account(Visitor visitor) {
        return show(visitor, "", Filled.EMPTY);
    }

    @PostMapping("/account")
    View rename(Visitor visitor, @RequestParam Map<String, String> typed) {
        var before = person(visitor);
        var form = Filled.of(typed);
        var changed = new Person(
                before.id(),
                form.text("name").strip(),
                form.text("nameEn").strip(),
                form.text("address").strip(),
                before.organisation());
        return people.rename(visitor.actor(), changed)
                .<View>fold(
                        _ -> Screen.seeOther("/account", "saved"),
                        no -> show(visitor, "", form.refused(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/account/language")
    View language(Visitor visitor, @RequestParam(defaultValue = "") String language) {
        var chosen = Stream.of(Language.values())
                .filter(one -> one.code().equals(language))
                .findFirst();
        people.prefer(visitor.acting(), chosen);
        return Screen.seeOther("/account", "saved");
    }

    @PostMapping("/account/password")
    View password(Visitor visitor, @RequestParam(defaultValue = "") String password) {
        return passwords
                .set(visitor.acting(), password)
                .<View>fold(
                        _ -> Screen.seeOther("/account", "saved"),
                        no -> show(visitor, "", Filled.EMPTY.refused(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/account/keys")
    View makeKey(Visitor visitor, @RequestParam(defaultValue = "") String label) {
        return show(visitor, keys.make(visitor.acting(), label.strip()), Filled.EMPTY);
    }

    @PostMapping("/account/keys/{key}/revoke")
    View revoke(Visitor visitor, @PathVariable UUID key) {
        keys.revoke(visitor.acting(), key);
        return Screen.seeOther("/account", "saved");
    }

    private Screen show(Visitor visitor, String secret, Filled form) {
        var person = person(visitor);
        var actor = visitor.acting();
        var account =
                new Account(person, people.language(person.id()), keys.of(actor), mail.to(actor, person.id()), secret);
        return screens.show(visitor, "people/account.jte", account).with("form", form);
    }

    private Person person(Visitor visitor) {
        return people.find(visitor.acting().id()).orElseThrow(NotFound::new);
    }
}
