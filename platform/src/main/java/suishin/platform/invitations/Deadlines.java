package suishin.platform.invitations;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// By when the experts of a call do what they are asked to; the module that reminds them knows.
public interface Deadlines {

    /// {@return what an invited expert is told when they answer; the caller decides who may ask}
    Days of(UUID call);

    /// The last days; empty while the office has set none.
    record Days(Optional<LocalDate> declareBy, Optional<LocalDate> reviewBy) {}
}
