package suishin.platform.affinity;

import java.util.Arrays;
import suishin.engines.affinity.WeightedMean;

/// How well one expert fits one proposal (適合度), and of which parts that number is made.
///
/// @param millionths 0 to 1,000,000: the weighted mean of the parts that are known
public record Affinity(int millionths, Parts parts) {

    /// What is known about a pair; each in millionths, or {@link WeightedMean#UNKNOWN} if nobody has said it.
    ///
    /// @param competence 専門性の申告: 専門 1, 近い 0.66, 隣接 0.33, 専門外 0
    /// @param keywords   share of the expert's fields of work that the proposal is about; of the words of the
    ///     discipline where the programme has no such field
    /// @param text       how near the expert's texts are to the proposal's
    /// @param preference 希望: ぜひ 1, できる 0.5, 避けたい 0
    public record Parts(int competence, int keywords, int text, int preference) {

        /// Stands where nobody has said it.
        public static final int UNKNOWN = WeightedMean.UNKNOWN;

        int[] all() {
            return new int[] {competence, keywords, text, preference};
        }
    }

    /// How much each part counts, in thousandths; the parts that are not known leave their weight to the others.
    public record Weights(int competence, int keywords, int text, int preference) {

        /// The weights of a call for which nobody has set others.
        public static final Weights USUAL = new Weights(500, 200, 300, 0);

        private static final int WHOLE = 1000;

        int[] all() {
            return new int[] {competence, keywords, text, preference};
        }

        int sum() {
            return competence + keywords + text + preference;
        }

        boolean isWhole() {
            return Arrays.stream(all()).allMatch(weight -> weight >= 0 && weight <= WHOLE) && sum() == WHOLE;
        }

        String written() {
            return Arrays.toString(all());
        }
    }

    static Affinity of(Parts parts, Weights weights) {
        return new Affinity(WeightedMean.of(parts.all(), weights.all()), parts);
    }
}
