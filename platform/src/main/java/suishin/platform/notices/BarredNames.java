package suishin.platform.notices;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.invitations.LetterContent;
import suishin.platform.invitations.OfficeLetter.Text;
import suishin.platform.kernel.Actor;
import suishin.platform.proposals.ProposalSummary;
import suishin.platform.proposals.Proposals;

/// Stops a letter that names a proposal its reader is barred from, whoever typed the name, as late as it leaves (R9).
@Component
final class BarredNames implements LetterContent.Check {

    private static final Actor.Product PRODUCT =
            new Actor.Product("no letter names a proposal to an expert who is barred from it");

    private final Access access;
    private final Proposals proposals;

    BarredNames(Access access, Proposals proposals) {
        this.access = access;
        this.proposals = proposals;
    }

    @Override
    public Optional<String> problem(UUID call, UUID person, Text text) {
        var all = proposals.ofCall(PRODUCT, call);
        var barred =
                access.barred(PRODUCT, all.stream().map(ProposalSummary::id).toList());
        String whole = text.subject() + "\n" + text.body();
        return all.stream()
                        .filter(proposal ->
                                barred.getOrDefault(proposal.id(), Set.of()).contains(person))
                        .flatMap(proposal -> Stream.of(proposal.regionName(), proposal.regionNameEn()))
                        .anyMatch(name -> !name.isBlank() && whole.contains(name))
                ? Optional.of("invitations.stopped.barred")
                : Optional.empty();
    }
}
