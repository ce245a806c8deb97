package suishin.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers for what failed before any handler was reached.
@Controller
public final class FallbackErrors implements ErrorController {

    private final ErrorScreens errors;

    FallbackErrors(ErrorScreens errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        errors.write(request, response, status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status);
    }

    /// Puts ours where the server looks for the answer to what it refuses.
    @Component
    static final class Setup implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

        private final ObjectProvider<ErrorScreens> errors;

        Setup(ObjectProvider<ErrorScreens> errors) {
            this.errors = errors;
        }

        @Override
        public void customize(ConfigurableTomcatWebServerFactory factory) {
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new Refused(errors)));
        }
    }

    /// Answers what the server refuses before anything of ours is asked: an address that cannot be decoded, a
    /// request that is none. A visitor gets the page of every other error, a program the same JSON; neither is
    /// told what the server is.
    private static final class Refused extends ErrorReportValve {

        private static final Logger LOG = LoggerFactory.getLogger(Refused.class);

        private static final Map<String, String> HEADERS = Map.of(
                "X-Content-Type-Options",
                "nosniff",
                "Cache-Control",
                "no-store",
                "Content-Security-Policy",
                "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

        private final ObjectProvider<ErrorScreens> errors;

        Refused(ObjectProvider<ErrorScreens> errors) {
            this.errors = errors;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            boolean answered =
                    response.getStatus() < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0;
            if (answered || !response.setErrorReported()) {
                return;
            }
            var status = Optional.ofNullable(HttpStatus.resolve(response.getStatus()));
            try {
                HEADERS.forEach((name, value) -> {
                    if (!response.containsHeader(name)) {
                        response.setHeader(name, value);
                    }
                });
                errors.getObject().writeRefused(request, response, status.orElse(HttpStatus.INTERNAL_SERVER_ERROR));
            } catch (IOException | RuntimeException lost) {
                LOG.warn("A refused request could not be answered", lost);
            }
        }
    }
}
