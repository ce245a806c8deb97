package suishin.platform.runs;

/// How far a run is.
///
/// @param phase key of what it does
/// @param best  total of the best found so far, millionths; `Long.MIN_VALUE` if there is none yet
/// @param bound what no assignment exceeds, millionths; `Long.MAX_VALUE` if unknown
public record HowFar(String phase, long best, long bound) {

    static final HowFar BEFORE = new HowFar("waiting", Long.MIN_VALUE, Long.MAX_VALUE);

    /// {@return whether both ends are known}
    public boolean isMeasured() {
        return best != Long.MIN_VALUE && bound != Long.MAX_VALUE;
    }
}
