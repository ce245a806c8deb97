package suishin.platform.calls;

import java.util.List;
import suishin.platform.programmes.Definition;

/// What anybody sees of a published call.
public record CallPage(Call call, Definition definition, List<Extension> extensions) {

    public CallPage {
        extensions = List.copyOf(extensions);
    }
}
