package suishin.platform.web;

import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Reads texts of bodies only if the product can keep them, so that no reader of a body has to remember to look.
final class StorableText extends StringDeserializer {

    private static final Unreadable.Wanted WANTED = new Unreadable.Wanted("storable");

    private StorableText() {}

    /// {@return what makes a mapper read all texts and names like this}
    static SimpleModule module() {
        return new SimpleModule("storable text")
                .addDeserializer(String.class, new StorableText())
                .addKeyDeserializer(String.class, new Name());
    }

    /// @throws IllegalInput that names the field if its text cannot be kept
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        return kept(parser.streamReadContext(), text);
    }

    private static String kept(TokenStreamContext at, String text) {
        if (!Inputs.isStorable(text)) {
            throw new IllegalInput(List.of(Unreadable.of(place(at), text, WANTED)));
        }
        return text;
    }

    private static String place(TokenStreamContext at) {
        String pointer = at.pathAsPointer().toString();
        return pointer.replaceFirst("^/", "")
                .replaceAll("/(\\d+)(?=/|$)", "[$1]")
                .replace('/', '.');
    }

    /// The name of a value that has no fixed one.
    private static final class Name extends KeyDeserializer {

        @Override
        public Object deserializeKey(String name, DeserializationContext context) {
            return Inputs.isStorable(name) ? name : kept(context.getParser().streamReadContext(), name);
        }
    }
}
