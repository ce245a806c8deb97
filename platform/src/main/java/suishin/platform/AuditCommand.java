package suishin.platform;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import suishin.platform.audit.ChainCheck;
import suishin.platform.audit.ChainLinker;
import suishin.platform.web.Language;
import suishin.platform.web.Texts;

/// `verify-audit`: ends with 0 if the chain holds, with 1 if it is broken.
final class AuditCommand {

    private AuditCommand() {}

    static int run(Options options, Language language) {
        try (var store = DatabaseHome.existing(options.data())) {
            store.migrate();
            var application = new SpringApplication(AuditOnly.class);
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setDefaultProperties(Map.of(
                    "spring.datasource.url", store.connections().url(),
                    "spring.datasource.username", store.connections().app().name(),
                    "spring.datasource.password", store.connections().app().password()));
            try (var context = application.run()) {
                context.getBean(ChainLinker.class).linkAll();
                return report(context.getBean(ChainCheck.class).run(), language);
            }
        }
    }

    private static int report(ChainCheck.Report report, Language language) {
        var texts = Texts.load();
        String entries = String.valueOf(report.entries());
        System.out.println(report.broken()
                .map(broken -> texts.say(language, "command.audit.broken", texts.say(language, broken), entries))
                .orElseGet(() -> texts.say(language, "command.audit.holds", entries)));
        return report.broken().isEmpty() ? 0 : 1;
    }
}
