package suishin.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// What a page handler answers: a template with its parameters and a status, rendered whole before the first byte
/// leaves.
///
/// @param template path below `src/main/jte`
/// @param values   the template's parameters by name
public record Screen(TemplateEngine engine, HttpStatus status, String template, Map<String, Object> values)
        implements View {

    /// {@return this screen with another status}
    public Screen with(HttpStatus other) {
        return new Screen(engine, other, template, values);
    }

    /// {@return this screen with one more parameter}
    public Screen with(String name, Object value) {
        var more = new HashMap<>(values);
        more.put(name, value);
        return new Screen(engine, status, template, more);
    }

    /// {@return the answer to a POST that did what was asked: go and see it, with a word that it is done}
    public static View seeOther(String address, String done) {
        String separator = address.contains("?") ? "&" : "?";
        return seeOther(address + separator + "done=" + done);
    }

    /// {@return the answer that sends the browser to another page of ours}
    public static View seeOther(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return view;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var output = new Utf8ByteOutput();
        engine.render(template, values, output);
        response.setStatus(status.value());
        if (values.get("v") instanceof Visitor visitor) {
            response.setLocale(visitor.language().locale());
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
