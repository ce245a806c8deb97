package suishin.platform.strategies;

import static suishin.platform.kernel.Life.step;

import java.util.List;
import suishin.platform.kernel.Life;
import suishin.platform.kernel.Role;

/// The life of a strategy: written by the council, frozen by the seal, given back for a formal defect, taken back by
/// the council when it withdraws its proposal or begins anew.
public final class StrategyLife {

    /// Every step there is. A council member writes the role of its own institution only.
    public static final Life<StrategyStage, StrategyAct> LIFE = new Life<>(
            "strategy",
            StrategyStage.OPEN,
            List.of(
                    step(StrategyStage.OPEN, StrategyAct.WRITE, Role.COUNCIL_SECRETARY, StrategyStage.OPEN),
                    step(StrategyStage.OPEN, StrategyAct.WRITE, Role.COUNCIL_MEMBER, StrategyStage.OPEN),
                    step(StrategyStage.OPEN, StrategyAct.FREEZE, Role.COUNCIL_SECRETARY, StrategyStage.FROZEN),
                    step(StrategyStage.FROZEN, StrategyAct.THAW, Role.PROGRAMME_OFFICE, StrategyStage.OPEN),
                    step(StrategyStage.FROZEN, StrategyAct.TAKE_BACK, Role.COUNCIL_SECRETARY, StrategyStage.OPEN)));

    private StrategyLife() {}
}
