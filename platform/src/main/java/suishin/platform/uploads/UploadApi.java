package suishin.platform.uploads;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import suishin.platform.files.Arrivals.Announced;
import suishin.platform.files.FileRefusal;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Refusal;
import suishin.platform.proposals.Attachments;
import suishin.platform.proposals.Proposals;
import suishin.platform.uploads.Uploads.Sent;
import suishin.platform.web.ErrorScreens;
import suishin.platform.web.IllegalInput;
import suishin.platform.web.NotFound;
import suishin.platform.web.Unreadable;
import suishin.platform.web.Unreadable.Wanted;
import suishin.platform.web.Visitor;

/// Files sent part by part, by programs and by the script of the page: tus 1.0.0, its core and its extensions
/// `creation`, `expiration` and `termination` (https://tus.io/protocols/resumable-upload).
///
/// The two addresses differ in how one signs in, and in nothing else.
@RestController
@RequestMapping({"/api/v1/proposals/{id}/uploads", "/work/proposals/{id}/uploads"})
final class UploadApi {

    private static final String VERSION = "1.0.0";
    private static final String PART = "application/offset+octet-stream";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String METADATA = "Upload-Metadata";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Proposals proposals;
    private final Uploads uploads;

    UploadApi(Proposals proposals, Uploads uploads) {
        this.proposals = proposals;
        this.uploads = uploads;
    }

    @GetMapping
    List<Progress> all(Visitor visitor, @PathVariable UUID id) {
        readable(visitor, id);
        return uploads.all(visitor.actor(), id);
    }

    @PostMapping
    ResponseEntity<Object> begin(Visitor visitor, @PathVariable UUID id, HttpServletRequest request) {
        readable(visitor, id);
        return spoken(request)
                .orElseGet(() -> answer(
                        visitor,
                        uploads.begin(visitor.actor(), id, () -> announced(request)),
                        begun -> described(HttpStatus.CREATED, begun)
                                .header("Location", request.getRequestURI() + "/" + begun.id())
                                .body(begun)));
    }

    @GetMapping("/{upload}")
    ResponseEntity<Progress> one(Visitor visitor, @PathVariable UUID id, @PathVariable UUID upload) {
        readable(visitor, id);
        var found = uploads.find(visitor.actor(), id, upload).orElseThrow(NotFound::new);
        return described(HttpStatus.OK, found)
                .header("Cache-Control", "no-store")
                .body(found);
    }

    @PatchMapping("/{upload}")
    ResponseEntity<Object> append(
            Visitor visitor, @PathVariable UUID id, @PathVariable UUID upload, HttpServletRequest request)
            throws IOException {
        readable(visitor, id);
        var sent = new Sent(() -> offset(request), request.getInputStream());
        return spoken(request)
                .orElseGet(() -> answer(
                        visitor,
                        uploads.append(visitor.actor(), id, upload, sent),
                        reached -> described(HttpStatus.NO_CONTENT, reached).build()));
    }

    @DeleteMapping("/{upload}")
    ResponseEntity<Object> giveUp(Visitor visitor, @PathVariable UUID id, @PathVariable UUID upload) {
        readable(visitor, id);
        if (!uploads.giveUp(visitor.actor(), id, upload)) {
            throw new NotFound();
        }
        return ResponseEntity.noContent().header("Tus-Resumable", VERSION).build();
    }

    private void readable(Visitor visitor, UUID id) {
        if (proposals.find(visitor.actor(), id).isEmpty()) {
            throw new NotFound();
        }
    }

    /// {@return the answer to whoever speaks another version; empty if they do not say that they do}
    private static Optional<ResponseEntity<Object>> spoken(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Tus-Resumable"))
                .filter(version -> !version.equals(VERSION))
                .map(_ -> ResponseEntity.status(HttpStatus.PRECONDITION_FAILED)
                        .header("Tus-Version", VERSION)
                        .build());
    }

    private static ResponseEntity.BodyBuilder described(HttpStatusCode status, Progress progress) {
        var answer = ResponseEntity.status(status)
                .header("Tus-Resumable", VERSION)
                .header(OFFSET, String.valueOf(progress.received()))
                .header(LENGTH, String.valueOf(progress.size()));
        progress.until()
                .ifPresent(until -> answer.header(
                        "Upload-Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atZone(ZoneOffset.UTC))));
        return answer;
    }

    private static ResponseEntity<Object> answer(
            Visitor visitor, Decision<Progress> decision, Function<Progress, ResponseEntity<Object>> accepted) {
        return decision.fold(accepted, no -> refused(visitor, no));
    }

    private static ResponseEntity<Object> refused(Visitor visitor, Refusal no) {
        var answer = ResponseEntity.status(status(no)).header("Tus-Resumable", VERSION);
        if (no instanceof FileRefusal.WrongOffset(long received)) {
            answer.header(OFFSET, String.valueOf(received));
        }
        return answer.body(ErrorScreens.body(visitor, no));
    }

    private static HttpStatus status(Refusal no) {
        return switch (no) {
            case FileRefusal.WrongOffset _ -> HttpStatus.CONFLICT;
            case FileRefusal.TooLarge _, FileRefusal.MoreThanAnnounced _ -> HttpStatus.CONTENT_TOO_LARGE;
            default -> no.code().endsWith(".denied") ? HttpStatus.FORBIDDEN : HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    /// {@return what the headers say; everything that is missing or cannot be read is named at once}
    private static Announced announced(HttpServletRequest request) {
        var wrong = new ArrayList<Unreadable>();
        var said = metadata(Optional.ofNullable(request.getHeader(METADATA)).orElse(""), wrong);
        var sha256 = Optional.ofNullable(said.get("sha256"));
        sha256.filter(hash -> !SHA256.matcher(hash).matches())
                .ifPresent(hash -> wrong.add(Unreadable.of(METADATA + " sha256", hash, new Wanted("sha256"))));
        var size = number(request, LENGTH);
        if (size.isEmpty()) {
            wrong.add(Unreadable.of(LENGTH, request.getHeader(LENGTH), new Wanted("bytes")));
        }
        if (!wrong.isEmpty()) {
            throw new IllegalInput(wrong);
        }
        return new Announced(
                said.getOrDefault("filename", ""),
                said.getOrDefault("kind", Attachments.OTHER),
                size.orElseThrow(),
                sha256);
    }

    private static Map<String, String> metadata(String header, List<Unreadable> wrong) {
        var said = new HashMap<String, String>();
        for (String one : header.split(",", -1)) {
            var pair = one.strip().split(" +", 2);
            if (pair.length == 2) {
                decoded(pair[1])
                        .ifPresentOrElse(
                                value -> said.putIfAbsent(pair[0], value),
                                () -> wrong.add(
                                        Unreadable.of(METADATA + " " + pair[0], pair[1], new Wanted("base64"))));
            }
        }
        return said;
    }

    /// {@return the text in UTF-8 that Base64 stands for; empty if it stands for none}
    private static Optional<String> decoded(String base64) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static long offset(HttpServletRequest request) {
        if (!String.valueOf(request.getContentType()).startsWith(PART)) {
            throw new UnsupportedMediaTypeStatusException("", List.of(MediaType.parseMediaType(PART)));
        }
        return number(request, OFFSET)
                .orElseThrow(() -> new IllegalInput(
                        List.of(Unreadable.of(OFFSET, request.getHeader(OFFSET), new Wanted("bytes")))));
    }

    private static Optional<Long> number(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name))
                .filter(NUMBER.asMatchPredicate())
                .map(Long::valueOf);
    }
}
