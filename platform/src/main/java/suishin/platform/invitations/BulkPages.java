package suishin.platform.invitations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import suishin.platform.calls.Call;
import suishin.platform.calls.CallRoles;
import suishin.platform.kernel.Refusal;
import suishin.platform.sheets.SheetFormat;
import suishin.platform.sheets.SheetWriter;
import suishin.platform.web.Filled;
import suishin.platform.web.Mending;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Screens;
import suishin.platform.web.Visitor;

/// Where the office invites whom a spreadsheet names.
@Controller
@RequestMapping("/office/calls/{call}/invitations/file")
final class BulkPages {

    private final BulkInviting bulk;
    private final CallRoles roles;
    private final Screens screens;

    BulkPages(BulkInviting bulk, CallRoles roles, Screens screens) {
        this.bulk = bulk;
        this.roles = roles;
        this.screens = screens;
    }

    @GetMapping
    View page(Visitor visitor, @PathVariable UUID call) {
        return screen(visitor, call, InvitationPages.InviteForm.BLANK.filled(), Optional.empty());
    }

    @GetMapping("/template.xlsx")
    void template(Visitor visitor, @PathVariable UUID call, HttpServletResponse response) throws IOException {
        call(visitor, call);
        SheetWriter.send(bulk.template(visitor.language()), SheetFormat.XLSX, response);
    }

    @PostMapping
    View look(
            Visitor visitor,
            @PathVariable UUID call,
            @ModelAttribute InvitationPages.InviteForm form,
            @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        call(visitor, call);
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        byte[] bytes = file.isPresent() ? file.get().getBytes() : new byte[0];
        return bulk.look(visitor.actor(), call, form.read(), name, bytes)
                .fold(found -> looked(visitor, call, form, found), no -> refused(visitor, call, form, no));
    }

    @PostMapping("/apply")
    View apply(
            Visitor visitor,
            @PathVariable UUID call,
            @ModelAttribute InvitationPages.InviteForm form,
            @RequestParam(defaultValue = "") String rows) {
        call(visitor, call);
        return bulk.apply(visitor.actor(), call, form.read(), rows)
                .fold(
                        _ -> Screen.seeOther("/office/calls/" + call + "/invitations", "invitations-drafted"),
                        no -> refused(visitor, call, form, no));
    }

    private View looked(Visitor visitor, UUID call, InvitationPages.InviteForm form, BulkInviting.Preview found) {
        boolean stands = found.problems().isEmpty();
        return screen(
                        visitor,
                        call,
                        new Filled(form.filled().texts(), new Mending(found.problems())),
                        stands ? Optional.of(found) : Optional.empty())
                .with(stands ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View refused(Visitor visitor, UUID call, InvitationPages.InviteForm form, Refusal no) {
        return screen(visitor, call, form.filled().refused(no), Optional.empty())
                .with(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Screen screen(Visitor visitor, UUID call, Filled form, Optional<BulkInviting.Preview> preview) {
        return screens.show(visitor, "invitations/bulk.jte", call(visitor, call))
                .with("form", form)
                .with("preview", preview);
    }

    private Call call(Visitor visitor, UUID call) {
        return roles.office(visitor.actor(), call).orThrow(_ -> new NotFound());
    }
}
