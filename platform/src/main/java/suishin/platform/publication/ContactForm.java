package suishin.platform.publication;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;
import suishin.platform.kernel.Typed;

/// A contact as typed into the form, or sent by a program; what is left out is empty.
///
/// @param confirmedOn a day, in any way people write one
/// @param version     the version that was read; 0 if there was no contact
public record ContactForm(
        @Nullable String department,
        @Nullable String telephone,
        @Nullable String mail,
        @Nullable String web,
        @Nullable String confirmedOn,
        @Nullable Integer version) {

    /// The page on which the programme office keeps the contact of one region.
    ///
    /// @param contact as it is recorded
    /// @param form    what the fields show
    /// @param version of the contact as it is recorded
    public record Page(
            DirectoryRow region, Optional<Contact> contact, ContactForm form, int version, LocalDate today) {}

    /// {@return the form as it stands for a contact that is recorded}
    static ContactForm of(Contact contact, int version) {
        return new ContactForm(
                contact.department(),
                contact.telephone(),
                contact.mail(),
                contact.web(),
                contact.confirmedOn().toString(),
                version);
    }

    /// {@return the form for a region without a contact}
    static ContactForm empty(LocalDate today) {
        return new ContactForm("", "", "", "", today.toString(), 0);
    }

    /// {@return what was typed; a day that is none becomes one that the check refuses}
    Contact contact() {
        return new Contact(text(department), text(telephone), text(mail), text(web), day());
    }

    /// {@return the outcome of writing it, in which a day that cannot be read is called so
    Decision<Contact> said(Decision<Contact> outcome) {
        return outcome.fold(
                Decision::accept,
                no -> Decision.refuse(
                        no instanceof PublicationRefusal.ContactWrong(var problems)
                                ? new PublicationRefusal.ContactWrong(
                                        problems.stream().map(this::said).toList())
                                : no));
    }

    private Problem said(Problem problem) {
        String typed = text(confirmedOn);
        boolean unreadable = !typed.isEmpty() && Typed.day(typed).isEmpty();
        return unreadable && problem.field().equals("confirmedOn")
                ? Problem.at("confirmedOn", "publication.confirmed-unreadable", typed)
                : problem;
    }

    /// {@return the version that was read}
    int versionOrNone() {
        return version == null ? 0 : version;
    }

    /// {@return a value to show again}
    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    private LocalDate day() {
        return Typed.day(text(confirmedOn)).orElse(LocalDate.MIN);
    }
}
