package suishin.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import suishin.platform.postgres.CannotStart;

/// Starts the product: database first, then migrations, then the pages.
final class Start {

    private Start() {}

    static int run(Options options, boolean demo) {
        refuseTakenPort(options.port());
        var store = DatabaseHome.open(options.data());
        var pages = new AtomicReference<AutoCloseable>(() -> {});
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(pages.get(), store), "stop"));
        store.migrate();
        var context = context(options, demo, store);
        if (Boolean.getBoolean("suishin.train")) {
            context.close();
            return 0;
        }
        pages.set(context);
        context.getBean(FirstStart.class).run(address(options), demo);
        System.out.println("Suishin answers at " + address(options));
        return Commands.KEEP_RUNNING;
    }

    /// The pages first: while they end what they began, they need the database.
    private static void stop(AutoCloseable pages, DatabaseHome store) {
        try (store;
                pages) {
            System.out.println("Suishin is stopping.");
        } catch (Exception failure) {
            System.err.println("Suishin did not stop in order: " + failure.getMessage());
        }
    }

    private static ConfigurableApplicationContext context(Options options, boolean demo, DatabaseHome store) {
        var application = new SpringApplication(Application.class);
        application.setRegisterShutdownHook(false);
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", options.port());
        settings.put("suishin.demo", demo);
        settings.put("suishin.address", Environment.get("SUISHIN_ADDRESS", address(options)));
        settings.put("spring.datasource.url", store.connections().url());
        settings.put("spring.datasource.username", store.connections().app().name());
        settings.put("spring.datasource.password", store.connections().app().password());
        mail(settings);
        if (demo) {
            settings.put("server.address", "127.0.0.1");
            settings.put("spring.profiles.active", "demo");
        }
        application.setDefaultProperties(settings);
        try {
            return application.run();
        } catch (RuntimeException failure) {
            throw explained(failure, options);
        }
    }

    private static void mail(Map<String, Object> settings) {
        Environment.get("SUISHIN_SMTP_HOST").ifPresent(host -> settings.put("spring.mail.host", host));
        Environment.get("SUISHIN_SMTP_PORT").ifPresent(port -> settings.put("spring.mail.port", port));
        Environment.get("SUISHIN_SMTP_USER").ifPresent(user -> settings.put("spring.mail.username", user));
        Environment.get("SUISHIN_SMTP_PASSWORD").ifPresent(word -> settings.put("spring.mail.password", word));
        Environment.get("SUISHIN_MAIL_FROM").ifPresent(from -> settings.put("suishin.mail.from", from));
    }

    private static RuntimeException explained(RuntimeException failure, Options options) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return taken(options.port());
            }
        }
        return failure;
    }

    private static void refuseTakenPort(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException _) {
            throw taken(port);
        }
    }

    private static CannotStart taken(int port) {
        return new CannotStart(
                "The port (%d) is taken by another program. Stop that one, or name another port with --port."
                        .formatted(port));
    }

    private static String address(Options options) {
        return "http://localhost:" + options.port();
    }
}
