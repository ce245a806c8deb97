package suishin.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The embedded PostgreSQL of the running product, seen as its superuser.
record DatabaseFolder(Path folder) {

    /// {@return the rows of a query, each as psql prints it}
    List<String> rows(String query) {
        return run(List.of("psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-c", query))
                .lines()
                .toList();
    }

    /// {@return what a PostgreSQL program printed about this database}
    String run(List<String> program) {
        var command = new ArrayList<>(program);
        command.addAll(List.of("-h", "127.0.0.1", "-p", port(), "-U", "postgres", "suishin"));
        return Programs.output(command, Map.of("PGPASSWORD", read("superuser.password")));
    }

    private String port() {
        return read("data/postmaster.pid").lines().skip(3).findFirst().orElseThrow();
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
