package suishin.platform.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import suishin.platform.Application;
import suishin.platform.access.ReadRules;
import suishin.platform.database.Connections;
import suishin.platform.database.Connections.Account;
import suishin.platform.database.Migrations;
import suishin.platform.postgres.EmbeddedPostgres;
import suishin.platform.postgres.SuishinDatabase;
import suishin.platform.receipts.KeyFile;
import suishin.platform.receipts.ReceiptKeys;
import suishin.platform.receipts.Signer;

/// The whole product, started once a test run on an empty database of a real PostgreSQL, without the sample round.
///
/// Tests share it: each makes its own region, call and people, and counts on nothing being there or absent.
public final class Product {

    private static final String DATABASE = System.getProperty("suishin.test.database", "suishin_test");
    private static final TestClock CLOCK = new TestClock();
    private static final EmbeddedPostgres SERVER =
            EmbeddedPostgres.start(Path.of(System.getProperty("suishin.test.folder", "target/test-postgres")));
    private static final Connections CONNECTIONS = prepare();
    private static final GreenMail MAIL = mailServer();
    private static final RoughPost POST = new RoughPost(MAIL.getSmtp().getPort());
    private static final ConfigurableApplicationContext CONTEXT = start();

    private Product() {}

    /// {@return a part of the running product}
    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    /// {@return the part of the running product that has this name, where there are several of its type}
    public static <T> T bean(String name, Class<T> type) {
        return CONTEXT.getBean(name, type);
    }

    /// Tells every module that listens what happened, in the running transaction.
    public static void announce(Object event) {
        CONTEXT.publishEvent(event);
    }

    /// {@return the clock of the running product}
    public static TestClock clock() {
        return CLOCK;
    }

    /// {@return where the running product answers}
    public static String address() {
        return "http://localhost:" + CONTEXT.getEnvironment().getRequiredProperty("local.server.port");
    }

    /// {@return the accounts on the test database, for tests of what the database itself refuses}
    public static Connections connections() {
        return CONNECTIONS;
    }

    /// {@return the newest mail that reached this address over SMTP}
    public static Optional<String> mailTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(address))
                .reduce((_, later) -> later)
                .map(Product::text);
    }

    /// {@return the mail server that letters are handed to, to be told how to behave}
    public static RoughPost post() {
        return POST;
    }

    /// {@return the `Message-ID` of every mail that reached this address over SMTP, one a copy}
    public static List<String> messageIdsTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).equals(address))
                .map(mail -> GreenMailUtil.getHeaders(mail).replaceAll("(?s).*Message-ID: (<[^>]+>).*", "$1"))
                .toList();
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (MessagingException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static GreenMail mailServer() {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return server;
    }

    private static Connections prepare() {
        var connections = emptyDatabase(DATABASE);
        Migrations.run(connections);
        ReadRules.publish(connections);
        return connections;
    }

    /// {@return the accounts on a new database beside that of the running product, without any table}
    ///
    /// What a test wrote need not outlive a fall of the machine, so no commit waits for the disk.
    public static Connections emptyDatabase(String name) {
        administer("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        var passwords = SuishinDatabase.prepare(SERVER, name);
        administer("ALTER DATABASE " + name + " SET synchronous_commit = off");
        return new Connections(
                SERVER.url(name),
                new Account("suishin_owner", passwords.owner()),
                new Account("suishin_login", passwords.app()));
    }

    private static void administer(String statement) {
        try (var connection = DriverManager.getConnection(SERVER.url("postgres"), "postgres", SERVER.password());
                var running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("The test database cannot be set up: " + statement, failure);
        }
    }

    private static Signer signer() {
        var signer = KeyFile.open(receiptKey());
        ReceiptKeys.publish(CONNECTIONS, signer.key());
        return signer;
    }

    /// {@return the file with the key that signs the receipts of the running product}
    public static Path receiptKey() {
        return Path.of(System.getProperty("suishin.test.folder", "target/test-postgres"), "receipt-key.pem");
    }

    private static ConfigurableApplicationContext start() {
        var application = new SpringApplication(Application.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("testClock", CLOCK));
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("receiptSigner", signer()));
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", "0");
        settings.put("suishin.demo", "true");
        settings.put("suishin.address", "https://suishin.example.jp/");
        settings.put("spring.mail.host", "localhost");
        settings.put("spring.mail.port", POST.port());
        settings.put("spring.datasource.url", CONNECTIONS.url());
        settings.put("spring.datasource.username", CONNECTIONS.app().name());
        settings.put("spring.datasource.password", CONNECTIONS.app().password());
        application.setDefaultProperties(settings);
        var context = application.run();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            SERVER.close();
        }));
        return context;
    }
}
