package suishin.platform.exposure;

import java.time.Instant;
import java.util.UUID;
import suishin.platform.invitations.OfficeLetter;

/// A letter that named a proposal to its reader (提案の名を挙げた通知).
///
/// @param subject as it left
/// @param mail    the mail it left as
/// @param leftAt  when the office let it go; from then on its reader reads it on the account page
record NamedLetter(UUID letter, OfficeLetter.Kind kind, String subject, UUID mail, Instant leftAt) {}
