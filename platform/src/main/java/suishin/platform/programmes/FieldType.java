package suishin.platform.programmes;

/// What a field takes (入力の種類).
public enum FieldType {
    /// One line.
    TEXT,
    /// Paragraphs.
    LONG_TEXT,
    /// A decimal number.
    NUMBER,
    /// A day.
    DATE,
    /// One of the choices.
    CHOICE
}
