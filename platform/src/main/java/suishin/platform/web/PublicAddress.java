package suishin.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where people reach this product from outside, as letters name it.
@Component
public record PublicAddress(
        @Value("${suishin.address:http://localhost:${server.port:8080}}")
        String base) {

    public PublicAddress {
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /// {@return the whole address of a page, given the path that begins with a slash}
    public String of(String path) {
        return base + path;
    }
}
