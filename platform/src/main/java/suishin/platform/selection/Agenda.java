package suishin.platform.selection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import suishin.platform.deliberation.Recommendation;
import suishin.platform.deliberation.Round;
import suishin.platform.deliberation.RoundAct;
import suishin.platform.kernel.Role;
import suishin.platform.selection.Docket.Viewer;

/// What waits in the selection of a call, and whether it waits for this person (次の手続).
///
/// @param open what this person may do now
public record Agenda(Round round, List<RoundAct> open, List<Item> items, Viewer viewer) {

    public Agenda {
        open = List.copyOf(open);
        items = List.copyOf(items);
    }

    /// How far one proposal has come, as far as this person sees it.
    ///
    /// @param spoken   keys of the ministries that have taken a position
    /// @param decision what follows; empty for the committee and before the recommendation
    public record Item(Optional<Recommendation> recommendation, Set<String> spoken, Optional<JointDecision> decision) {

        public Item {
            spoken = Set.copyOf(spoken);
        }
    }

    /// {@return the act that waits for this person, as the end of a message key; empty if they wait for others}
    public Optional<String> next() {
        return switch (round.stage()) {
            case OPEN -> {
                if (!recommended()) {
                    yield may(RoundAct.RECOMMEND) ? Optional.of("deliberate") : Optional.empty();
                }
                yield may(RoundAct.CONCLUDE) ? Optional.of("conclude") : Optional.empty();
            }
            case CONCLUDED -> {
                if (positionsMissing()) {
                    yield Optional.of("position");
                }
                yield may(RoundAct.DRAFT) ? Optional.of(awaited() ? "draft-early" : "draft") : Optional.empty();
            }
            case DRAFTED -> {
                if (positionsMissing()) {
                    yield Optional.of("position");
                }
                yield may(RoundAct.CHECK) && !awaited() ? Optional.of("check") : Optional.empty();
            }
            case CHECKED -> may(RoundAct.RELEASE) ? Optional.of("release") : Optional.empty();
            case RELEASED -> Optional.empty();
        };
    }

    /// {@return what others have to do before this person can go on, as the end of a message key}
    public Optional<String> waitsFor() {
        boolean office = viewer.roles().contains(Role.PROGRAMME_OFFICE);
        return switch (round.stage()) {
            case OPEN -> {
                if (recommended()) {
                    yield Optional.of("conclusion");
                }
                yield office ? Optional.of("recommendations") : Optional.empty();
            }
            case CONCLUDED -> awaited() ? Optional.of("positions") : Optional.empty();
            case DRAFTED -> {
                if (awaited()) {
                    yield Optional.of("positions");
                }
                yield office ? Optional.of("check") : Optional.empty();
            }
            case CHECKED, RELEASED -> Optional.empty();
        };
    }

    private boolean may(RoundAct act) {
        return open.contains(act);
    }

    private boolean recommended() {
        return !items.isEmpty()
                && items.stream().allMatch(item -> item.recommendation().isPresent());
    }

    private boolean awaited() {
        return items.stream()
                .flatMap(item -> item.decision().stream())
                .anyMatch(decision -> decision instanceof JointDecision.Waiting);
    }

    private boolean positionsMissing() {
        return may(RoundAct.TAKE_POSITION)
                && items.stream()
                        .filter(item -> item.recommendation()
                                .filter(Recommendation::designates)
                                .isPresent())
                        .anyMatch(item -> !item.spoken().containsAll(viewer.ministries()));
    }
}
