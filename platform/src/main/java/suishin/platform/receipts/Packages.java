package suishin.platform.receipts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import suishin.platform.kernel.Actor;
import suishin.platform.proposals.Proposals;
import suishin.platform.proposals.Receipt;

/// Packages (ZIP) of a receipt and everything it is for, to be verified anywhere: the same bytes every time.
@Component
final class Packages {

    private final Proposals proposals;

    Packages(Proposals proposals) {
        this.proposals = proposals;
    }

    /// Writes the package of a submission file by file, a piece of them at a time, and leaves the stream open.
    ///
    /// @throws IOException if the stream cannot be written
    void write(Actor actor, Receipt receipt, Receipts.Signed signed, OutputStream out) throws IOException {
        String form = proposals
                .sealed(actor, receipt.proposal(), receipt.number())
                .orElseThrow()
                .json();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, signed.payload(), PackageEvidence.RECEIPT, signed.document());
        add(zip, signed.payload(), Payload.FORM, form.getBytes(StandardCharsets.UTF_8));
        files(zip, actor, new Holder(receipt.proposal(), receipt.files()), signed.payload());
        zip.finish();
    }

    /// Writes the package of what followed a submission in the same way.
    ///
    /// @throws IOException if the stream cannot be written
    void write(Actor actor, Receipt.Addendum receipt, Receipts.Signed signed, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, signed.payload(), PackageEvidence.RECEIPT, signed.document());
        files(zip, actor, new Holder(receipt.proposal(), receipt.files()), signed.payload());
        zip.finish();
    }

    private record Holder(UUID proposal, List<Receipt.Item> items) {}

    private void files(ZipOutputStream zip, Actor actor, Holder files, Payload payload) throws IOException {
        for (int i = 0; i < files.items().size(); i++) {
            var file = files.items().get(i).file();
            var content = proposals.file(actor, files.proposal(), file).orElseThrow();
            try (var bytes = content.open()) {
                add(zip, payload, payload.files().get(i).path(), bytes);
            }
        }
    }

    private static void add(ZipOutputStream zip, Payload payload, String path, byte[] bytes) throws IOException {
        add(zip, payload, path, new ByteArrayInputStream(bytes));
    }

    private static void add(ZipOutputStream zip, Payload payload, String path, InputStream bytes) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(payload.at().atZone(payload.zone()).toLocalDateTime());
        zip.putNextEntry(entry);
        bytes.transferTo(zip);
        zip.closeEntry();
    }
}
