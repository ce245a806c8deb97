package suishin.e2e;

import java.util.HashMap;
import java.util.Map;

/// What the steps of the round hand on to each other.
final class Round {

    private String call = "";
    private final Map<String, String> proposals = new HashMap<>();

    void callAt(String address) {
        call = id(address);
    }

    void proposalAt(String letter, String address) {
        proposals.put(letter, id(address));
    }

    String call() {
        return call;
    }

    String proposal(String letter) {
        return proposals.getOrDefault(letter, "none");
    }

    String selection() {
        return "/work/calls/" + call + "/selection";
    }

    static String id(String address) {
        var found = Addresses.ID.matcher(address);
        if (!found.find()) {
            throw new IllegalStateException("No id in the address (%s).".formatted(address));
        }
        return found.group();
    }
}
