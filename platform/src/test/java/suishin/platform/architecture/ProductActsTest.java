package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.architecture.House.PLATFORM;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import suishin.platform.kernel.Actor;

/// The product itself passes every row-level rule, so every place where it acts is known, with its reason.
class ProductActsTest {

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("access.Access", "tells modules who holds a role, so that they can write to them"),
            Map.entry("audit.ChainCheck", "proves the whole log, whoever wrote in it"),
            Map.entry("audit.ChainLinker", "links what committed, whoever wrote it"),
            Map.entry("calls.Calls", "tells modules who sits on a committee, so that they can ask each one"),
            Map.entry("deliberation.Deliberations", "minutes every recusal, also those the recorder may not look up"),
            Map.entry("demo.DemoStage", "sets up the demo's own clock and sample people"),
            Map.entry("demo.SamplePeople", "sets up the sample round, which nobody hands in"),
            Map.entry(
                    "conflicts.ConflictSearch",
                    "compares affiliations with proposers: nobody may see both sides, and what it finds bars at once"),
            Map.entry("drafting.Presence", "forgets by the clock who was at a strategy"),
            Map.entry("files.Arrivals", "throws away by the clock what was sent in part and nobody went on with"),
            Map.entry("invitations.Departures", "sends the letters of several offices to one person as one mail"),
            Map.entry(
                    "invitations.Invitations",
                    "seats an expert who accepts by their link, who has no role before and no session; drops the"
                            + " letters to whoever leaves a committee, whoever ended their role"),
            Map.entry("messages.Mail", "tells an office how far its letters have come, without showing them"),
            Map.entry("messages.MailJobs", "sends what waits in the outbox"),
            Map.entry(
                    "notices.AssignmentContent",
                    "names in a letter what its reader reads no longer, unless they are barred from it"),
            Map.entry("notices.BarredNames", "knows who is barred from what, so that no letter names it to them"),
            Map.entry("notices.ConsentRequests", "writes to colleagues of an approver whose change asks them again"),
            Map.entry("notices.ConsentsAsked", "tells a secretary how far the letters have come that ask for consents"),
            Map.entry("notices.ScheduledDays", "tells an expert, with a role or none yet, by when the work is due"),
            Map.entry("notices.ReminderRounds", "drafts reminders by the clock, for offices that are asleep"),
            Map.entry("notices.Notices", "drafts a letter for the office after an act that was not the office's"),
            Map.entry("organisations.NameJobs", "lets a change of name take effect on a day when nobody acts"),
            Map.entry(
                    "organisations.OrganisationMerging",
                    "makes two records one wherever either stands, also where whoever asks for it may not look"),
            Map.entry("people.Administrators", "the first start: nobody has an account yet"),
            Map.entry("people.ApiKeys", "checks a key before it is known whose it is"),
            Map.entry(
                    "people.Corrections",
                    "mends a name or an address for an office that may, in a record that is not its own"),
            Map.entry(
                    "people.Merging",
                    "makes two records one wherever either stands, also where whoever asks for it may not look"),
            Map.entry("people.Passwords", "checks a password before it is known whose it is"),
            Map.entry("people.SignInLinks", "sends and redeems a link before anybody has signed in"),
            Map.entry("programmes.ModelProgramme", "every start takes the shipped programme in, if it is new"),
            Map.entry("publication.Publisher", "writes down for everybody what was released, and only that"),
            Map.entry("publication.ReleaseListener", "names the coordinating organisation of what was just released"),
            Map.entry("regions.RegionImport", "the first start reads the regions that are known"),
            Map.entry("review.Rankings", "counts the ranked proposals, to tell whether its reader sees all of them"),
            Map.entry(
                    "review.Reviews",
                    "names in the minutes whose review is set aside, which their recorder may not read"),
            Map.entry("review.SettingAside", "logs that a conflict set a review aside, whoever recorded the conflict"),
            Map.entry("runs.Runner", "writes down what the engine found after the office's request has ended"));

    @Test
    void theProductActsOnlyWhereAReasonIsWrittenDown() {
        assertThat(acting())
                .as("classes that construct Actor.Product; a new one needs a reason here")
                .isEqualTo(new TreeSet<>(REASONS.keySet()));
    }

    private static Set<String> acting() {
        var found = new TreeSet<String>();
        for (JavaClass type : PLATFORM) {
            type.getConstructorCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(Actor.Product.class))
                    .forEach(_ -> found.add(type.getName().replace("suishin.platform.", "")));
        }
        return found;
    }
}
