package suishin.platform.matrix;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import suishin.platform.programmes.ModelProgramme;
import suishin.platform.testing.ProposalFixtures.Made;
import suishin.platform.testing.Rows;

/// Puts the ids of a world into the pattern of a route.
final class Addresses {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final World world;

    Addresses(World world) {
        this.world = world;
    }

    /// {@return the address this kind of person asks at}
    String of(Route route, Kind kind) {
        return VARIABLE.matcher(route.pattern())
                .replaceAll(found -> value(found.group(1), route.pattern(), world.about(kind)));
    }

    /// {@return the text with the ids of this kind's proposal where it names them}
    String filled(String text, Kind kind) {
        return text.replace("{proposal}", world.about(kind).proposal().toString())
                .replace("{region}", world.about(kind).place().region().id().toString())
                .replace("{call}", world.panel().call().toString())
                .replace(
                        "{organisation}",
                        world.about(kind).place().proposers().getFirst().toString())
                .replace("{run}", value("run", text, world.about(kind)))
                .replace("{edition}", value("edition", text, world.about(kind)))
                .replace("{word}", UUID.randomUUID().toString())
                .replace("{person}", world.person(Kind.BARRED).id().toString())
                .replace("{barred}", world.person(Kind.BARRED).id().toString());
    }

    private String value(String name, String pattern, Made made) {
        return switch (name) {
            case "id" -> ofId(pattern, made).toString();
            case "call" -> world.panel().call().toString();
            case "proposal" -> made.proposal().toString();
            case "region" -> region(pattern, made);
            case "person" -> world.person(Kind.BARRED).id().toString();
            case "review" -> one("SELECT id FROM review.review WHERE proposal_id = '%s' ORDER BY id", made.proposal());
            case "file", "upload" -> file(made);
            case "member" -> made.place().now().members().getFirst().id().toString();
            case "run" ->
                one(
                        "SELECT id FROM runs.run WHERE call_id = '%s' ORDER BY id",
                        world.panel().call());
            case "edition", "estimate" -> estimated(name, made);
            case "criterion", "part" -> "goals";
            case "ministry" -> "MEXT";
            case "path", "row" -> name.equals("row") ? "target.1" : "goals.approach";
            case "organisation" -> made.place().proposers().getFirst().toString();
            case "number" -> "1";
            case "version" -> String.valueOf(ModelProgramme.version());
            case "key" -> key(pattern);
            case "letter" -> letter();
            case "affiliation", "incident", "invitation", "kept", "tie", "work" -> new UUID(0, 1).toString();
            default ->
                throw new IllegalStateException("The matrix does not know what (%s) of (%s) stands for; say it in %s."
                        .formatted(name, pattern, Addresses.class.getSimpleName()));
        };
    }

    private static String estimated(String name, Made made) {
        return name.equals("edition")
                ? one("SELECT id FROM editions.edition WHERE published_at IS NOT NULL ORDER BY id")
                : one("SELECT id FROM estimates.estimate WHERE strategy_id = '%s' ORDER BY id", made.strategy());
    }

    private static String key(String pattern) {
        if (pattern.startsWith("/receipts/")) {
            return one("SELECT id FROM receipts.key WHERE until IS NULL");
        }
        return pattern.startsWith("/work/programmes") ? ModelProgramme.KEY : new UUID(0, 1).toString();
    }

    /// A file has the id under which it was sent.
    private static String file(Made made) {
        return one("SELECT id FROM files.file WHERE proposal_id = '%s' ORDER BY id", made.proposal());
    }

    /// What is public has regions of its own: any that is there will do.
    private static String region(String pattern, Made made) {
        boolean open =
                pattern.contains("/public/") || pattern.startsWith("/regions/") || pattern.contains("/contacts/");
        return open
                ? one("SELECT id FROM publication.region ORDER BY id")
                : made.place().region().id().toString();
    }

    private UUID ofId(String pattern, Made made) {
        if (pattern.contains("/calls/{id}") || pattern.contains("/results/{id}")) {
            return world.panel().call();
        }
        if (pattern.contains("/strategies/{id}")) {
            return made.strategy();
        }
        return pattern.contains("/organisations/{id}")
                ? made.place().proposers().getFirst()
                : made.proposal();
    }

    /// The newest letter of the call's outbox, to the expert who is barred if there is one.
    private String letter() {
        return one(
                "SELECT id FROM invitations.letter WHERE call_id = '%s' ORDER BY person_id = '%s' DESC, id",
                world.panel().call(), world.person(Kind.BARRED).id());
    }

    private static String one(String query, Object... values) {
        List<String> found = Rows.asOwner(query.formatted(values));
        return found.isEmpty() ? new UUID(0, 1).toString() : found.getFirst();
    }
}
