package suishin.platform.calls;

import gg.jte.Content;
import java.util.List;
import java.util.UUID;
import suishin.platform.web.Visitor;

/// What another module does for a published call, linked from the page its office and auditors see of it.
public interface CallTopic {

    /// {@return where it stands among the others: in the order of the round, the smallest first}
    int place();

    /// {@return what it is called, in the visitor's language}
    String title(Visitor visitor);

    /// {@return the address of its page}
    String address(UUID call);

    /// {@return what it knows of a published call, beside the call's own terms}
    default List<Fact> facts(Visitor visitor, UUID call) {
        return List.of();
    }

    /// {@return whether its page is there for a draft, too}
    default boolean forDrafts() {
        return false;
    }

    /// One line of facts.
    record Fact(String label, Content value) {}
}
