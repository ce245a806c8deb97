package suishin.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import suishin.engines.impact.Coefficients;
import suishin.engines.impact.Effects;
import suishin.engines.impact.Ghosh;
import suishin.engines.impact.RegionalModel;
import suishin.engines.impact.RegionalModel.Households;
import suishin.engines.impact.TableReading.Read;
import suishin.engines.impact.regions.InterregionalModel;
import suishin.engines.impact.regions.Regions;
import suishin.engines.impact.uncertainty.Assumptions;
import suishin.engines.impact.uncertainty.Uncertainty;
import suishin.platform.postgres.CannotStart;
import suishin.platform.postgres.FileTrouble;
import tools.jackson.databind.json.JsonMapper;

/// `impact`: prints one JSON object; ends with 0 if the table has a model, with 1 if it has none, and says why.
final class ImpactCommand {

    private ImpactCommand() {}

    static int run(ImpactOptions options) {
        var answer = answer(options);
        System.out.println(answer.json());
        return answer.code();
    }

    /// What is printed, and how the program ends.
    record Answer(int code, String json) {}

    static Answer answer(ImpactOptions options) {
        long begun = System.nanoTime();
        var read = TableFile.read(options.table(), options.sheet());
        var demand = options.demand()
                .map(path -> DemandFile.read(path, read.edition().sectors()))
                .map(typed -> DemandPriceFiles.applied(options, read.edition().sectors(), typed))
                .orElse(Map.of());
        var said = new ImpactJson(read.edition().sectors());
        said.table(read);
        int code = computed(options, read, new HashMap<>(demand), said);
        said.measured(begun);
        String json = JsonMapper.shared().writeValueAsString(said.object());
        options.out().ifPresent(path -> write(path, json));
        return new Answer(code, json);
    }

    private static int computed(
            ImpactOptions options, Read read, Map<Effects.Arising, double[]> demand, ImpactJson said) {
        try {
            var coefficients = Coefficients.of(read.edition());
            var model = new RegionalModel(coefficients);
            Optional<Households> households = options.consumption()
                    .filter(_ -> Arrays.stream(coefficients.consumption()).anyMatch(share -> share != 0))
                    .map(share -> new Households(share, coefficients.consumption()));
            said.multipliers(model, households);
            if (!demand.isEmpty()) {
                var effects = Effects.of(model, demand, households);
                said.effect(coefficients, effects, households.isPresent());
                Regions.of(read.edition().sectors())
                        .ifPresent(regions ->
                                said.regions(coefficients, new InterregionalModel(model, regions), effects.direct()));
                options.assumed()
                        .ifPresent(assumed -> said.uncertainty(drawn(coefficients, demand, households, assumed)));
            }
            said.forward(Ghosh.of(read.edition()));
            return 0;
        } catch (IllegalArgumentException noModel) {
            said.refused(String.valueOf(noModel.getMessage()));
            return 1;
        }
    }

    /// Here the table has a model: what is refused now was asked for by an option.
    private static Uncertainty drawn(
            Coefficients coefficients,
            Map<Effects.Arising, double[]> demand,
            Optional<Households> households,
            Assumptions assumed) {
        try {
            return Uncertainty.of(coefficients, demand, households, assumed);
        } catch (IllegalArgumentException refused) {
            throw new CannotStart(String.valueOf(refused.getMessage()), refused);
        }
    }

    private static void write(Path path, String json) {
        try {
            Files.writeString(path, json + "\n");
        } catch (IOException failure) {
            throw FileTrouble.writing(path, failure);
        }
    }
}
