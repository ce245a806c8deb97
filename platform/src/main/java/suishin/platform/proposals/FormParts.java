package suishin.platform.proposals;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import suishin.platform.kernel.Sha256;
import suishin.platform.programmes.Words;
import suishin.platform.strategies.StrategyDocument;

/// The parts of a form by path, each as the SHA-256 of what it says: the fields of the sections, the targets, the role
/// of each institution. So a consent is bound to words, and a change is traced to the part it touches.
///
/// @param hashes path to hash, in the order of the paths
record FormParts(SortedMap<String, String> hashes) {

    private static final String ROLE = "role.";
    private static final String TARGET = "target.";
    private static final String UNIT_SEPARATOR = "\u001f";

    /// {@return all parts of a form}
    static FormParts of(StrategyDocument document) {
        var hashes = new TreeMap<String, String>();
        for (var section : document.sections()) {
            section.fields().forEach(field -> hashes.put(field.path(), Sha256.of(field.value())));
        }
        document.roles().forEach(role -> hashes.put(role.path(), Sha256.of(role.text())));
        document.targets().forEach(target -> hashes.put(TARGET + target.number(), Sha256.of(text(target))));
        return new FormParts(hashes);
    }

    /// {@return what one institution consents to: the common form and its own role}
    FormParts concerning(UUID member) {
        var concerned = new TreeMap<String, String>();
        hashes.forEach((path, hash) -> {
            if (!path.startsWith(ROLE) || path.equals(ROLE + member)) {
                concerned.put(path, hash);
            }
        });
        return new FormParts(concerned);
    }

    /// {@return one hash over all parts}
    String sha256() {
        return Sha256.of(hashes.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue() + "\n")
                .collect(joining()));
    }

    /// {@return the paths of the parts that are not the same in both, in their order}
    List<String> differences(FormParts other) {
        var paths = new TreeSet<>(hashes.keySet());
        paths.addAll(other.hashes.keySet());
        paths.removeIf(path ->
                hashes.containsKey(path) && hashes.getOrDefault(path, "").equals(other.hashes.getOrDefault(path, "")));
        return List.copyOf(paths);
    }

    /// {@return what people call the part at this path; both texts are empty if the form no longer has it}
    static Words label(StrategyDocument document, String path) {
        var fields = document.sections().stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.path().equals(path))
                .map(StrategyDocument.FieldText::label);
        var roles = document.roles().stream()
                .filter(role -> role.path().equals(path))
                .map(StrategyDocument.RoleText::organisation);
        var targets = document.targets().stream()
                .filter(target -> path.equals(TARGET + target.number()))
                .map(target ->
                        new Words(target.measure().indicator(), target.measure().indicator()));
        return Stream.of(fields, roles, targets)
                .flatMap(found -> found)
                .findFirst()
                .orElse(new Words("", ""));
    }

    private static String text(StrategyDocument.TargetText target) {
        var measure = target.measure();
        var baseline = target.baseline();
        var goals = target.goals().stream().map(goal -> goal.column() + "=" + goal.value());
        return Stream.concat(
                        Stream.of(
                                target.kind().map(Enum::name).orElse(""),
                                measure.indicator(),
                                measure.unit(),
                                measure.priceYear(),
                                baseline.value(),
                                baseline.on(),
                                baseline.source(),
                                target.method()),
                        goals)
                .collect(joining(UNIT_SEPARATOR));
    }
}
