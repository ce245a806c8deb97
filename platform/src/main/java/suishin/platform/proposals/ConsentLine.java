package suishin.platform.proposals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import suishin.platform.councils.Member;
import suishin.platform.parts.Agreement;
import suishin.platform.parts.Concern;
import suishin.platform.parts.FormParts;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ConsentStore.Consent;

/// How it stands with the consent of one proposing institution (同意の状況).
///
/// @param givenAt   when it last consented; empty if never
/// @param changed   what has changed since in the parts its consent hangs on; empty while the consent holds
/// @param sha256    of what it would consent to now: the whole form the first time, then the parts that concern it
/// @param concerns  the parts its consent hangs on; before it has consented, those that concern it now
/// @param elsewhere what has changed since its consent and does not concern it
public record ConsentLine(
        UUID organisation,
        UUID member,
        Words name,
        boolean coordinating,
        Optional<Instant> givenAt,
        List<ChangedPart> changed,
        String sha256,
        List<ChangedPart> concerns,
        List<ChangedPart> elsewhere) {

    public ConsentLine {
        changed = List.copyOf(changed);
        concerns = List.copyOf(concerns);
        elsewhere = List.copyOf(elsewhere);
    }

    /// A part of the form, and why it concerns the institution.
    ///
    /// @param label   both texts are empty if the form no longer has it
    /// @param reason  empty for what does not concern it
    /// @param changes what has become of its entries, where that was asked for
    public record ChangedPart(String path, Words label, Optional<Concern> reason, List<Change> changes) {

        public ChangedPart {
            changes = List.copyOf(changes);
        }

        /// {@return whether an entry belongs to this part}
        boolean has(String entry) {
            return entry.equals(path) || entry.startsWith(path + ".");
        }

        ChangedPart with(List<Change> other) {
            return new ChangedPart(path, label, reason, other);
        }
    }

    /// One entry of a part that is no longer as it was consented to.
    ///
    /// @param before what stood there when the institution consented; empty if nothing did
    /// @param after  what stands there now
    /// @param by     who wrote that
    public record Change(String path, String before, String after, UUID by, Instant at) {}

    /// {@return whether there is a consent to exactly what stands there now}
    public boolean holds() {
        return givenAt.isPresent() && changed.isEmpty();
    }

    /// {@return this with what has become of the entries of the parts that changed}
    ConsentLine traced(UnaryOperator<ChangedPart> trace) {
        return new ConsentLine(
                organisation,
                member,
                name,
                coordinating,
                givenAt,
                changed.stream().map(trace).toList(),
                sha256,
                concerns,
                elsewhere.stream().map(trace).toList());
    }

    /// {@return how it stands with a member's consent, given the newest one}
    static ConsentLine of(Member member, Optional<Consent> newest, FormParts form) {
        var standing = newest.map(consent -> consent.agreement().against(form, member));
        var concerns = standing.map(Agreement.Standing::bound).orElseGet(() -> form.concerning(member));
        return new ConsentLine(
                member.organisation(),
                member.id(),
                member.words(),
                member.coordinating(),
                newest.map(Consent::at),
                standing.map(found -> parts(form, found.changed(), found.bound()))
                        .orElse(List.of()),
                newest.isEmpty()
                        ? FormParts.sha256(form.hashes())
                        : Agreement.to(form, member, Map.of()).sha256(),
                parts(form, concerns.keySet(), concerns),
                standing.map(found -> parts(form, found.elsewhere(), found.bound()))
                        .orElse(List.of()));
    }

    private static List<ChangedPart> parts(
            FormParts form, Iterable<String> paths, SortedMap<String, Concern> concerns) {
        var parts = new ArrayList<ChangedPart>();
        paths.forEach(path ->
                parts.add(new ChangedPart(path, form.label(path), Optional.ofNullable(concerns.get(path)), List.of())));
        return parts;
    }
}
