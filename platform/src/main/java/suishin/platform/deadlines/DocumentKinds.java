package suishin.platform.deadlines;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.programmes.Definition;
import suishin.platform.programmes.Words;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// The kinds of documents of a call: those of its definition, the form first and all others last.
@Component
record DocumentKinds(Calls calls, Texts texts) {

    List<Definition.Document> of(Call call) {
        var kinds = new ArrayList<>(calls.definition(call).documents());
        if (kinds.stream().noneMatch(kind -> kind.key().equals(Definition.Document.FORM))) {
            kinds.addFirst(new Definition.Document(Definition.Document.FORM, words("deadlines.kind.form"), true, 0));
        }
        if (kinds.stream().noneMatch(kind -> kind.key().equals(Deadlines.OTHER))) {
            kinds.add(new Definition.Document(Deadlines.OTHER, words("deadlines.kind.other"), false, 0));
        }
        return List.copyOf(kinds);
    }

    private Words words(String key) {
        return new Words(texts.say(Language.JA, key), texts.say(Language.EN, key));
    }
}
