package suishin.platform.oversight;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.audit.Audit;
import suishin.platform.audit.ChainCheck;
import suishin.platform.kernel.Role;
import suishin.platform.people.People;
import suishin.platform.people.Person;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;
import suishin.platform.web.WorkItem;

/// The audit log for those who oversee: auditors, administrators, the programme office.
@Controller
final class LogPages implements WorkItem.Source {

    private static final Set<Role> OVERSEERS = Set.of(Role.AUDITOR, Role.ADMINISTRATOR, Role.PROGRAMME_OFFICE);
    private static final int SHOWN = 300;

    private final Access access;
    private final Audit audit;
    private final ChainCheck check;
    private final People people;
    private final Screens screens;

    LogPages(Access access, Audit audit, ChainCheck check, People people, Screens screens) {
        this.access = access;
        this.audit = audit;
        this.check = check;
        this.people = people;
        this.screens = screens;
    }

    @GetMapping("/work/log")
    View log(Visitor visitor) {
        return show(visitor, Optional.empty());
    }

    @PostMapping("/work/log/verify")
    View verify(Visitor visitor) {
        refuseOthers(visitor);
        return show(visitor, Optional.of(check.run()));
    }

    @Override
    public List<WorkItem> itemsFor(Visitor visitor) {
        return oversees(visitor)
                ? List.of(new WorkItem(visitor.say("oversight.log"), visitor.say("oversight.log.note"), "/work/log"))
                : List.of();
    }

    private View show(Visitor visitor, Optional<ChainCheck.Report> report) {
        refuseOthers(visitor);
        var entries = audit.newest(visitor.actor(), SHOWN);
        var names = names(entries);
        var acts = entries.stream()
                .map(entry -> new LogPage.Act(entry, who(visitor, entry.actor(), names)))
                .toList();
        return screens.show(visitor, "oversight/log.jte", new LogPage(acts, report));
    }

    private Map<String, Person> names(List<Audit.Entry> entries) {
        var ids = entries.stream()
                .map(Audit.Entry::actor)
                .filter(actor -> actor.length() == 36 && actor.indexOf(' ') < 0)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return people.all(ids).values().stream()
                .collect(Collectors.toMap(person -> person.id().toString(), person -> person));
    }

    private static String who(Visitor visitor, String actor, Map<String, Person> names) {
        return Optional.ofNullable(names.get(actor))
                .map(person -> person.signedIn().called(visitor.language()))
                .orElse(actor);
    }

    private void refuseOthers(Visitor visitor) {
        if (!oversees(visitor)) {
            throw new NotFound();
        }
    }

    private boolean oversees(Visitor visitor) {
        return access.heldBy(visitor.actor()).stream().map(Held::role).anyMatch(OVERSEERS::contains);
    }
}
