package suishin.platform.messages;

import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;

/// Sends what waits in the outbox, every few seconds, on whichever node comes first.
@Component
final class MailJobs {

    private static final Actor PRODUCT = new Actor.Product("sending mail");

    private static final int LONGEST_ANSWER = 300;

    private final Database database;
    private final MailStore store;
    private final InstantSource clock;
    private final ObjectProvider<JavaMailSender> server;
    private final String from;
    private final boolean configured;

    MailJobs(
            Database database,
            MailStore store,
            InstantSource clock,
            ObjectProvider<JavaMailSender> server,
            MailSettings settings) {
        this.database = database;
        this.store = store;
        this.clock = clock;
        this.server = server;
        this.from = settings.from();
        this.configured = !settings.host().isBlank();
    }

    @Scheduled(fixedDelay = 2_000)
    void sendWaiting() {
        if (configured) {
            server.ifAvailable(sender -> database.as(PRODUCT, () -> sendBatch(sender)));
        }
    }

    private int sendBatch(JavaMailSender sender) {
        var letters = store.waiting();
        letters.forEach(letter -> send(sender, letter));
        return letters.size();
    }

    private void send(JavaMailSender sender, Letter letter) {
        var mail = new SimpleMailMessage();
        mail.setFrom(from);
        mail.setTo(letter.address());
        mail.setSubject(letter.subject());
        mail.setText(letter.body());
        try {
            sender.send(mail);
            store.sent(letter.id(), clock.instant());
        } catch (MailException failure) {
            store.failed(letter.id(), answer(failure));
        }
    }

    /// What the server said, in one line: what the office needs to mend an address.
    private static String answer(MailException failure) {
        String said =
                String.valueOf(failure.getMostSpecificCause().getMessage()).replaceAll("\\s+", " ");
        return said.length() <= LONGEST_ANSWER ? said : said.substring(0, LONGEST_ANSWER);
    }

    /// Where mail is handed in, and who it comes from.
    @Component
    record MailSettings(
            @Value("${spring.mail.host:}") String host,
            @Value("${suishin.mail.from:suishin@localhost}") String from) {}
}
