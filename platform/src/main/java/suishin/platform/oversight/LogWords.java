package suishin.platform.oversight;

import suishin.platform.oversight.LogLine.Particular;
import suishin.platform.web.Visitor;

/// Says the parts of an entry in its reader's language.
public final class LogWords {

    private LogWords() {}

    /// {@return who acted: a name, the product itself, the id of one whose name is not known, or that the reader may
    /// not know}
    public static String who(Visitor visitor, LogLine line) {
        if (line.product().isPresent()) {
            return visitor.say("oversight.product");
        }
        return line.who().map(one -> visitor.either(one.name())).orElseGet(() -> switch (line.entry()
                .actor()) {
            case "" -> visitor.say("oversight.anonymous");
            case "anybody" -> visitor.say("oversight.anybody");
            case String id -> id;
        });
    }

    /// {@return what kind of thing it was done to; as the entry spells it if nobody named it yet}
    public static String kind(Visitor visitor, LogLine line) {
        String kind = line.entry().thingKind();
        return Thing.KINDS.contains(kind) ? visitor.say("oversight.kind." + kind) : kind;
    }

    /// {@return what a thing is called; empty text if it has no name, or the reader may not know it}
    public static String thing(Visitor visitor, LogLine line) {
        return line.thing().map(one -> visitor.either(one.name())).orElse("");
    }

    /// {@return what a particular is called}
    public static String label(Visitor visitor, Particular particular) {
        return visitor.say("oversight.detail." + particular.key());
    }

    /// {@return a particular in words}
    public static String said(Visitor visitor, Particular particular) {
        if (particular.named().isPresent()) {
            return visitor.either(particular.named().get().name());
        }
        return particular
                .role()
                .map(role -> visitor.say("administration.role." + role.name()))
                .or(() -> particular.instant().map(visitor::at))
                .orElse(particular.text());
    }
}
