package suishin.platform.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.files.FileAnswers;
import suishin.platform.files.StoredFile;
import suishin.platform.kernel.Actor;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Proposals for programs.
@RestController
@RequestMapping("/api/v1/proposals")
final class ProposalApi {

    private final Proposals proposals;
    private final Drafts drafts;
    private final Attachments attachments;
    private final Readiness readiness;
    private final Consents consents;
    private final Sealing sealing;

    ProposalApi(
            Proposals proposals,
            Drafts drafts,
            Attachments attachments,
            Readiness readiness,
            Consents consents,
            Sealing sealing) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.attachments = attachments;
        this.readiness = readiness;
        this.consents = consents;
        this.sealing = sealing;
    }

    /// Which region begins in which call.
    record Beginning(Optional<UUID> region, Optional<UUID> call) {}

    /// Which institution consents, and to what.
    record Consenting(Optional<UUID> organisation, Optional<String> seen) {}

    /// Of which kind a file is.
    record Naming(Optional<String> kind) {}

    /// Something to be mended before the proposal can be handed in.
    record Gap(String field, String code, String message) {}

    /// Why a proposal is withdrawn.
    record Withdrawing(Optional<String> reason) {}

    /// A list and how long it is.
    record Found(int count, List<ProposalSummary> proposals) {}

    /// One proposal.
    record Whole(Proposal proposal, ProposalSummary summary, List<Receipt> receipts, List<ProposalStep> steps) {}

    @GetMapping
    Found list(Visitor visitor, @RequestParam(defaultValue = "") String q) {
        var found = proposals.search(visitor.actor(), q);
        return new Found(found.size(), found);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Proposal start(Visitor visitor, @RequestBody Beginning body) {
        return Bodies.done(drafts.start(
                visitor.actor(), Bodies.needed(body.region(), "region"), Bodies.needed(body.call(), "call")));
    }

    @GetMapping("/{id}")
    Whole one(Visitor visitor, @PathVariable UUID id) {
        var actor = visitor.actor();
        return new Whole(
                readable(actor, id),
                proposals.summary(actor, id).orElseThrow(NotFound::new),
                proposals.receipts(actor, id),
                proposals.steps(actor, id));
    }

    @GetMapping(value = "/{id}/form", produces = MediaType.APPLICATION_JSON_VALUE)
    String form(Visitor visitor, @PathVariable UUID id) {
        return proposals.sealed(visitor.actor(), id).orElseThrow(NotFound::new).json();
    }

    @GetMapping("/{id}/receipts")
    List<Receipt> receipts(Visitor visitor, @PathVariable UUID id) {
        return proposals.receipts(visitor.actor(), readable(visitor.actor(), id).id());
    }

    @GetMapping("/{id}/files")
    List<StoredFile> files(Visitor visitor, @PathVariable UUID id) {
        var working = attachments.working(
                visitor.actor(), readable(visitor.actor(), id).id());
        return working.isEmpty() ? proposals.files(visitor.actor(), id) : working;
    }

    @PostMapping("/{id}/files")
    @ResponseStatus(HttpStatus.CREATED)
    List<StoredFile> add(
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam List<MultipartFile> files,
            @RequestParam(defaultValue = Deadlines.OTHER) String kind) {
        readable(visitor.actor(), id);
        return Bodies.done(attachments.add(visitor.actor(), id, SealPages.uploads(files), kind));
    }

    @PutMapping("/{id}/files/{file}/kind")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void name(Visitor visitor, @PathVariable UUID id, @PathVariable UUID file, @RequestBody Naming body) {
        readable(visitor.actor(), id);
        Bodies.done(attachments.name(visitor.actor(), id, file, Bodies.needed(body.kind(), "kind")));
    }

    @GetMapping("/{id}/documents")
    ProposalViews.Documents documents(Visitor visitor, @PathVariable UUID id) {
        return attachments.documents(visitor.actor(), readable(visitor.actor(), id));
    }

    @GetMapping("/{id}/files/{file}")
    ResponseEntity<Resource> file(Visitor visitor, @PathVariable UUID id, @PathVariable UUID file) {
        return FileAnswers.download(proposals.file(visitor.actor(), id, file).orElseThrow(NotFound::new));
    }

    @DeleteMapping("/{id}/files/{file}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Visitor visitor, @PathVariable UUID id, @PathVariable UUID file) {
        readable(visitor.actor(), id);
        Bodies.done(attachments.remove(visitor.actor(), id, file));
    }

    @GetMapping("/{id}/gaps")
    List<Gap> gaps(Visitor visitor, @PathVariable UUID id) {
        var look =
                readiness.look(visitor.actor(), readable(visitor.actor(), id)).orElseThrow(NotFound::new);
        return look.gaps().stream()
                .map(gap -> new Gap(gap.field(), gap.code(), visitor.say(gap)))
                .toList();
    }

    @GetMapping("/{id}/consents")
    List<ConsentLine> consents(Visitor visitor, @PathVariable UUID id) {
        return consents.traced(visitor.actor(), readable(visitor.actor(), id));
    }

    @PostMapping("/{id}/consents")
    ConsentLine consent(Visitor visitor, @PathVariable UUID id, @RequestBody Consenting body) {
        readable(visitor.actor(), id);
        UUID organisation = Bodies.needed(body.organisation(), "organisation");
        return Bodies.done(consents.give(visitor.actor(), id, organisation, body.seen()));
    }

    @PostMapping("/{id}/approve")
    ProposalStage approve(Visitor visitor, @PathVariable UUID id) {
        readable(visitor.actor(), id);
        return Bodies.done(drafts.approve(visitor.actor(), id));
    }

    @PostMapping("/{id}/seal")
    Receipt seal(Visitor visitor, @PathVariable UUID id) {
        readable(visitor.actor(), id);
        return Bodies.done(sealing.seal(visitor.actor(), id));
    }

    @PostMapping("/{id}/withdraw")
    ProposalStage withdraw(Visitor visitor, @PathVariable UUID id, @RequestBody Withdrawing body) {
        readable(visitor.actor(), id);
        return Bodies.done(drafts.withdraw(visitor.actor(), id, body.reason().orElse("")));
    }

    private Proposal readable(Actor actor, UUID id) {
        return proposals.find(actor, id).orElseThrow(NotFound::new);
    }
}
