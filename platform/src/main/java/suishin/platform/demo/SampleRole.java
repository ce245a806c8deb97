package suishin.platform.demo;

import java.util.UUID;
import suishin.platform.kernel.Codes;

/// A sample person one may step into, and what they do.
public record SampleRole(UUID person, Part part, String whatJa, String whatEn) {

    /// On which side of the round somebody stands.
    public enum Part {
        /// The joint office, the ministries, the auditor, the administrator.
        GOVERNMENT,
        /// The committee.
        COMMITTEE,
        /// A council and its members.
        REGION;

        /// {@return the end of its message key}
        public String code() {
            return Codes.of(this);
        }
    }
}
