package suishin.platform.programmes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import suishin.platform.kernel.TypedMoney;

/// One field of a form (記入欄).
public record Field(String key, Words label, Words help, Answer answer) {

    private static final Pattern UNIT = Pattern.compile("[（(、,]([^（(、,）)]+)[）)]$");

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

    /// {@return the unit of the amounts of money it takes, as so many yen: the last thing its label says in brackets,
    /// as
    /// in `地域の負担額（5年間の合計、百万円）`; empty where it takes none}
    public Optional<BigDecimal> money() {
        var unit = UNIT.matcher(label.ja());
        return type() == FieldType.NUMBER && unit.find() ? TypedMoney.unit(unit.group(1)) : Optional.empty();
    }

    /// {@return the answers to choose from}
    public List<Choice> choices() {
        return answer.choices();
    }
}
