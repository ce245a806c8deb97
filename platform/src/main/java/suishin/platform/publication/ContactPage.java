package suishin.platform.publication;

import java.time.LocalDate;
import java.util.Optional;

/// The page on which the programme office keeps the contact of one region.
///
/// @param contact as it is recorded
/// @param form    what the fields show
public record ContactPage(
        DirectoryRow region, Optional<Contact> contact, ContactForm form, int version, LocalDate today) {}
