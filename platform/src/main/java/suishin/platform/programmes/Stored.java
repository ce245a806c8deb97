package suishin.platform.programmes;

import suishin.platform.kernel.Sha256;

/// A definition as it was taken in.
///
/// @param sha256 of the text's UTF-8 bytes, in hexadecimal digits
public record Stored(Name name, String yaml, String sha256) {

    /// What names a version.
    public record Name(String key, int version) {

        /// {@return both parts as one text}
        public String label() {
            return key + "/" + version;
        }
    }

    static Stored of(Definition definition, String yaml) {
        return new Stored(new Name(definition.key(), definition.version()), yaml, Sha256.of(yaml));
    }
}
