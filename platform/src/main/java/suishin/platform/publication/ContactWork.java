package suishin.platform.publication;

import java.util.List;
import org.springframework.stereotype.Component;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// Reminds the programme office of contacts that are missing or too old (R18).
@Component
final class ContactWork implements WorkItem.Source {

    private final Contacts contacts;

    ContactWork(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        if (!contacts.mayKeep(visitor.actor())) {
            return List.of();
        }
        String note = visitor.say("publication.contacts.waiting", contacts.waiting());
        return List.of(new WorkItem(visitor.say("publication.contacts.title"), note, "/work/contacts"));
    }
}
