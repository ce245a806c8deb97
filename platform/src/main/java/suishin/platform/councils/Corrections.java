package suishin.platform.councils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import suishin.platform.audit.Audit;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Decision;
import suishin.platform.programmes.Sector;

/// Puts right what was entered wrongly about a council: its name and first day, a member's side and first day. What
/// stood before stays in the audit log.
@Component
final class Corrections {

    private final Councils councils;
    private final CouncilStore store;
    private final Audit audit;

    Corrections(Councils councils, CouncilStore store, Audit audit) {
        this.councils = councils;
        this.store = store;
        this.audit = audit;
    }

    /// Corrects a council's name and founding day; nobody may have joined and nothing been resolved before it.
    Decision<Council> council(Actor by, UUID id, String name, LocalDate foundedOn) {
        return councils.change(by, id, before -> {
            var reasons = new ArrayList<>(councils.wrong(name, foundedOn));
            if (reasons.stream().noneMatch(reason -> reason.field().equals("on"))) {
                tooLate(before, foundedOn).ifPresent(reasons::add);
            }
            var wrong = CouncilRefusal.all(reasons);
            if (wrong.isPresent()) {
                return Decision.refuse(wrong.get());
            }
            store.correct(id, name.strip(), foundedOn);
            audit.record(
                    by,
                    "council.corrected",
                    "council",
                    id,
                    Map.of("nameBefore", before.name(), "foundedBefore", before.foundedOn()));
            return Decision.accept(new Council(id, before.region(), name.strip(), foundedOn, before.members()));
        });
    }

    private Optional<CouncilRefusal> tooLate(Council council, LocalDate foundedOn) {
        var joined = council.members().stream().map(Member::since);
        var resolved = store.resolutions(council.id()).stream().map(Resolution::on);
        return Stream.concat(joined, resolved)
                .min(LocalDate::compareTo)
                .filter(foundedOn::isAfter)
                .map(CouncilRefusal.TooLate::new);
    }

    /// Corrects the side a member stands for and its first day, also of a membership that has ended.
    Decision<Member> member(Actor by, UUID council, UUID member, Sector sector, LocalDate since) {
        return councils.change(by, council, before -> {
            var found = before.member(member);
            if (found.isEmpty()) {
                return Decision.refuse(new CouncilRefusal.Unknown());
            }
            var wrong = wrong(before, found.get(), since);
            if (wrong.isPresent()) {
                return Decision.refuse(wrong.get());
            }
            store.correctMember(member, sector, since);
            audit.record(
                    by,
                    "council.member-corrected",
                    "council",
                    council,
                    Map.of(
                            "member",
                            member,
                            "sectorBefore",
                            found.get().sector(),
                            "sinceBefore",
                            found.get().since()));
            return councils.member(council, member);
        });
    }

    private Optional<CouncilRefusal> wrong(Council council, Member member, LocalDate since) {
        if (since.isBefore(council.foundedOn())) {
            return Optional.of(new CouncilRefusal.TooEarly(council.foundedOn()));
        }
        var today = councils.today();
        if (member.coordinating() && since.isAfter(today)) {
            return Optional.of(new CouncilRefusal.InTheFuture(today));
        }
        return member.until().filter(since::isAfter).map(CouncilRefusal.TooLate::new);
    }
}
