package suishin.platform.people;

import java.util.List;
import java.util.Optional;
import suishin.platform.messages.Letter;
import suishin.platform.web.Language;

/// What a person's account page shows.
///
/// @param language in which they want to be written to; empty: in both
/// @param secret a key that was just made and is shown this once; empty otherwise
public record Account(
        Person person, Optional<Language> language, List<ApiKeys.Key> keys, List<Letter> letters, String secret) {}
