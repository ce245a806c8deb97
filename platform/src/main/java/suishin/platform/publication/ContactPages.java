package suishin.platform.publication;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.web.Mending;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Where the programme office keeps the contacts of the coordinating organisations.
@Controller
final class ContactPages {

    private final Contacts contacts;
    private final Directory directory;
    private final Screens screens;

    ContactPages(Contacts contacts, Directory directory, Screens screens) {
        this.contacts = contacts;
        this.directory = directory;
        this.screens = screens;
    }

    @GetMapping("/work/contacts")
    View list(Visitor visitor, DirectoryQuery.Numbers numbers) {
        keeper(visitor);
        return screens.show(visitor, "publication/contacts.jte", contacts.page(numbers.pageOrFirst()))
                .with("today", contacts.today());
    }

    @GetMapping("/work/contacts/{region}")
    View contact(Visitor visitor, @PathVariable UUID region) {
        keeper(visitor);
        int version = contacts.version(region).orElseThrow(NotFound::new);
        var form = contacts.find(region)
                .map(known -> ContactForm.of(known, version))
                .orElse(ContactForm.empty(contacts.today()));
        return show(visitor, region, form, Mending.NOTHING);
    }

    @PostMapping("/work/contacts/{region}")
    View write(Visitor visitor, @PathVariable UUID region, @ModelAttribute ContactForm form) {
        keeper(visitor);
        return form.said(contacts.write(visitor.actor(), region, form.contact(), form.versionOrNone()))
                .<View>fold(
                        _ -> Screen.seeOther("/work/contacts", "contact-saved"),
                        no -> show(visitor, region, form, new Mending(no.problems()))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/work/contacts/{region}/confirm")
    View confirm(Visitor visitor, @PathVariable UUID region, @RequestParam(defaultValue = "0") int version) {
        keeper(visitor);
        return contacts.confirm(visitor.actor(), region, version)
                .<View>fold(
                        _ -> Screen.seeOther("/work/contacts", "contact-confirmed"),
                        no -> show(visitor, region, ContactForm.empty(contacts.today()), new Mending(no.problems()))
                                .with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Screen show(Visitor visitor, UUID region, ContactForm form, Mending wrong) {
        var published = directory.find(region).orElseThrow(NotFound::new);
        var page = new ContactForm.Page(
                published.row(),
                published.contact(),
                form,
                contacts.version(region).orElseThrow(NotFound::new),
                contacts.today());
        return screens.show(visitor, "publication/contact.jte", page).with("wrong", wrong);
    }

    private void keeper(Visitor visitor) {
        if (!contacts.mayKeep(visitor.actor())) {
            throw new NotFound();
        }
    }
}
