package suishin.platform.oversight;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// Every act the log knows, in groups, with what each is called.
@Component
public final class Acts {

    /// What a group of acts is asked for by, behind its name.
    static final String WHOLE_GROUP = ".*";

    private static final List<String> ALL = List.of("""
            call.drafted call.edited call.seated call.joined call.unseated call.capacity-raised call.publish call.extended
            call.documents-set incident.reported incident.granted incident.refused
            call.begin-review call.begin-deliberation call.decide call.announce call.cancel
            invitation.made invitation.accept invitation.decline invitation.withdraw
            letter.edited letter.held letter.let-go letter.released letter.left letter.sent-again letter.reminders-drafted
            reminders.scheduled
            council.founded council.corrected council.member-added council.member-corrected council.member-ended
            council.proposer-added council.proposer-removed council.coordinating-named council.resolved
            strategy.opened strategy.written strategy.write strategy.freeze strategy.thaw strategy.take-back
            strategy.shared strategy.share-ended
            estimate.stored estimate.linked estimate.unlinked version.marked
            proposal.started proposal.file-announced proposal.file-given-up proposal.file-added proposal.file-removed
            proposal.file-named proposal.addendum-given
            proposal.consented proposal.consent-asked proposal.approve proposal.seal
            proposal.receipt-given proposal.pass proposal.return proposal.reject proposal.withdraw proposal.start-review
            proposal.open-deliberation proposal.recommend proposal.decide proposal.announce
            conflict.declared conflict.barred conflict.ruled conflict.waived conflict.ruling-withdrawn conflict.lifted conflict.officer-named
            affinity.weights-set
            run.asked run.stopped
            assignment.made assignment.taken-back assignment.applied
            review.scored review.submit review.take-back review.excuse review.call-back review.release review.recuse
            review.assign-again review.lock review.locked review.set-aside review.taken-up
            selection.attend selection.recommend selection.deviate selection.confirm-deviation selection.conclude
            selection.take-position selection.draft selection.edit selection.check selection.release
            round.published
            region.added region.published contact.recorded
            organisation.added organisation.named organisation.renamed organisation.renaming-planned
            organisation.renaming-dropped organisation.name-corrected organisation.numbered organisation.described
            organisation.tied organisation.tie-ended organisation.untied organisation.merged
            expert.invited expert.described expert.affiliated expert.affiliation-ended
            joint-work.recorded joint-work.corrected joint-work.removed
            programme.added edition.uploaded edition.published
            person.added person.renamed person.language-chosen person.address-corrected person.corrected people.merged
            role.given role.ended
            signed-in password.set api-key.made api-key.revoked""".split("\\s+"));

    private static final Map<String, List<String>> GROUPS =
            ALL.stream().collect(groupingBy(Acts::group, LinkedHashMap::new, toList()));

    private final Texts texts;

    Acts(Texts texts) {
        this.texts = texts;
    }

    /// {@return the codes of all acts, by group, in the order in which a round goes}
    public Map<String, List<String>> groups() {
        return GROUPS;
    }

    /// {@return the code of an act with hyphens only, as the texts are kept}
    public static String key(String act) {
        return act.replace('_', '-');
    }

    /// {@return what an act is called; its code if nobody named it yet}
    public String called(Language language, String act) {
        String key = "oversight.act." + key(act);
        return texts.has(key) ? texts.say(language, key) : act;
    }

    /// {@return whether this is an act, or a whole group of them}
    static boolean isKnown(String act) {
        return act.endsWith(WHOLE_GROUP)
                ? GROUPS.containsKey(act.substring(0, act.length() - WHOLE_GROUP.length()))
                : ALL.contains(act);
    }

    /// {@return the acts an address asks for: one, a group, or all where it names none}
    static Set<String> asked(String act) {
        if (act.endsWith(WHOLE_GROUP)) {
            String group = act.substring(0, act.length() - WHOLE_GROUP.length());
            return GROUPS.containsKey(group) ? spelled(GROUPS.get(group)) : Set.of(act);
        }
        return act.isEmpty() ? Set.of() : spelled(List.of(act));
    }

    /// {@return the acts that are called so in either language}
    Set<String> matching(String word) {
        var found = ALL.stream()
                .filter(act -> Arrays.stream(Language.values())
                        .anyMatch(language ->
                                called(language, act).toLowerCase(Locale.ROOT).contains(word)))
                .toList();
        return spelled(found);
    }

    private static Set<String> spelled(List<String> acts) {
        var all = acts.stream().collect(toCollection(LinkedHashSet::new));
        acts.forEach(act -> all.add(act.replace('-', '_')));
        return all;
    }

    private static String group(String act) {
        String first = act.contains(".") ? act.substring(0, act.indexOf('.')) : act;
        return switch (first) {
            case "letter", "reminders" -> "invitation";
            case "estimate", "version" -> "strategy";
            case "incident" -> "call";
            case "affinity", "run" -> "assignment";
            case "round" -> "selection";
            case "contact" -> "region";
            case "expert", "joint-work" -> "organisation";
            case "people", "role" -> "person";
            case "signed-in", "password", "api-key" -> "account";
            default -> first;
        };
    }
}
