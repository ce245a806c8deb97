package suishin.platform.matrix;

import java.util.Locale;

/// The kinds of person the matrix asks as. All but the last ask about the proposal the barred expert is barred from.
enum Kind {
    NOBODY,
    ADMINISTRATOR,
    OFFICE,
    OTHER_OFFICE,
    MINISTRY,
    SECRETARY,
    OTHER_SECRETARY,
    COUNCIL_MEMBER,
    ASSIGNED,
    UNASSIGNED,
    BARRED,
    CHAIR,
    AUDITOR,
    /// The barred expert, about the proposal nobody is barred from.
    BARRED_ELSEWHERE;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
