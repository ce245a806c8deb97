package suishin.platform.councils;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import suishin.platform.kernel.Decision;

/// A region's council (イノベーション推進協議会).
///
/// @param members everybody who is or was a member, in the order they joined
public record Council(UUID id, UUID region, String name, LocalDate foundedOn, List<Member> members) {

    public Council {
        members = List.copyOf(members);
    }

    /// {@return the members on this day}
    public List<Member> membersOn(LocalDate day) {
        return members.stream().filter(member -> member.on(day)).toList();
    }

    /// {@return the proposing institutions on this day (提案機関)}
    public List<Member> proposersOn(LocalDate day) {
        return membersOn(day).stream().filter(Member::proposer).toList();
    }

    /// {@return the coordinating organisation (総合調整機関); empty until one is named}
    public Optional<Member> coordinating() {
        return members.stream().filter(Member::coordinating).findFirst();
    }

    /// {@return the membership with this id}
    public Optional<Member> member(UUID id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /// {@return the day, if somebody can have joined on it}
    Decision<LocalDate> joined(LocalDate day) {
        return beforeFounding(day).map(Decision::<LocalDate>refuse).orElseGet(() -> Decision.accept(day));
    }

    /// {@return that a day is before the first one; empty if it is not}
    Optional<CouncilRefusal> beforeFounding(LocalDate day) {
        return day.isBefore(foundedOn) ? Optional.of(new CouncilRefusal.TooEarly(foundedOn)) : Optional.empty();
    }
}
