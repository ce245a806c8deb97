package suishin.platform.assignments;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.proposals.Proposals;

/// How well the experts of a committee fit the proposals, from what both say.
@Component
public final class Fits {

    private static final int MILLIONTHS = 1_000_000;

    private final Experts experts;
    private final Proposals proposals;

    Fits(Experts experts, Proposals proposals) {
        this.experts = experts;
        this.proposals = proposals;
    }

    /// {@return the fit of each expert with each proposal, as far as the actor may read both}
    ///
    /// Shape `[P × R]`, row = proposal; millionths, 0 to 1,000,000.
    public int[][] of(Actor by, List<UUID> read, List<UUID> people) {
        var disciplines = experts.among(by, people).stream().collect(toMap(Expert::person, Expert::discipline));
        var fits = new int[read.size()][people.size()];
        for (int row = 0; row < fits.length; row++) {
            var fit = new Fit(
                    proposals.sealed(by, read.get(row)).map(form -> form.json()).orElse(""));
            for (int column = 0; column < people.size(); column++) {
                double value = fit.of(disciplines.getOrDefault(people.get(column), ""));
                fits[row][column] = (int) Math.round(value * MILLIONTHS);
            }
        }
        return fits;
    }
}
