package suishin.platform.messages;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;

/// Sends what waits in the outbox, every few seconds, on every node at once.
///
/// At least once: a letter is claimed in one transaction, sent outside of any, and noted in another. Whoever stops
/// between sending and noting leaves it to be sent again, under the same Message-ID, so that mail programs show one.
/// It runs at a fixed rate, each time on a thread of its own: a slow server holds up nothing but mail.
@Component
final class MailJobs {

    private static final Actor PRODUCT = new Actor.Product("sending mail");
    private static final Logger LOG = LoggerFactory.getLogger(MailJobs.class);

    private final Database database;
    private final MailStore store;
    private final InstantSource clock;
    private final ObjectProvider<JavaMailSender> server;
    private final MailSettings settings;
    private final ReentrantLock running = new ReentrantLock();

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
        this.settings = settings;
    }

    @Scheduled(fixedRate = 2_000)
    void sendWaiting() {
        if (settings.configured() && running.tryLock()) {
            try {
                server.ifAvailable(this::sendAll);
            } finally {
                running.unlock();
            }
        }
    }

    private void sendAll(JavaMailSender sender) {
        boolean more = true;
        while (more) {
            more = sendOne(sender);
        }
    }

    /// {@return whether to go on: a letter was there, and what it met does not wait for every other one}
    private boolean sendOne(JavaMailSender sender) {
        var claimed = database.as(
                PRODUCT, () -> store.claim(clock.instant(), clock.instant().plus(Pauses.CLAIM)));
        return claimed.isPresent()
                && send(sender, claimed.get())
                        .map(no -> note(claimed.get(), no))
                        .orElseGet(() -> noteSent(claimed.get()));
    }

    private Optional<Diagnosis> send(JavaMailSender sender, Claim claim) {
        if (claim.attempts() > Pauses.MOST_ATTEMPTS) {
            return Optional.of(new Diagnosis(Trouble.INTERRUPTED, ""));
        }
        try {
            sender.send(message(sender, claim));
            return Optional.empty();
        } catch (MailException | MessagingException failure) {
            return Optional.of(Diagnosis.of(failure));
        }
    }

    private MimeMessage message(JavaMailSender sender, Claim claim) throws MessagingException {
        var message = sender.createMimeMessage();
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from());
        helper.setTo(claim.letter().address());
        helper.setSubject(claim.letter().subject());
        helper.setText(claim.letter().body());
        helper.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", claim.messageId());
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private boolean noteSent(Claim claim) {
        return database.as(PRODUCT, () -> store.sent(claim.letter().id(), clock.instant()));
    }

    private boolean note(Claim claim, Diagnosis no) {
        var next = Pauses.next(clock.instant(), claim.attempts(), no.trouble());
        LOG.warn(
                "Letter {} was not sent at attempt {} ({}); {}.",
                claim.letter().id(),
                claim.attempts(),
                no.trouble(),
                next.isPresent() ? "it is tried again" : "it is tried no more");
        database.as(PRODUCT, () -> store.failed(claim.letter().id(), no, next));
        return !no.trouble().concernsAll();
    }

    /// A letter that is being sent.
    ///
    /// @param attempts this one included
    record Claim(Letter letter, String messageId, int attempts) {}

    /// Where mail is handed in, and who it comes from.
    @Component
    record MailSettings(
            @Value("${spring.mail.host:}") String host,
            @Value("${suishin.mail.from:suishin@localhost}") String from) {

        boolean configured() {
            return !host.isBlank();
        }
    }
}
