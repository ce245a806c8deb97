package suishin.platform.kernel;

import java.util.UUID;

/// Who acts: a person, anybody from the street, or the product itself for a stated reason.
public sealed interface Actor {

    /// A person who has signed in.
    record Person(UUID id) implements Actor {}

    /// Anybody: sees what is published and nothing else.
    record Anybody() implements Actor {}

    /// The product itself (a job, the first start, the check of a password); `reason` goes to the audit log.
    record Product(String reason) implements Actor {}

    /// {@return the acting person's id as text, or the kind of actor when it is no person}
    default String label() {
        return switch (this) {
            case Person(UUID id) -> id.toString();
            case Anybody _ -> "anybody";
            case Product(String reason) -> "product: " + reason;
        };
    }
}
