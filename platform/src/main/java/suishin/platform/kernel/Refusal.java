package suishin.platform.kernel;

import java.util.List;

/// Why the domain said no. Each module seals its own set; `code` is stable and safe to show, log and test.
public interface Refusal {

    /// {@return the code that never changes; the message stands under `refusal.<code>` in both languages}
    String code();

    /// {@return what the message names, in the order of its placeholders; never personal data}
    default List<Object> details() {
        return List.of();
    }

    /// {@return everything that has to be mended, when there is more than one thing; else only this refusal}
    default List<Problem> problems() {
        return List.of(new Problem("", code(), details()));
    }
}
