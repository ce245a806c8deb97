package suishin.platform.demo;

import java.util.UUID;

/// A sample person one may step into, and what they do.
public record SampleRole(UUID person, String whatJa, String whatEn) {}
