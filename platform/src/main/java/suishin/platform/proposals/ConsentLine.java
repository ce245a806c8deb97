package suishin.platform.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.councils.Member;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ConsentStore.Consent;
import suishin.platform.strategies.StrategyDocument;

/// How it stands with the consent of one proposing institution (同意の状況).
///
/// @param givenAt when it last consented; empty if never
/// @param changed what has changed since in the parts its consent concerns; empty while the consent holds
/// @param sha256  of what it would consent to now
public record ConsentLine(
        UUID organisation,
        UUID member,
        Words name,
        boolean coordinating,
        Optional<Instant> givenAt,
        List<ChangedPart> changed,
        String sha256) {

    public ConsentLine {
        changed = List.copyOf(changed);
    }

    /// A part of the form that is no longer as it was consented to.
    ///
    /// @param label both texts are empty if the form no longer has it
    public record ChangedPart(String path, Words label) {}

    /// {@return whether there is a consent to exactly what stands there now}
    public boolean holds() {
        return givenAt.isPresent() && changed.isEmpty();
    }

    /// {@return how it stands with a member's consent, given the newest one}
    static ConsentLine of(Member member, Optional<Consent> newest, StrategyDocument document) {
        var now = FormParts.of(document).concerning(member.id());
        var changed = newest.map(consent -> consent.parts().differences(now)).orElse(List.of()).stream()
                .map(path -> new ChangedPart(path, FormParts.label(document, path)))
                .toList();
        return new ConsentLine(
                member.organisation(),
                member.id(),
                new Words(member.organisationName(), member.organisationNameEn()),
                member.coordinating(),
                newest.map(Consent::at),
                changed,
                now.sha256());
    }
}
