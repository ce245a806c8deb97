package suishin.platform.matrix;

import java.util.ArrayList;
import java.util.List;

/// What an answer to a barred expert says of the proposal.
final class Leaks {

    private Leaks() {}

    /// {@return every leak by a route that reads, also where it is searched for what the expert may not know}
    static List<String> of(World world) {
        var leaks = new ArrayList<String>();
        var asking = new Asking(world);
        String region = world.panel().proposals().getFirst().place().region().name();
        for (Route route : Route.all()) {
            if (route.reads() && !route.isOfTheDemo()) {
                leaks.addAll(in(world, route, Kind.BARRED, asking.ask(route, Kind.BARRED, "")));
                leaks.addAll(in(world, route, Kind.BARRED, asking.askFor(route, Kind.BARRED, region.substring(4))));
                leaks.addAll(in(world, route, Kind.BARRED_ELSEWHERE, asking.ask(route, Kind.BARRED_ELSEWHERE, "")));
            }
        }
        return leaks;
    }

    static List<String> in(World world, Route route, Kind kind, Asking.Answer answer) {
        if (kind != Kind.BARRED && kind != Kind.BARRED_ELSEWHERE) {
            return List.of();
        }
        String said = answer.said();
        return world.markers().stream()
                .filter(said::contains)
                .map(marker ->
                        "%s shows (%s) to the barred expert, status %d".formatted(route, marker, answer.status()))
                .toList();
    }
}
