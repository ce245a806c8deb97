package suishin.platform.programmes;

/// One grade of a scale (評語), for example `S`.
public record Grade(String key, Words meaning, int points) {}
