package suishin.platform.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.kernel.Decision;
import suishin.platform.programmes.Words;
import suishin.platform.web.Bodies;
import suishin.platform.web.NotFound;
import suishin.platform.web.Unreadable;
import suishin.platform.web.Visitor;
import tools.jackson.databind.JsonNode;

/// Calls as JSON: the published ones for anybody, drafting and publishing for the office.
@RestController
final class CallsApi {

    private final Calls calls;
    private final CallDesk desk;

    CallsApi(Calls calls, CallDesk desk) {
        this.calls = calls;
        this.desk = desk;
    }

    /// A call as programs read it.
    ///
    /// @param serverTime the product's time when it answered; the deadline is compared with this clock
    public record CallJson(UUID id, Call.Status status, Words name, Terms terms, Instant serverTime) {}

    /// The fixed terms of a call.
    ///
    /// @param conflictRules key of the preset of conflict rules the call chose; empty for those of the definition
    public record Terms(
            Instant opensAt,
            Instant closesAt,
            String zone,
            LocalDate projectStart,
            int finalYear,
            String line,
            List<String> ministries,
            String definition,
            String conflictRules) {}

    /// A call as its office reads it.
    ///
    /// @param cancellation why it was called off; empty if it was not, and in lists
    public record OfficeJson(
            CallStage stage,
            int revision,
            CallJson call,
            List<CommitteeMember> committee,
            Optional<Cancellation> cancellation) {}

    /// A published call with the history of its deadline.
    public record PublicCall(CallJson call, List<Extension> extensions) {}

    @GetMapping("/api/v1/public/calls")
    List<CallJson> published(Visitor visitor) {
        return calls.published().stream().map(call -> json(visitor, call)).toList();
    }

    @GetMapping("/api/v1/public/calls/{id}")
    PublicCall published(Visitor visitor, @PathVariable UUID id) {
        var call = calls.find(id).orElseThrow(NotFound::new);
        return new PublicCall(json(visitor, call), calls.extensions(id));
    }

    @GetMapping("/api/v1/calls")
    List<OfficeJson> list(Visitor visitor) {
        return desk.listFor(visitor.actor()).stream()
                .map(call ->
                        new OfficeJson(call.stage(), call.revision(), json(visitor, call), List.of(), Optional.empty()))
                .toList();
    }

    @GetMapping("/api/v1/calls/{id}")
    OfficeJson show(Visitor visitor, @PathVariable UUID id) {
        return office(visitor, desk.find(visitor.actor(), id).orElseThrow(NotFound::new));
    }

    @PostMapping("/api/v1/calls")
    @ResponseStatus(HttpStatus.CREATED)
    OfficeJson draft(Visitor visitor, @RequestBody JsonNode body) {
        return answer(visitor, desk.read(form(body), visitor.now()).then(plan -> calls.draft(visitor.actor(), plan)));
    }

    @PutMapping("/api/v1/calls/{id}")
    OfficeJson edit(Visitor visitor, @PathVariable UUID id, @RequestBody JsonNode body) {
        var form = form(body);
        seen(visitor, id);
        return answer(
                visitor,
                desk.read(form, visitor.now()).then(plan -> calls.edit(visitor.actor(), id, form.revision(), plan)));
    }

    @PostMapping("/api/v1/calls/{id}/committee")
    OfficeJson seat(Visitor visitor, @PathVariable UUID id, @RequestBody JsonNode body) {
        seen(visitor, id);
        return answer(
                visitor, desk.seat(form(body)).then(member -> calls.addCommitteeMember(visitor.actor(), id, member)));
    }

    @DeleteMapping("/api/v1/calls/{id}/committee/{person}")
    OfficeJson unseat(Visitor visitor, @PathVariable UUID id, @PathVariable UUID person) {
        seen(visitor, id);
        return answer(visitor, calls.removeCommitteeMember(visitor.actor(), id, person));
    }

    @PostMapping("/api/v1/calls/{id}/publish")
    OfficeJson publish(Visitor visitor, @PathVariable UUID id, @RequestBody JsonNode body) {
        seen(visitor, id);
        return answer(visitor, calls.publish(visitor.actor(), id, form(body).person("officer")));
    }

    @PostMapping("/api/v1/calls/{id}/cancel")
    OfficeJson cancel(Visitor visitor, @PathVariable UUID id, @RequestBody JsonNode body) {
        seen(visitor, id);
        return answer(visitor, calls.cancel(visitor.actor(), id, form(body).value("reason")));
    }

    /// Why a call was called off, for its office, auditors, and the councils that propose to it.
    @GetMapping("/api/v1/calls/{id}/cancellation")
    Cancellation cancellation(Visitor visitor, @PathVariable UUID id) {
        return calls.cancellation(visitor.actor(), id).orElseThrow(NotFound::new);
    }

    @PostMapping("/api/v1/calls/{id}/extend")
    OfficeJson extend(Visitor visitor, @PathVariable UUID id, @RequestBody JsonNode body) {
        var form = form(body);
        var zone = seen(visitor, id).zone();
        return answer(
                visitor,
                form.deadline(zone).then(instant -> calls.extend(visitor.actor(), id, instant, form.value("reason"))));
    }

    private Call seen(Visitor visitor, UUID id) {
        return desk.find(visitor.actor(), id).orElseThrow(NotFound::new);
    }

    private OfficeJson answer(Visitor visitor, Decision<Call> decision) {
        return office(visitor, Bodies.done(decision));
    }

    private OfficeJson office(Visitor visitor, Call call) {
        return new OfficeJson(
                call.stage(),
                call.revision(),
                json(visitor, call),
                calls.committee(call.id()),
                calls.cancellation(visitor.actor(), call.id()));
    }

    private static CallJson json(Visitor visitor, Call call) {
        var terms = new Terms(
                call.opensAt(),
                call.closesAt(),
                call.zone().getId(),
                call.projectStart(),
                call.finalYear(),
                call.line(),
                call.ministries(),
                call.programme() + "/" + call.version(),
                call.plan().pin().rules().preset());
        return new CallJson(call.id(), call.status(visitor.now()), call.name(), terms, visitor.now());
    }

    private static CallForm form(JsonNode body) {
        Map<String, List<String>> typed = body.propertyStream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> texts(entry.getValue(), entry.getKey())));
        return new CallForm(typed);
    }

    private static List<String> texts(JsonNode value, String name) {
        return value.isArray() ? value.valueStream().map(one -> text(one, name)).toList() : List.of(text(value, name));
    }

    private static String text(JsonNode value, String name) {
        return value.isBoolean() ? value.toString() : Bodies.plain(value, name, new Unreadable.Wanted("text"));
    }
}
