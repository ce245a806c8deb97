package suishin.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// PostgreSQL's own programs, unpacked once into the data folder and run from there.
record ServerPrograms(Path home, List<String> prefix) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String VERSION = "pg-18.6.0";

    /// What a data folder of these programs says in its file `PG_VERSION`.
    static final String MAJOR = "18";

    static ServerPrograms unpackedIn(Path home) throws IOException {
        Path programs = home.resolve(VERSION);
        if (!Files.exists(programs)) {
            Path unfinished = Files.createTempDirectory(home, "unpacking");
            unpack(unfinished);
            Files.move(unfinished, programs, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerPrograms(programs, prefixForRoot());
    }

    void initialise(Path data, Path secret) {
        mustRun(
                program("initdb"),
                "--pgdata=" + data,
                "--username=postgres",
                "--encoding=UTF8",
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--lc-collate=C",
                "--lc-ctype=C.UTF-8",
                "--lc-messages=C",
                "--lc-monetary=C",
                "--lc-numeric=C",
                "--lc-time=C",
                "--data-checksums");
    }

    /// {@return the port of a server that already runs on this folder}
    OptionalInt runningPort(Path data) {
        if (run(List.of(program("pg_ctl"), "-D", data.toString(), "status")).code() != 0) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(3)));
        } catch (IOException failure) {
            throw new CannotStart("The running database of %s cannot be found again.".formatted(data), failure);
        }
    }

    /// {@return the free port on which the server was started}
    int start(DataFolder folder) {
        int port = freePort();
        long before = folder.log().toFile().length();
        var outcome = run(List.of(
                program("pg_ctl"),
                "--pgdata=" + folder.data(),
                "--wait",
                "--timeout=60",
                "--silent",
                "--log=" + folder.log(),
                "--options=-p " + port,
                "start"));
        if (outcome.code() != 0) {
            throw new CannotStart(
                    "The database in the data folder (%s) does not start: %s. Its log (%s) says more; restore the folder from a backup, or name another one with --data."
                            .formatted(folder.home(), reason(folder.log(), before, outcome), folder.log()));
        }
        return port;
    }

    /// The server writes why it gave up into its log; before it has one, `pg_ctl` says it.
    private static String reason(Path log, long from, Outcome outcome) {
        try (var channel = Files.newByteChannel(log)) {
            String said =
                    new String(Channels.newInputStream(channel.position(from)).readAllBytes(), StandardCharsets.UTF_8);
            return said.lines()
                    .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                    .filter(line -> !line.contains("the database system is"))
                    .map(line -> line.replaceFirst(".*(FATAL|PANIC): +", ""))
                    .findFirst()
                    .orElseGet(outcome::inOneLine);
        } catch (IOException _) {
            return outcome.inOneLine();
        }
    }

    void stop(Path data) {
        run(List.of(program("pg_ctl"), "-D", data.toString(), "-w", "-s", "-m", "fast", "stop"));
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private void mustRun(String... words) {
        var command = List.of(words);
        var outcome = run(command);
        if (outcome.code() != 0) {
            throw new CannotStart("The database did not start (%s ended with %d): %s"
                    .formatted(Path.of(command.getFirst()).getFileName(), outcome.code(), outcome.inOneLine()));
        }
    }

    private record Outcome(int code, String output) {
        String inOneLine() {
            return output.strip().replace('\n', ' ');
        }
    }

    private Outcome run(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        try {
            Path output = Files.createTempFile("suishin-pg", ".out");
            var builder = new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.startsWith("PG"));
            builder.environment().put("LANG", "C");
            int code = builder.start().waitFor();
            String text = Files.readString(output);
            Files.delete(output);
            return new Outcome(code, text);
        } catch (IOException failure) {
            throw new CannotStart("A program of the database cannot be run: " + failure.getMessage(), failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while the database was started or stopped.", failure);
        }
    }

    private static List<String> prefixForRoot() throws IOException {
        if (!System.getProperty("user.name", "").equals("root")) {
            return List.of();
        }
        try {
            if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0) {
                return List.of("unshare", "-U");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new CannotStart(
                "PostgreSQL refuses to run as root and this system forbids user namespaces. Start Suishin as an ordinary user.");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new CannotStart("No free port was found on this machine.", failure);
        }
    }

    private static void unpack(Path folder) throws IOException {
        InputStream archive = ServerPrograms.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new CannotStart(
                    "The embedded database runs on Linux with an x86-64 processor only. Elsewhere use `serve` with a PostgreSQL of your own.");
        }
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder);
            }
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new CannotStart("The database's archive holds a path outside of itself (%s).".formatted(target));
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make %s executable".formatted(target));
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
