package suishin.platform;

import java.util.Optional;

/// The settings an operator gives in environment variables; README.md lists them.
final class Environment {

    private Environment() {}

    static Optional<String> get(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    static String get(String name, String otherwise) {
        return get(name).orElse(otherwise);
    }
}
