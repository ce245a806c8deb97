package suishin.platform.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.files.Arrivals;
import suishin.platform.files.FileAnswers;
import suishin.platform.files.FileContent;
import suishin.platform.files.Upload;
import suishin.platform.kernel.Problem;
import suishin.platform.proposals.ProposalViews.Gap;
import suishin.platform.proposals.ProposalViews.Head;
import suishin.platform.proposals.ProposalViews.LookedAt;
import suishin.platform.proposals.ProposalViews.SealCheck;
import suishin.platform.strategies.FieldBox;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Files, consents and the seal of a proposal.
@Controller
final class SealPages {

    private final Proposals proposals;
    private final Attachments attachments;
    private final Consents consents;
    private final Sealing sealing;
    private final Looks looks;
    private final Screens screens;

    SealPages(
            Proposals proposals,
            Attachments attachments,
            Consents consents,
            Sealing sealing,
            Looks looks,
            Screens screens) {
        this.proposals = proposals;
        this.attachments = attachments;
        this.consents = consents;
        this.sealing = sealing;
        this.looks = looks;
        this.screens = screens;
    }

    /// What the pages look at.
    @Component("proposalLooks")
    record Looks(ProposalPages.Heads heads, Readiness readiness, ConsentScreens consents, Arrivals arrivals) {

        Head ours(Visitor visitor, UUID id) {
            var head = heads.head(visitor, id);
            if (!head.ours()) {
                throw new NotFound();
            }
            return head;
        }
    }

    @GetMapping("/work/proposals/{id}/seal")
    View check(Visitor visitor, @PathVariable UUID id) {
        return showSeal(visitor, looks.ours(visitor, id), List.of());
    }

    @PostMapping("/work/proposals/{id}/seal")
    View seal(Visitor visitor, @PathVariable UUID id) {
        var head = looks.ours(visitor, id);
        return sealing.seal(visitor.actor(), id)
                .<View>fold(
                        receipt -> Screen.seeOther(head.address() + "/receipts/" + receipt.number(), "proposal-sealed"),
                        no -> showSeal(visitor, head, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/work/proposals/{id}/consents")
    View consents(Visitor visitor, @PathVariable UUID id) {
        return showConsents(visitor, looks.ours(visitor, id), List.of());
    }

    @PostMapping("/work/proposals/{id}/consents")
    View consent(
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam UUID organisation,
            @RequestParam(defaultValue = "") String seen) {
        var head = looks.ours(visitor, id);
        return consents.give(visitor.actor(), id, organisation, Optional.of(seen))
                .<View>fold(
                        _ -> Screen.seeOther(head.address() + "/consents", "consented"),
                        no -> showConsents(visitor, head, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/work/proposals/{id}/files")
    View files(Visitor visitor, @PathVariable UUID id) {
        return showFiles(visitor, looks.ours(visitor, id), List.of());
    }

    @PostMapping("/work/proposals/{id}/files")
    View add(
            Visitor visitor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<MultipartFile> files,
            @RequestParam(defaultValue = Deadlines.OTHER) String kind) {
        var head = looks.ours(visitor, id);
        return attachments
                .add(visitor.actor(), id, uploads(files), kind)
                .<View>fold(
                        _ -> Screen.seeOther(head.address() + "/files", "files-added"),
                        no -> showFiles(visitor, head, visitor.say(no), kind).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/work/proposals/{id}/files/{file}/kind")
    View name(Visitor visitor, @PathVariable UUID id, @PathVariable UUID file, @RequestParam String kind) {
        var head = looks.ours(visitor, id);
        return attachments
                .name(visitor.actor(), id, file, kind)
                .<View>fold(
                        _ -> Screen.seeOther(head.address() + "/files", "saved"),
                        no -> showFiles(visitor, head, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/work/proposals/{id}/files/{file}/remove")
    View remove(Visitor visitor, @PathVariable UUID id, @PathVariable UUID file) {
        var head = looks.ours(visitor, id);
        return attachments
                .remove(visitor.actor(), id, file)
                .<View>fold(
                        _ -> Screen.seeOther(head.address() + "/files", "file-removed"),
                        no -> showFiles(visitor, head, visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/work/proposals/{id}/files/{file}")
    ResponseEntity<Resource> file(Visitor visitor, @PathVariable UUID id, @PathVariable UUID file) {
        return FileAnswers.download(proposals.file(visitor.actor(), id, file).orElseThrow(NotFound::new));
    }

    /// A file inside a frame of ours, so that it can be looked at without being saved.
    @GetMapping("/work/proposals/{id}/files/{file}/view")
    View look(Visitor visitor, @PathVariable UUID id, @PathVariable UUID file) {
        var shown = shown(visitor, id, file).file();
        return screens.show(
                visitor, "proposals/file.jte", new LookedAt(looks.heads().head(visitor, id), shown));
    }

    @GetMapping("/work/proposals/{id}/files/{file}/inline")
    ResponseEntity<Resource> inline(Visitor visitor, @PathVariable UUID id, @PathVariable UUID file) {
        return FileAnswers.inline(shown(visitor, id, file));
    }

    private FileContent shown(Visitor visitor, UUID id, UUID file) {
        return proposals
                .file(visitor.actor(), id, file)
                .filter(content -> content.file().kind().isShown())
                .orElseThrow(NotFound::new);
    }

    /// {@return the files of a form; a file field left empty is none}
    static List<Upload> uploads(List<MultipartFile> files) {
        return files.stream()
                .filter(file -> !String.valueOf(file.getOriginalFilename()).isEmpty())
                .map(file ->
                        new Upload(String.valueOf(file.getOriginalFilename()), file.getSize(), file::getInputStream))
                .toList();
    }

    private Screen showSeal(Visitor visitor, Head head, List<String> problems) {
        var gaps = looks.readiness().look(visitor.actor(), head.proposal()).stream()
                .flatMap(look -> look.gaps().stream())
                .map(gap -> new Gap(visitor.say(gap), address(head.proposal(), gap)))
                .toList();
        return screens.show(visitor, "proposals/seal.jte", check(visitor, head, gaps))
                .with("problems", problems);
    }

    /// {@return where a gap is mended}
    private static String address(Proposal proposal, Problem gap) {
        var preparation = Readiness.Preparation.of(gap);
        String page = preparation.address(proposal);
        return preparation == Readiness.Preparation.FORM ? page + "#" + FieldBox.place(gap.field()) : page;
    }

    private Screen showConsents(Visitor visitor, Head head, List<String> problems) {
        return screens.show(visitor, "proposals/consents.jte", looks.consents().list(visitor, head))
                .with("problems", problems);
    }

    private Screen showFiles(Visitor visitor, Head head, List<String> problems) {
        return showFiles(visitor, head, problems, Deadlines.OTHER);
    }

    private Screen showFiles(Visitor visitor, Head head, List<String> problems, String kind) {
        return screens.show(visitor, "proposals/files.jte", check(visitor, head, List.of()))
                .with("problems", problems)
                .with("kind", kind);
    }

    private SealCheck check(Visitor visitor, Head head, List<Gap> gaps) {
        return new SealCheck(
                head,
                gaps,
                attachments.working(visitor.actor(), head.proposal().id()),
                attachments.documents(visitor.actor(), head.proposal()),
                looks.arrivals().ofProposal(visitor.actor(), head.proposal().id()));
    }
}
