package suishin.platform.proposals;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import suishin.platform.access.Access;
import suishin.platform.access.Held;
import suishin.platform.calls.Call;
import suishin.platform.calls.Calls;
import suishin.platform.deadlines.Deadlines;
import suishin.platform.kernel.Role;
import suishin.platform.kernel.Scope;
import suishin.platform.programmes.Words;
import suishin.platform.proposals.ProposalViews.Beginning;
import suishin.platform.proposals.ProposalViews.Head;
import suishin.platform.proposals.ProposalViews.Line;
import suishin.platform.proposals.ProposalViews.Listing;
import suishin.platform.proposals.ProposalViews.Whole;
import suishin.platform.regions.Regions;
import suishin.platform.strategies.TargetNotes;
import suishin.platform.strategies.TargetQuestions;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// The list of proposals, and one proposal.
@Controller
final class ProposalPages {

    private final Proposals proposals;
    private final Drafts drafts;
    private final Attachments attachments;
    private final Heads heads;
    private final Screens screens;

    ProposalPages(Proposals proposals, Drafts drafts, Attachments attachments, Heads heads, Screens screens) {
        this.proposals = proposals;
        this.drafts = drafts;
        this.attachments = attachments;
        this.heads = heads;
        this.screens = screens;
    }

    @GetMapping("/work/proposals")
    View list(Visitor visitor, @RequestParam(defaultValue = "") String q) {
        return show(visitor, q, List.of());
    }

    @PostMapping("/work/proposals")
    View start(Visitor visitor, @RequestParam UUID region, @RequestParam UUID call) {
        return drafts.start(visitor.actor(), region, call)
                .<View>fold(
                        begun -> Screen.seeOther("/work/proposals/" + begun.id(), "proposal-started"),
                        no -> show(visitor, "", visitor.say(no)).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/work/proposals/{id}")
    View proposal(Visitor visitor, @PathVariable UUID id) {
        return show(visitor, id, List.of(), "");
    }

    @PostMapping("/work/proposals/{id}/approve")
    View approve(Visitor visitor, @PathVariable UUID id) {
        heads.head(visitor, id);
        return drafts.approve(visitor.actor(), id)
                .<View>fold(
                        _ -> Screen.seeOther("/work/proposals/" + id, "saved"),
                        no -> show(visitor, id, visitor.say(no), "").with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @PostMapping("/work/proposals/{id}/withdraw")
    View withdraw(Visitor visitor, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        heads.head(visitor, id);
        return drafts.withdraw(visitor.actor(), id, reason)
                .<View>fold(
                        _ -> Screen.seeOther("/work/proposals/" + id, "proposal-withdrawn"),
                        no -> show(visitor, id, visitor.say(no), reason).with(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/work/proposals/{id}/form")
    ResponseEntity<byte[]> form(Visitor visitor, @PathVariable UUID id) {
        var form = proposals.sealed(visitor.actor(), id).orElseThrow(NotFound::new);
        return download("form.json", MediaType.APPLICATION_JSON, form.json());
    }

    private static ResponseEntity<byte[]> download(String name, MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Screen show(Visitor visitor, UUID id, List<String> problems, String reason) {
        var actor = visitor.actor();
        var head = heads.head(visitor, id);
        boolean prepares = head.ours() && head.proposal().stage().mayChange();
        var sealed = proposals.sealed(actor, id);
        var whole = new Whole(
                head,
                sealed,
                heads.notes(visitor, head, sealed),
                proposals.receipts(actor, id),
                proposals.files(actor, id),
                prepares ? attachments.working(actor, id) : List.of(),
                proposals.steps(actor, id),
                prepares ? heads.readiness().look(actor, head.proposal()) : Optional.empty(),
                attachments.documents(actor, head.proposal()),
                heads.calls().cancellation(actor, head.proposal().call()));
        return screens.show(visitor, "proposals/proposal.jte", whole)
                .with("problems", problems)
                .with("reason", reason);
    }

    private Screen show(Visitor visitor, String query, List<String> problems) {
        return screens.show(visitor, "proposals/list.jte", heads.listing(visitor, query))
                .with("problems", problems);
    }

    /// What stands around a proposal on its pages.
    @Component("proposalHeads")
    record Heads(
            Proposals proposals,
            Readiness readiness,
            Calls calls,
            Regions regions,
            Access access,
            TargetQuestions questions,
            Deadlines deadlines,
            InstantSource clock) {

        /// {@return what is to be said about the targets of the sealed form}
        TargetNotes.Said notes(Visitor visitor, Head head, Optional<SealedForm> sealed) {
            var proposal = head.proposal();
            return sealed.flatMap(form -> calls.find(proposal.call())
                            .map(call -> questions.about(
                                    visitor.actor(), form.document(), call.projectStart(), Optional.of(proposal.id()))))
                    .orElse(TargetNotes.Said.NOTHING);
        }

        /// @throws NotFound if the visitor may not read it
        Head head(Visitor visitor, UUID id) {
            var actor = visitor.actor();
            var proposal = proposals.find(actor, id).orElseThrow(NotFound::new);
            var summary = proposals.summary(actor, id).orElseThrow(NotFound::new);
            var call = deadlines.call(proposal.call(), proposal.region()).orElseThrow(NotFound::new);
            var roles = access.roles(actor, proposal.scopes());
            var open = EnumSet.noneOf(ProposalAct.class);
            open.addAll(ProposalLife.LIFE.open(proposal.stage(), roles));
            boolean secretary = roles.contains(Role.COUNCIL_SECRETARY);
            return new Head(
                    proposal,
                    summary,
                    call.name(),
                    call.zone(),
                    proposal.takenUntil(call),
                    secretary || roles.contains(Role.COUNCIL_MEMBER),
                    secretary,
                    open);
        }

        Listing listing(Visitor visitor, String query) {
            var published = calls.published();
            var names = published.stream().collect(toMap(Call::id, Call::name));
            var lines = proposals.search(visitor.actor(), query).stream()
                    .map(line -> new Line(line, names.getOrDefault(line.call(), new Words("", ""))))
                    .toList();
            var live = query.isBlank() ? lines : List.<Line>of();
            return new Listing(query, lines, query.isBlank() ? beginnings(visitor, published, live) : List.of());
        }

        private List<Beginning> beginnings(Visitor visitor, List<Call> published, List<Line> lines) {
            var mine = access.heldBy(visitor.actor()).stream()
                    .filter(held -> held.role() == Role.COUNCIL_SECRETARY)
                    .map(Held::scope)
                    .map(Scope::id)
                    .map(UUID::fromString)
                    .toList();
            var found = regions.all(mine);
            var now = clock.instant();
            var standing = deadlines.standing(found.keySet());
            return published.stream()
                    .flatMap(call -> found.values().stream()
                            .filter(region -> standing.of(call, region.id()).isOpenAt(now))
                            .filter(region ->
                                    lines.stream().noneMatch(line -> isLive(line.proposal(), region.id(), call.id())))
                            .map(region -> new Beginning(
                                    region.id(),
                                    new Words(region.name(), region.nameEn()),
                                    call.id(),
                                    call.name(),
                                    standing.of(call, region.id()).closesAt(),
                                    call.zone())))
                    .toList();
        }

        private static boolean isLive(ProposalSummary proposal, UUID region, UUID call) {
            return proposal.region().equals(region)
                    && proposal.call().equals(call)
                    && !ENDED.contains(proposal.stage());
        }
    }

    private static final Set<ProposalStage> ENDED = EnumSet.of(ProposalStage.WITHDRAWN, ProposalStage.REJECTED);
}
