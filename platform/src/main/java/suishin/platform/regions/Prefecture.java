package suishin.platform.regions;

/// A prefecture (都道府県).
///
/// @param code as in JIS X 0401, 1 to 47
public record Prefecture(int code, String name, String nameEn) {}
