package suishin.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import suishin.platform.database.Database;
import suishin.platform.kernel.Actor;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.LogLines;
import suishin.platform.testing.Product;
import suishin.platform.testing.RoughPost.Mood;
import suishin.platform.testing.Rows;

class SendingLettersTest {

    private static final Actor PRODUCT = new Actor.Product("a test");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Mail mail = Product.bean(Mail.class);
    private final MailStore store = Product.bean(MailStore.class);
    private final Database database = Product.bean(Database.class);
    private final String address = "expert-" + UUID.randomUUID() + "@example.jp";
    private final UUID person = CallsFixtures.person("有識者").id();

    @Test
    void aServerThatAsksToComeAgainIsAskedAgainAfterTheFirstMinuteAndNotBefore() {
        Product.post().be(Mood.POSTPONES, address);
        UUID letter = write(address);
        var met = met(letter, Trouble.LATER);
        Instant next = met.next().orElseThrow();
        assertThat(Duration.between(Product.clock().instant(), next)).isEqualTo(Duration.ofMinutes(1));
        assertThat(met.answer()).contains("come again later");
        Product.post().calm(address);
        Product.clock().set(next.minusNanos(1_000));
        assertThat(claimed(letter)).isFalse();
        Product.clock().set(next);
        sent(letter);
        assertThat(Product.messageIdsTo(address)).containsExactly("<%s@suishin.example.jp>".formatted(letter));
    }

    @Test
    void anAddressTheServerDoesNotKnowEndsAtOnceUntilItIsMended() {
        String mended = "mended-" + address;
        Product.post().be(Mood.REFUSES, address);
        UUID letter = write(address);
        var met = met(letter, Trouble.ADDRESS);
        assertThat(met.gaveUp()).isTrue();
        assertThat(mail.retry(letter, Optional.of(mended))).isTrue();
        sent(letter);
        assertThat(Product.messageIdsTo(mended)).hasSize(1);
        assertThat(Product.messageIdsTo(address)).isEmpty();
        assertThat(mail.retry(letter, Optional.empty())).isFalse();
    }

    @Test
    void aConnectionThatBreaksIsTriedAgain() {
        Product.post().be(Mood.HANGS_UP, address);
        UUID letter = write(address);
        Instant next = met(letter, Trouble.UNREACHABLE).next().orElseThrow();
        Product.post().calm(address);
        Product.clock().set(next);
        sent(letter);
        assertThat(Product.messageIdsTo(address)).hasSize(1);
    }

    @Test
    void aLetterThatWasTakenWithoutSayingSoComesTwiceUnderOneMessageId() {
        Product.post().be(Mood.TAKES_AND_HANGS_UP, address);
        UUID letter = write(address);
        Instant next = met(letter, Trouble.UNREACHABLE).next().orElseThrow();
        Product.post().calm(address);
        Product.clock().set(next);
        sent(letter);
        assertThat(Product.messageIdsTo(address)).hasSize(2).containsOnly("<%s@suishin.example.jp>".formatted(letter));
    }

    @Test
    void whatAKilledProcessHadClaimedIsSentByAnotherTenMinutesLater() {
        drained();
        Instant claimedAt = Product.clock().instant();
        UUID letter = database.as(PRODUCT, () -> {
            UUID written = write(address);
            assertThat(claim(claimedAt).map(claim -> claim.letter().id())).contains(written);
            return written;
        });
        Product.clock().set(claimedAt.plus(Pauses.CLAIM).minusNanos(1_000));
        assertThat(claimed(letter)).isFalse();
        Product.clock().set(claimedAt.plus(Pauses.CLAIM));
        sent(letter);
        assertThat(Product.messageIdsTo(address)).hasSize(1);
    }

    @Test
    void aLetterDuringWhichEveryProcessStopsIsNotTriedForEver() {
        UUID letter = write(address, Pauses.MOST_ATTEMPTS);
        assertThat(met(letter, Trouble.INTERRUPTED).gaveUp()).isTrue();
        assertThat(Product.messageIdsTo(address)).isEmpty();
    }

    @Test
    void threeProcessesSendEveryLetterOnceAlsoToASlowServer() {
        var addresses = Stream.generate(() -> "one-of-many-" + UUID.randomUUID() + "@example.jp")
                .limit(12)
                .toList();
        Product.post().be(Mood.DAWDLES, addresses.getFirst());
        var letters =
                database.as(PRODUCT, () -> addresses.stream().map(this::write).toList());
        IntStream.range(0, 2).parallel().forEach(_ -> process().sendWaiting());
        letters.forEach(this::sent);
        assertThat(addresses)
                .allSatisfy(to -> assertThat(Product.messageIdsTo(to)).hasSize(1));
    }

    @Test
    void theLogNamesNobody() {
        Product.post().be(Mood.REFUSES, address);
        var lines = LogLines.during(() -> met(write(address), Trouble.ADDRESS));
        assertThat(lines).anyMatch(line -> line.contains("ADDRESS"));
        assertThat(lines).noneMatch(line -> line.contains(address) || line.contains("有識者"));
    }

    @Test
    void thePausesDoubleToSixHoursAndEndAfterAlmostThreeDays() {
        Instant now = Instant.parse("2026-04-01T00:00:00Z");
        assertThat(IntStream.of(1, 2, 9, 10, 19)
                        .mapToObj(attempt -> Pauses.next(now, attempt, Trouble.LATER)
                                .map(next -> Duration.between(now, next).toMinutes())))
                .containsExactly(
                        Optional.of(1L), Optional.of(2L), Optional.of(256L), Optional.of(360L), Optional.of(360L));
        assertThat(Pauses.next(now, 20, Trouble.LATER)).isEmpty();
        assertThat(Pauses.next(now, 1, Trouble.ADDRESS)).isEmpty();
    }

    private UUID write(String to) {
        return mail.write(PRODUCT, person, to, "件名", "本文");
    }

    /// Waits until nothing is left to be sent: whatever is claimed next is the test's own.
    private static void drained() {
        await().atMost(PATIENCE)
                .until(() -> Rows.asOwner("SELECT id FROM messages.letter WHERE next_attempt_at <= '%s'"
                                .formatted(Product.clock().instant()))
                        .isEmpty());
    }

    /// A letter as if it had been claimed so often and never noted.
    private UUID write(String to, int attempts) {
        drained();
        return database.as(PRODUCT, () -> {
            UUID letter = write(to);
            Instant before = Product.clock().instant();
            for (int i = 0; i < attempts; i++) {
                assertThat(store.claim(before, before)
                                .map(claim -> claim.letter().id()))
                        .contains(letter);
            }
            return letter;
        });
    }

    private Optional<MailJobs.Claim> claim(Instant at) {
        return store.claim(at, at.plus(Pauses.CLAIM));
    }

    /// {@return whether this letter could be claimed now}
    private boolean claimed(UUID letter) {
        return !Rows.asOwner("SELECT id FROM messages.letter WHERE id = '%s' AND next_attempt_at <= '%s'"
                        .formatted(letter, Product.clock().instant()))
                .isEmpty();
    }

    private Mail.Progress met(UUID letter, Trouble trouble) {
        await().atMost(PATIENCE).until(() -> progress(letter).trouble().equals(Optional.of(trouble)));
        return progress(letter);
    }

    private void sent(UUID letter) {
        await().atMost(PATIENCE).until(() -> progress(letter).sentAt().isPresent());
    }

    private Mail.Progress progress(UUID letter) {
        return mail.progress(List.of(letter)).getFirst();
    }

    /// Another process than the one the product runs in, as far as the database can tell.
    private MailJobs process() {
        return new MailJobs(database, store, Product.clock(), sender(), Product.bean(MailJobs.MailSettings.class));
    }

    private static ObjectProvider<JavaMailSender> sender() {
        return new ObjectProvider<>() {
            @Override
            public JavaMailSender getObject() {
                return Product.bean(JavaMailSender.class);
            }
        };
    }
}
