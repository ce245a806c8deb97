package suishin.platform.uploads;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import suishin.platform.web.NotFound;
import suishin.platform.web.Screen;
import suishin.platform.web.Visitor;

/// What can be done on a page about files that are on their way.
@Controller
record UploadPages(Uploads uploads) {

    @PostMapping("/work/proposals/{id}/uploads/{upload}/discard")
    View discard(Visitor visitor, @PathVariable UUID id, @PathVariable UUID upload) {
        if (!uploads.giveUp(visitor.actor(), id, upload)) {
            throw new NotFound();
        }
        return Screen.seeOther("/work/proposals/" + id + "/files", "upload-discarded");
    }
}
