package suishin.platform.web;

/// What the frame of every page depends on.
///
/// @param demo   whether sample roles can be stepped into
/// @param assets changes whenever style sheets or scripts may have changed
public record ShellSettings(boolean demo, String assets) {}
