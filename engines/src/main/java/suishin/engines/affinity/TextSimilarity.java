package suishin.engines.affinity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// How near profiles are to documents: the cosine of TF-IDF vectors, and the mean of a profile's nearest texts.
///
/// A term that occurs `c` times in a text weighs `(1 + ln c) · (ln((1 + N) / (1 + d)) + 1)`, where `d` of all `N`
/// texts, documents and profiles' texts alike, contain it. Vectors have length 1. Terms are taken in the order
/// of their letters and logarithms from `StrictMath`, so that the result is the same on every machine and in
/// every order of insertion. Cost: documents × terms of all profiles.
///
/// Source: G. Salton and C. Buckley, *Term-weighting approaches in automatic text retrieval*, 1988.
public final class TextSimilarity {

    private static final int MILLIONTHS = 1_000_000;

    private final String[] terms;
    private final double[] rarity;

    private TextSimilarity(List<Map<String, Integer>> texts) {
        var sorted = new TreeSet<String>();
        texts.forEach(text -> sorted.addAll(text.keySet()));
        terms = sorted.toArray(String[]::new);
        var texted = new int[terms.length];
        texts.forEach(text -> text.keySet().forEach(term -> texted[number(term)]++));
        rarity = Arrays.stream(texted)
                .mapToDouble(count -> StrictMath.log((1.0 + texts.size()) / (1.0 + count)) + 1)
                .toArray();
    }

    /// A text as numbers of terms, rising, and their weights, of length 1 together.
    private record Vector(int[] terms, double[] weights) {}

    /// {@return how near each profile is to each document, shape `[D × P]`, row = document, in millionths: 0 for no
    /// term in common (and for a profile or document without terms) to 1,000,000 for the same text}
    ///
    /// @param documents shape `[D]`, each how often (≥ 1) each term occurs
    /// @param profiles  shape `[P][…]`, the texts of each profile, counted the same way
    /// @param nearest   ≥ 1; the mean is over so many of a profile's nearest texts, or over all if it has fewer
    /// @throws IllegalArgumentException if `nearest` or a count is below 1
    public static int[][] millionths(
            List<Map<String, Integer>> documents, List<List<Map<String, Integer>>> profiles, int nearest) {
        if (nearest < 1) {
            throw new IllegalArgumentException("The mean needs at least one text, not (%d).".formatted(nearest));
        }
        var all = new ArrayList<>(documents);
        profiles.forEach(all::addAll);
        var space = new TextSimilarity(all);
        var vectors = profiles.stream()
                .map(texts -> texts.stream().map(space::vector).toList())
                .toList();
        var near = new int[documents.size()][];
        for (int row = 0; row < near.length; row++) {
            double[] spread = space.spread(space.vector(documents.get(row)));
            near[row] = vectors.stream()
                    .mapToInt(texts -> mean(spread, texts, nearest))
                    .toArray();
        }
        return near;
    }

    private static int mean(double[] document, List<Vector> texts, int nearest) {
        double[] cosines = texts.stream()
                .filter(text -> text.terms().length > 0)
                .mapToDouble(text -> dot(document, text))
                .sorted()
                .toArray();
        int counted = Math.min(nearest, cosines.length);
        double sum = 0;
        for (int i = cosines.length - counted; i < cosines.length; i++) {
            sum += cosines[i];
        }
        return counted == 0 ? 0 : (int) Math.min(MILLIONTHS, Math.round(sum / counted * MILLIONTHS));
    }

    private int number(String term) {
        return Arrays.binarySearch(terms, term);
    }

    private Vector vector(Map<String, Integer> text) {
        int[] found = text.keySet().stream().mapToInt(this::number).sorted().toArray();
        var counts = new double[found.length];
        text.forEach((term, count) -> {
            if (count < 1) {
                throw new IllegalArgumentException("A term occurs at least once, not (%d) times.".formatted(count));
            }
            int place = Arrays.binarySearch(found, number(term));
            counts[place] = (1 + StrictMath.log(count)) * rarity[found[place]];
        });
        double square = 0;
        for (double weight : counts) {
            square += weight * weight;
        }
        double length = Math.sqrt(square);
        return new Vector(
                found, Arrays.stream(counts).map(weight -> weight / length).toArray());
    }

    private double[] spread(Vector vector) {
        var spread = new double[rarity.length];
        for (int i = 0; i < vector.terms().length; i++) {
            spread[vector.terms()[i]] = vector.weights()[i];
        }
        return spread;
    }

    private static double dot(double[] document, Vector text) {
        double sum = 0;
        for (int i = 0; i < text.terms().length; i++) {
            sum += document[text.terms()[i]] * text.weights()[i];
        }
        return sum;
    }
}
