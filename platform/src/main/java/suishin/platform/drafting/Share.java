package suishin.platform.drafting;

import java.util.UUID;

/// A part of a strategy that an institution of the council writes, beside the secretary (分担).
///
/// @param part the first step of its paths: a section, `goal`, `area`, `action` or `target`
public record Share(String part, UUID organisation) {}
