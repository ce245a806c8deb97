package suishin.platform.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;

/// A name on a page: marked for screen readers and browsers where it is Japanese on a page that is not.
///
/// @param japanese whether it has to be marked
record Named(String text, boolean japanese) implements Content {

    @Override
    public void writeTo(TemplateOutput output) {
        if (japanese) {
            output.writeContent("<span lang=\"ja\">");
        }
        Escape.htmlContent(text, output);
        if (japanese) {
            output.writeContent("</span>");
        }
    }

    @Override
    public boolean isEmptyContent() {
        return text.isEmpty();
    }
}
