import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The product as a process of its own, on data of its own, to be killed and started again.
final class KilledProduct {

    /// Acknowledges commits that are in memory alone, for up to three times ten seconds.
    private static final String CARELESS = "\nsynchronous_commit = off\nwal_writer_delay = 10s\n";

    private final Path home;
    private final int port;
    private final int regions;

    /// @param home    of the data and of what the product says
    /// @param regions numbered sample regions whose proposals lack nothing but the seal
    KilledProduct(Path home, int port, int regions) {
        this.home = home;
        this.port = port;
        this.regions = regions;
    }

    String address() {
        return "http://localhost:" + port;
    }

    /// {@return the running product, once it says that it answers}
    Process start() throws Exception {
        var builder = suishin("demo", "--port", String.valueOf(port));
        builder.environment().put("SUISHIN_SAMPLE_REGIONS", String.valueOf(regions));
        long said = timesItAnswered();
        var process = builder.start();
        while (timesItAnswered() == said) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The product did not start; see " + home.resolve("log"));
            }
            Thread.sleep(250);
        }
        return process;
    }

    /// Has PostgreSQL acknowledge before it writes, from now on.
    void forgetDurability() throws Exception {
        Path data = home.resolve("data/data");
        Files.writeString(data.resolve("postgresql.auto.conf"), CARELESS, StandardOpenOption.APPEND);
        String server = Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip();
        new ProcessBuilder("kill", "-HUP", server).start().waitFor();
        Thread.sleep(2_000);
    }

    /// {@return how a command on the same data ends}
    int command(String name) throws Exception {
        return suishin(name).start().waitFor();
    }

    private ProcessBuilder suishin(String... words) {
        var command = new ArrayList<>(List.of("./suishin"));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", home.resolve("data").toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile()));
    }

    /// It says that it answers once the first start has set everything up.
    private long timesItAnswered() throws IOException {
        Path log = home.resolve("log");
        if (!Files.exists(log)) {
            return 0;
        }
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("Suishin answers at")).count();
        }
    }

    /// Kills the product and its database server in the middle of their work.
    void kill(Process process) throws Exception {
        var children = process.descendants().toList();
        process.destroyForcibly().waitFor();
        children.forEach(ProcessHandle::destroyForcibly);
        Path pid = home.resolve("data/data/postmaster.pid");
        if (Files.exists(pid)) {
            long server = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
            ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
        }
        Thread.sleep(2_000);
    }
}
