package suishin.platform.publication;

/// What is in the directory, counted (front page).
///
/// @param regions     published regions
/// @param typed       of them, those whose type is recorded
/// @param prefectures prefectures with at least one region
/// @param coordinated regions whose coordinating organisation is recorded
/// @param rounds      released rounds
public record Figures(int regions, int typed, int prefectures, int coordinated, int rounds) {}
