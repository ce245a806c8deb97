package suishin.platform.people;

import java.util.List;
import suishin.platform.messages.Letter;

/// What a person's account page shows.
///
/// @param secret a key that was just made and is shown this once; empty otherwise
public record Account(Person person, List<ApiKeys.Key> keys, List<Letter> letters, String secret) {}
