package suishin.platform.files;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// How the bytes of a file leave the product: as what they are, and never as a page of ours.
public final class FileAnswers {

    private static final String SANDBOX = "default-src 'none'; sandbox";

    private FileAnswers() {}

    /// {@return the file as an answer that is saved, and that no browser shows in our name}
    public static ResponseEntity<Resource> download(FileContent content) {
        return answer(content, ContentDisposition.attachment(), SANDBOX);
    }

    /// {@return the file as an answer that is shown inside a page of ours}
    ///
    /// @throws IllegalArgumentException if files of its kind are not shown
    public static ResponseEntity<Resource> inline(FileContent content) {
        if (!content.file().kind().isShown()) {
            throw new IllegalArgumentException(
                    "A file (%s) is not shown.".formatted(content.file().kind()));
        }
        return answer(content, ContentDisposition.inline(), SANDBOX + "; frame-ancestors 'self'");
    }

    private static ResponseEntity<Resource> answer(
            FileContent content, ContentDisposition.Builder disposition, String policy) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.file().kind().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(content.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", policy)
                .body(content.resource());
    }
}
