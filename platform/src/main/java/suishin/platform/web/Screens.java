package suishin.platform.web;

import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Makes screens from templates; every template takes the visitor as `v`.
@Component
public final class Screens {

    private final TemplateEngine engine;

    Screens(TemplateEngine engine) {
        this.engine = engine;
    }

    /// {@return the template filled for this visitor}
    public Screen show(Visitor visitor, String template) {
        return new Screen(engine, HttpStatus.OK, template, Map.of("v", visitor));
    }

    /// {@return the template filled for this visitor with one model}
    public Screen show(Visitor visitor, String template, Object model) {
        return show(visitor, template).with("model", model);
    }
}
