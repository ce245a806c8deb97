package suishin.benchmarks;

/// A proposal that lacks nothing but file and seal, and the key of who may seal it.
record ReadyProposal(String proposal, String key) {

    static ReadyProposal parse(String line) {
        var parts = line.split(" ", 2);
        return new ReadyProposal(parts[0], parts[1]);
    }
}
