package suishin.platform.publication;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.publication.FrontPage.Notice;
import suishin.platform.web.Visitor;

/// What the first page announces besides results: the newest calls.
@Component
final class FrontNews {

    static final int SHOWN = 3;

    private final Calls calls;

    FrontNews(Calls calls) {
        this.calls = calls;
    }

    /// {@return the newest published calls, newest first}
    List<Notice> newest(Visitor visitor) {
        return calls.published().stream()
                .flatMap(call -> notice(visitor, call))
                .limit(SHOWN)
                .toList();
    }

    private static Stream<Notice> notice(Visitor visitor, Call call) {
        String note = switch (call.status(visitor.now())) {
            case DRAFT, CANCELLED -> "";
            case UPCOMING -> visitor.say("publication.front.call.from", visitor.at(call.opensAt(), call.zone()));
            case OPEN -> visitor.say("publication.front.call.until", visitor.at(call.closesAt(), call.zone()));
            case CLOSED, ANNOUNCED ->
                visitor.say("publication.front.call.over", visitor.at(call.closesAt(), call.zone()));
        };
        return note.isEmpty() ? Stream.empty() : Stream.of(new Notice(call.name(), note, "/calls/" + call.id()));
    }
}
