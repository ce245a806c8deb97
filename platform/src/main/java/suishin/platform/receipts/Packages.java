package suishin.platform.receipts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

    /// Writes the package file by file, a piece of them at a time, and leaves the stream open.
    ///
    /// @throws IOException if the stream cannot be written
    void write(Actor actor, Receipt receipt, Receipts.Signed signed, OutputStream out) throws IOException {
        var payload = SignedReceipt.read(signed.document())
                .flatMap(read -> Payload.read(read.signed()))
                .orElseThrow();
        String form = proposals
                .sealed(actor, receipt.proposal(), receipt.number())
                .orElseThrow()
                .json();
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        add(zip, receipt, PackageEvidence.RECEIPT, signed.document());
        add(zip, receipt, payload.form().path(), form.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < receipt.files().size(); i++) {
            var file = receipt.files().get(i).file();
            var content = proposals.file(actor, receipt.proposal(), file).orElseThrow();
            try (var bytes = content.open()) {
                add(zip, receipt, payload.files().get(i).path(), bytes);
            }
        }
        zip.finish();
    }

    private static void add(ZipOutputStream zip, Receipt receipt, String path, byte[] bytes) throws IOException {
        add(zip, receipt, path, new ByteArrayInputStream(bytes));
    }

    private static void add(ZipOutputStream zip, Receipt receipt, String path, InputStream bytes) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(receipt.sealedAt().atZone(receipt.zone()).toLocalDateTime());
        zip.putNextEntry(entry);
        bytes.transferTo(zip);
        zip.closeEntry();
    }
}
