package suishin.platform.drafting;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import suishin.platform.access.Access;
import suishin.platform.councils.Council;
import suishin.platform.councils.Councils;
import suishin.platform.councils.Member;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.people.People;
import suishin.platform.programmes.Words;
import suishin.platform.strategies.FieldBox;
import suishin.platform.strategies.Strategies;
import suishin.platform.strategies.Strategy;
import suishin.platform.strategies.StrategyScreens;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Finds what the page of the many hands shows.
@Component
final class HandScreens {

    private final Strategies strategies;
    private final StrategyScreens screens;
    private final Around around;
    private final Sharing sharing;
    private final Presence presence;

    HandScreens(Strategies strategies, StrategyScreens screens, Around around, Sharing sharing, Presence presence) {
        this.strategies = strategies;
        this.screens = screens;
        this.around = around;
        this.sharing = sharing;
        this.presence = presence;
    }

    /// Who the institutions are, and who acts for them.
    @Component("aroundHands")
    record Around(Councils councils, People people, Access access) {

        /// {@return the institutions of these for which nobody writes or consents in a region}
        Set<UUID> without(List<Member> members, UUID region) {
            var acting = access.holders(Role.COUNCIL_MEMBER, Scope.region(region)).stream()
                    .flatMap(held -> held.organisation().stream())
                    .collect(Collectors.toSet());
            return members.stream()
                    .map(Member::organisation)
                    .filter(organisation -> !acting.contains(organisation))
                    .collect(Collectors.toSet());
        }
    }

    /// {@return the strategy}
    ///
    /// @throws NotFound unless the visitor works for its region
    Strategy find(Visitor visitor, UUID id) {
        return strategies
                .find(visitor.actor(), id)
                .filter(found -> strategies.isOfRegion(visitor.actor(), found.region()))
                .orElseThrow(NotFound::new);
    }

    /// {@return who writes what, and who is there}
    Hands hands(Visitor visitor, UUID id) {
        var strategy = find(visitor, id);
        var council =
                around.councils().find(visitor.actor(), strategy.council()).orElseThrow(NotFound::new);
        var members = sharing.members(visitor.actor(), strategy).toList();
        var shares = sharing.all(visitor.actor(), id);
        boolean secretary = around.councils().isSecretary(visitor.actor(), strategy.region());
        return new Hands(
                id,
                screens.parts(visitor, id),
                members,
                former(council, members, shares),
                shares,
                present(visitor, id),
                new Hands.Standing(
                        secretary,
                        strategy.region(),
                        secretary ? around.without(members, strategy.region()) : Set.of()));
    }

    private static Map<UUID, Words> former(Council council, List<Member> members, List<Share> shares) {
        var now = members.stream().map(Member::organisation).collect(Collectors.toSet());
        var names = council.members().stream().collect(toMap(Member::organisation, Member::words, (first, _) -> first));
        return shares.stream()
                .map(Share::organisation)
                .filter(organisation -> !now.contains(organisation))
                .distinct()
                .collect(toMap(one -> one, one -> names.getOrDefault(one, new Words("", ""))));
    }

    /// {@return who else is at the strategy now, and in which field}
    List<Hands.Present> present(Visitor visitor, UUID id) {
        var others = presence.others(visitor.actor(), id);
        if (others.isEmpty()) {
            return List.of();
        }
        var names = around.people().all(others.stream().map(Here::person).toList());
        var boxes = others.stream().allMatch(here -> here.path().isEmpty())
                ? Map.<String, FieldBox>of()
                : screens.boxes(visitor, id);
        return others.stream()
                .flatMap(here -> Optional.ofNullable(names.get(here.person()))
                        .map(person -> visitor.either(person.name(), person.nameEn()))
                        .map(name -> present(name, Optional.ofNullable(boxes.get(here.path()))))
                        .stream())
                .toList();
    }

    private static Hands.Present present(String name, Optional<FieldBox> field) {
        return new Hands.Present(
                name, field.map(FieldBox::id), field.map(FieldBox::label).orElse(""));
    }
}
