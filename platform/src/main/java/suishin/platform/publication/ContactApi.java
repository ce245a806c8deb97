package suishin.platform.publication;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// The contacts of the coordinating organisations, for programs of the programme office.
@RestController
@RequestMapping("/api/v1/contacts")
final class ContactApi {

    private final Contacts contacts;

    ContactApi(Contacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping("/{region}")
    ContactForm read(Visitor visitor, @PathVariable UUID region) {
        if (!contacts.mayKeep(visitor.actor())) {
            throw new NotFound();
        }
        int version = contacts.version(region).orElseThrow(NotFound::new);
        return contacts.find(region)
                .map(known -> ContactForm.of(known, version))
                .orElse(ContactForm.empty(contacts.today()));
    }

    @PutMapping("/{region}")
    ContactForm write(Visitor visitor, @PathVariable UUID region, @RequestBody ContactForm form) {
        if (!contacts.mayKeep(visitor.actor()) || contacts.version(region).isEmpty()) {
            throw new NotFound();
        }
        var contact =
                Bodies.done(form.said(contacts.write(visitor.actor(), region, form.contact(), form.versionOrNone())));
        return ContactForm.of(contact, form.versionOrNone() + 1);
    }
}
