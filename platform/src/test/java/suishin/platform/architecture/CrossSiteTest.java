package suishin.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import suishin.platform.testing.Product;

/// Another site cannot act in a visitor's name: every address of ours that changes something asks for the form's token.
class CrossSiteTest {

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void nothingIsChangedWithoutTheTokenOfTheForm() {
        var answers = new TreeMap<String, Integer>();
        Product.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(CrossSiteTest::changing)
                .forEach(address -> answers.put(address, post(address)));
        assertThat(answers).hasSizeGreaterThan(5);
        assertThat(answers.values()).as(answers.toString()).containsOnly(403);
    }

    private static Stream<String> changing(RequestMappingInfo mapping) {
        boolean changes = mapping.getMethodsCondition().getMethods().stream()
                .anyMatch(method -> method != RequestMethod.GET && method != RequestMethod.HEAD);
        return mapping.getPatternValues().stream()
                .filter(pattern -> changes && !pattern.startsWith("/api/"))
                .map(pattern -> pattern.replaceAll("\\{[^}]*}", "0198c0de-0000-7000-8000-000000000000"));
    }

    private int post(String address) {
        var request = HttpRequest.newBuilder(URI.create(Product.address() + address))
                .POST(BodyPublishers.noBody())
                .build();
        try {
            return browser.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new IllegalStateException(address, failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
