package suishin.platform.receipts;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import suishin.platform.files.Sizes;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Codes;
import suishin.platform.people.Correspondence;
import suishin.platform.people.People;
import suishin.platform.proposals.Receipt;
import suishin.platform.web.Language;
import suishin.platform.web.PublicAddress;
import suishin.platform.web.Texts;

/// Receipts as plain text, and by mail to whoever handed in.
@Component
record ReceiptLetters(People people, Correspondence correspondence, Texts texts, PublicAddress address) {

    void send(Actor.Person to, Receipt receipt, Receipt.Deadline deadline) {
        String page = "/work/proposals/%s/receipts/%d".formatted(receipt.proposal(), receipt.number());
        send(
                to,
                language -> texts.say(language, "receipts.letter.subject", receipt.region()),
                language -> text(receipt, Optional.of(deadline), language)
                        + "\n"
                        + place("receipts.letter.place", page, language));
    }

    void send(Actor.Person to, Receipts.Addition addition, Receipt.Deadline deadline) {
        var receipt = addition.receipt();
        var region = addition.submission().region();
        String page = "/work/proposals/%s/addenda/%d".formatted(receipt.proposal(), receipt.number());
        send(
                to,
                language -> texts.say(language, "receipts.letter.addendum.subject", receipt.name(), region),
                language -> text(addition, Optional.of(deadline), language)
                        + "\n"
                        + place("receipts.letter.addendum.place", page, language));
    }

    private void send(Actor.Person to, Function<Language, String> subject, Function<Language, String> body) {
        var draft = new Correspondence.Draft(subject, body);
        people.find(to.id()).ifPresent(person -> correspondence.write(to, person, draft));
    }

    private String place(String key, String page, Language language) {
        return texts.say(language, key, address.of(page), address.of("/receipts"));
    }

    /// {@return the receipt as plain text}
    String text(Receipt receipt, Optional<Receipt.Deadline> deadline, Language language) {
        return texts.say(
                language,
                "receipts.text",
                receipt.call(),
                receipt.region(),
                receipt.id().toString(),
                String.valueOf(receipt.number()),
                times(receipt.sealedAt(), receipt.zone(), deadline, language),
                String.valueOf(receipt.formSize()),
                receipt.formSha256(),
                files(receipt.files(), language));
    }

    /// {@return the receipt of what followed a submission as plain text}
    String text(Receipts.Addition addition, Optional<Receipt.Deadline> deadline, Language language) {
        var receipt = addition.receipt();
        var seal = addition.submission();
        return texts.say(
                language,
                "receipts.addendum.text",
                seal.call(),
                seal.region(),
                receipt.id().toString(),
                String.valueOf(receipt.number()),
                receipt.name(),
                times(receipt.addedAt(), receipt.zone(), deadline, language),
                texts.say(
                        language,
                        "receipts.addendum.to",
                        String.valueOf(seal.number()),
                        seal.id().toString()),
                files(receipt.files(), language));
    }

    /// {@return when it was received and, on a line of its own, by when it was due}
    private String times(Instant at, ZoneId zone, Optional<Receipt.Deadline> deadline, Language language) {
        return texts.exact(language, at, zone)
                + deadline.map(due -> "\n"
                                + texts.say(
                                        language,
                                        "receipts.text.deadline",
                                        texts.say(language, "receipts.deadline." + Codes.of(due.kind())),
                                        texts.exact(language, due.at(), due.zone())))
                        .orElse("");
    }

    private String files(List<Receipt.Item> files, Language language) {
        String items = files.stream()
                .map(file -> texts.say(
                        language,
                        "receipts.text.item",
                        file.name(),
                        Sizes.text(file.size()),
                        String.valueOf(file.size()),
                        file.sha256()))
                .collect(joining("\n"));
        return items.isEmpty() ? texts.say(language, "proposals.receipt.no-files") : items;
    }
}
