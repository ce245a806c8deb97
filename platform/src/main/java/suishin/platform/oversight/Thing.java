package suishin.platform.oversight;

import java.util.List;

/// A thing as the log names it.
///
/// @param kind such as `call`
/// @param id   an id; of a programme its key and version
public record Thing(String kind, String id) {

    /// What acts are done to, in the order in which a round goes.
    static final List<String> KINDS = List.of(
            "call",
            "council",
            "strategy",
            "proposal",
            "review",
            "region",
            "organisation",
            "tie",
            "affiliation",
            "joint-work",
            "programme",
            "edition",
            "person");

    /// {@return kind and id as a search of the log spells them}
    String spelled() {
        return kind + " " + id;
    }
}
