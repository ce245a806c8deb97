package suishin.platform.web;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/// The person of a session. Its name, in the sense of sessions and logs, is the id.
public record SignedIn(UUID id, String nameJa, String nameEn) implements Principal, Serializable {

    @Override
    public String getName() {
        return id.toString();
    }

    /// {@return what the person is called in this language}
    public String called(Language language) {
        return language == Language.EN && !nameEn.isBlank() ? nameEn : nameJa;
    }
}
