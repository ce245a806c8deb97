package suishin.platform.receipts;

import static java.util.stream.Collectors.joining;

import org.springframework.stereotype.Component;
import suishin.platform.files.Sizes;
import suishin.platform.kernel.Actor;
import suishin.platform.kernel.Moments;
import suishin.platform.people.Correspondence;
import suishin.platform.people.People;
import suishin.platform.proposals.Receipt;
import suishin.platform.web.Language;
import suishin.platform.web.PublicAddress;
import suishin.platform.web.Texts;

/// Receipts as plain text, and by mail to whoever sealed.
@Component
record ReceiptLetters(People people, Correspondence correspondence, Texts texts, PublicAddress address) {

    void send(Actor.Person to, Receipt receipt) {
        var draft = new Correspondence.Draft(
                language -> texts.say(language, "receipts.letter.subject", receipt.region()),
                language -> text(receipt, language) + "\n" + place(receipt, language));
        people.find(to.id()).ifPresent(person -> correspondence.write(to, person, draft));
    }

    private String place(Receipt receipt, Language language) {
        return texts.say(
                language,
                "receipts.letter.place",
                address.of("/work/proposals/%s/receipts/%d".formatted(receipt.proposal(), receipt.number())),
                address.of("/receipts"));
    }

    /// {@return the receipt as plain text}
    String text(Receipt receipt, Language language) {
        return text(receipt, texts, language);
    }

    private static String text(Receipt receipt, Texts texts, Language language) {
        String files = receipt.files().stream()
                .map(file -> texts.say(
                        language,
                        "receipts.text.item",
                        file.name(),
                        Sizes.text(file.size()),
                        String.valueOf(file.size()),
                        file.sha256()))
                .collect(joining("\n"));
        return texts.say(
                language,
                "receipts.text",
                receipt.call(),
                receipt.region(),
                receipt.id().toString(),
                String.valueOf(receipt.number()),
                Moments.text(receipt.sealedAt(), receipt.zone()),
                String.valueOf(receipt.formSize()),
                receipt.formSha256(),
                files.isEmpty() ? texts.say(language, "proposals.receipt.no-files") : files);
    }
}
