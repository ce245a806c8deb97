package suishin.platform.proposals;

import java.time.Instant;
import java.util.Optional;
import suishin.platform.strategies.StrategyDocument;

/// The form as it was sealed (提出された様式).
///
/// @param document what the sealed text says
/// @param json     the sealed text, byte for byte; its UTF-8 was hashed
/// @param sha256   64 hexadecimal digits, small letters
public record SealedForm(StrategyDocument document, String json, String sha256, Instant sealedAt) {

    /// {@return what stands under a path of the form, as typed; empty if nothing does}
    public Optional<String> entry(String path) {
        return document.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.path().equals(path))
                .map(field -> field.value().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// {@return the name of the council as it proposed}
    public String councilName() {
        return document.council().name();
    }
}
