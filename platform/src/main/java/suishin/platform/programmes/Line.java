package suishin.platform.programmes;

/// A line of a programme (支援区分).
///
/// @param open whether new calls can be made for it; a line that only continues older projects has none
public record Line(String key, Words name, Words meaning, boolean open) {}
