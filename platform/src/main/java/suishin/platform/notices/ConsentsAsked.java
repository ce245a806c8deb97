package suishin.platform.notices;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.messages.Mail;
import suishin.platform.notices.ConsentRequestStore.Request;
import suishin.platform.proposals.Consents;
import suishin.platform.proposals.Proposal;

/// How the institutions of a proposal were asked for their consent, and how far the letters have come.
@Component
record ConsentsAsked(Database database, ConsentRequestStore store, ConsentRequests requests, Mail mail)
        implements Consents.Asking {

    private static final Actor.Product PRODUCT =
            new Actor.Product("how far the letters that ask for consents have come");

    @Override
    public Map<UUID, Consents.Asked> asked(Actor actor, Proposal proposal) {
        var approvers = requests.approvers(proposal);
        var last = database.within(PRODUCT, () -> store.newest(proposal.id()));
        var progress =
                mail
                        .progress(last.values().stream()
                                .flatMap(request -> request.letters().stream())
                                .toList())
                        .stream()
                        .collect(toMap(Mail.Progress::letter, identity()));
        var asked = new HashMap<UUID, Consents.Asked>();
        approvers.forEach((organisation, people) ->
                asked.put(organisation, asked(people.size(), Optional.ofNullable(last.get(organisation)), progress)));
        return asked;
    }

    private static Consents.Asked asked(int approvers, Optional<Request> last, Map<UUID, Mail.Progress> progress) {
        var letters = last.map(Request::letters).orElse(List.of()).stream()
                .flatMap(letter -> Optional.ofNullable(progress.get(letter)).stream())
                .map(letter -> new Consents.Sent(letter.address(), state(letter)))
                .toList();
        return new Consents.Asked(approvers, last.map(Request::at), letters);
    }

    private static String state(Mail.Progress letter) {
        return letter.sentAt().isPresent() ? "sent" : letter.gaveUp() ? "failed" : "waiting";
    }
}
