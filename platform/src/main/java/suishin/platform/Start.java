package suishin.platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import suishin.platform.demo.SampleData;
import suishin.platform.postgres.CannotStart;
import suishin.platform.receipts.KeyFile;
import suishin.platform.receipts.ReceiptKeys;
import suishin.platform.receipts.Signer;

/// Starts the product: database first, then migrations, then the pages.
final class Start {

    private Start() {}

    static int run(Options options, boolean demo) {
        refuseTakenPort(options.port());
        var running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
        try {
            return begin(options, demo, running);
        } finally {
            running.startIsOver();
        }
    }

    private static int begin(Options options, boolean demo, Running running) {
        boolean isNew = Files.notExists(options.data());
        var store = running.keep(demo ? DatabaseHome.embedded(options.data()) : DatabaseHome.open(options.data()));
        store.embedded()
                .ifPresent(
                        _ -> System.out.println((isNew ? "The data is in a new folder (%s)." : "The data is in (%s).")
                                .formatted(options.data().toAbsolutePath().normalize())));
        store.migrate();
        refuseSamples(store, demo);
        var context = context(options, demo, store, signer(options, demo, store));
        if (Boolean.getBoolean("suishin.train")) {
            context.close();
            return 0;
        }
        running.keep(context);
        context.getBean(FirstStart.class).run(address(options), demo);
        System.out.println("Suishin answers at " + local(options));
        running.nowAnswers();
        return Commands.KEEP_RUNNING;
    }

    private static void refuseSamples(DatabaseHome store, boolean demo) {
        if (!demo && SampleData.isIn(store.connections())) {
            throw new CannotStart(
                    "This database holds the demo, where anybody may step into every role. Name another folder with --data.");
        }
    }

    /// The key that signs receipts lies outside of the database, so that whoever gets at that cannot make a receipt.
    private static Signer signer(Options options, boolean demo, DatabaseHome store) {
        var usual = options.data().resolve("receipt-key.pem");
        var file = demo
                ? usual
                : Environment.get("SUISHIN_RECEIPT_KEY").map(Options::path).orElse(usual);
        var signer = KeyFile.open(file);
        if (ReceiptKeys.publish(store.connections(), signer.key())) {
            System.out.println(
                    "Receipts are signed with another key (%s) from now on. If the one used until now still exists, stop, put it into (%s) and start again."
                            .formatted(signer.key().id(), file));
        }
        return signer;
    }

    private static ConfigurableApplicationContext context(
            Options options, boolean demo, DatabaseHome store, Signer signer) {
        var application = new SpringApplication(Application.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("receiptSigner", signer));
        application.setRegisterShutdownHook(false);
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", options.port());
        settings.put("suishin.demo", demo);
        settings.put("suishin.address", address(options));
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
        Environment.get("SUISHIN_SMTP_PORT")
                .ifPresent(port -> settings.put("spring.mail.port", Options.port("SUISHIN_SMTP_PORT", port)));
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
        } catch (IOException failure) {
            throw String.valueOf(failure.getMessage()).contains("Permission denied") ? notOurs(port) : taken(port);
        }
    }

    private static CannotStart notOurs(int port) {
        return new CannotStart(
                "This user may not open the port (%d). Name one from 1024 up with --port.".formatted(port));
    }

    private static CannotStart taken(int port) {
        return new CannotStart(
                "The port (%d) is taken by another program. Stop that one, or name another port with --port."
                        .formatted(port));
    }

    /// Where people reach it; behind a proxy that is another address than the one it answers at.
    private static String address(Options options) {
        String address = Environment.get("SUISHIN_ADDRESS", local(options));
        if (!address.matches("https?://[^\\s/]+.*")) {
            throw new CannotStart("SUISHIN_ADDRESS (%s) is no web address. For example: https://suishin.example.jp"
                    .formatted(address));
        }
        return address.replaceFirst("/+$", "");
    }

    private static String local(Options options) {
        return "http://localhost:" + options.port();
    }
}
