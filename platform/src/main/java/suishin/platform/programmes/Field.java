package suishin.platform.programmes;

import java.util.List;

/// One field of a form (記入欄).
public record Field(String key, Words label, Words help, Answer answer) {

    /// What may be written into a field.
    ///
    /// @param maxLength the most characters; counted as code points
    /// @param choices   empty unless the type is {@link FieldType#CHOICE}
    public record Answer(FieldType type, boolean required, int maxLength, List<Choice> choices) {

        public Answer {
            choices = List.copyOf(choices);
        }
    }

    /// One of the answers one can choose.
    public record Choice(String key, Words label) {}

    /// {@return what kind of value it takes}
    public FieldType type() {
        return answer.type();
    }

    /// {@return whether it must be filled in}
    public boolean required() {
        return answer.required();
    }

    /// {@return the most characters it takes}
    public int maxLength() {
        return answer.maxLength();
    }

    /// {@return the answers to choose from}
    public List<Choice> choices() {
        return answer.choices();
    }
}
