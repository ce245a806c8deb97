package suishin.engines.impact.uncertainty;

/// What is drawn, how often, and how widely: everything that has to be kept to have the same figures again.
///
/// @param draws         how many, 1…100,000
/// @param seed          of the first number; the same seed gives the same figures on every machine
/// @param concentration `c` of the Dirichlet distribution of each column's inputs, above 0: an input coefficient `a`
///                      varies with the deviation `√(a(1-a)/(c+1))`; infinite: it does not vary
/// @param consumption   standard deviation of `κ`; 0: it does not vary
/// @param demand        coefficient of variation of the demand as a whole; 0: it does not vary
public record Assumptions(int draws, long seed, double concentration, double consumption, double demand) {

    /// How many draws are possible.
    public static final int MOST_DRAWS = 100_000;

    /// @throws IllegalArgumentException if a value is out of its range
    public Assumptions {
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException(
                    "The number of draws (%d) must lie between 1 and %d.".formatted(draws, MOST_DRAWS));
        }
        if (!(concentration > 0)) {
            throw new IllegalArgumentException("The concentration (%s) must be above 0.".formatted(concentration));
        }
        if (!(consumption >= 0 && consumption < 0.5)) {
            throw new IllegalArgumentException(
                    "The deviation of consumption (%s) must be at least 0 and below 0.5.".formatted(consumption));
        }
        if (!(demand >= 0 && Double.isFinite(demand))) {
            throw new IllegalArgumentException("The deviation of demand (%s) must not be below 0.".formatted(demand));
        }
    }
}
