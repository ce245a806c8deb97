package suishin.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Pages a second of the product, next to nginx serving the same bytes as a file.
final class Pages {

    private static final int WARM_UP = 6;
    private static final int SECONDS = 8;

    /// A page of the product and the same bytes from nginx.
    record Result(String page, int bytes, Load product, Load limit) {}

    private final Path scratch;

    Pages(Path scratch) {
        this.scratch = scratch;
    }

    /// {@return the measured pages, in their order}
    List<Result> measure(Map<String, String> pages) {
        var measured = new LinkedHashMap<String, Load>();
        var files = new LinkedHashMap<String, byte[]>();
        pages.forEach((name, address) -> {
            files.put(name, Http.get(address));
            Load.on(address, WARM_UP, scratch);
            measured.put(name, Load.on(address, SECONDS, scratch));
        });
        var results = new ArrayList<Result>();
        served(files)
                .forEach((name, limit) -> results.add(
                        new Result(name, bytes(files, name).length, measured.getOrDefault(name, limit), limit)));
        return results;
    }

    private Map<String, Load> served(Map<String, byte[]> files) {
        int port = Http.freePort();
        var limits = new LinkedHashMap<String, Load>();
        var nginx = nginx(port, files);
        try {
            int number = 0;
            for (String name : files.keySet()) {
                String address = "http://127.0.0.1:%d/%d.html".formatted(port, number++);
                Http.await(address, Duration.ofSeconds(10), scratch.resolve("nginx.log"));
                Load.on(address, 2, scratch);
                limits.put(name, Load.on(address, SECONDS, scratch));
            }
        } finally {
            Programs.end(nginx);
        }
        return limits;
    }

    private Process nginx(int port, Map<String, byte[]> files) {
        try {
            Path root = Files.createDirectories(scratch.resolve("nginx"));
            int number = 0;
            for (byte[] file : files.values()) {
                Files.write(root.resolve(number++ + ".html"), file);
            }
            Path settings = scratch.resolve("nginx.conf");
            Files.writeString(settings, """
                    %3$s
                    daemon off;
                    worker_processes auto;
                    pid %1$s/nginx.pid;
                    error_log %1$s/nginx-error.log;
                    events { worker_connections 256; }
                    http {
                      access_log off;
                      default_type text/html;
                      sendfile on;
                      open_file_cache max=10;
                      client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
                      uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                      server { listen 127.0.0.1:%2$d; root %1$s/nginx; }
                    }
                    """.formatted(scratch, port, worker()));
            return Programs.background(
                    scratch.resolve("nginx.log"),
                    List.of("nginx", "-c", settings.toString(), "-p", scratch.toString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// {@return the setting that lets the workers of a nginx started by root read our folder}
    private static String worker() {
        return System.getProperty("user.name").equals("root") ? "user root;" : "";
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        return files.getOrDefault(name, new byte[0]);
    }
}
