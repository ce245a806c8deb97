package suishin.benchmarks;

/// Somebody who writes in a strategy, and the one-time link they sign in with.
record Typist(String strategy, String link) {

    static Typist parse(String line) {
        var parts = line.split(" ", 2);
        return new Typist(parts[0], parts[1]);
    }
}
