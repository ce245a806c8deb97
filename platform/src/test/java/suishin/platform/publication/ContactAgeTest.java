package suishin.platform.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suishin.platform.kernel.Decision;
import suishin.platform.kernel.Problem;

class ContactAgeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

    /// R18
    @ParameterizedTest
    @CsvSource({
        "2025-04-01, 2026-04-01, false",
        "2025-04-01, 2026-04-02, true",
        "2024-02-29, 2025-02-28, false",
        "2024-02-29, 2025-03-01, true",
        "2026-04-01, 2026-04-01, false",
    })
    void aContactIsStaleOnTheFirstDayAfterTwelveMonths(LocalDate confirmed, LocalDate today, boolean stale) {
        assertThat(contact("03-0000-0000", "", "", confirmed).isStale(today)).isEqualTo(stale);
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        var wrong = new Contact("x".repeat(201), "call me", "no address", "javascript:alert(1)", TODAY.plusDays(1));
        assertThat(codes(wrong))
                .containsExactly(
                        "publication.department-long",
                        "publication.telephone-wrong",
                        "publication.mail-wrong",
                        "publication.web-wrong",
                        "publication.confirmed-later");
    }

    @Test
    void aContactNeedsOneWayToBeReached() {
        assertThat(codes(contact("", "", "", TODAY))).containsExactly("publication.contact-empty");
        assertThat(codes(contact("+81 (0)3-0000-0000", "", "", TODAY))).isEmpty();
        assertThat(codes(contact("", "office@example.jp", "", TODAY))).isEmpty();
        assertThat(codes(contact("", "", "https://example.jp/", TODAY))).isEmpty();
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        var form = new ContactForm("", "03-0000-0000", "", "", "yesterday", 0);
        assertThat(codes(form.contact())).containsExactly("publication.confirmed-early");
        var refused = Decision.<Contact>refuse(
                new PublicationRefusal.ContactWrong(form.contact().problems(TODAY)));
        assertThat(form.said(refused))
                .as("what was typed is called unreadable, not missing")
                .isEqualTo(Decision.refuse(new PublicationRefusal.ContactWrong(
                        List.of(Problem.at("confirmedOn", "publication.confirmed-unreadable", "yesterday")))));
        var blank = new ContactForm("", "03-0000-0000", "", "", " ", 0);
        assertThat(blank.said(refused)).isEqualTo(refused);
    }

    private static List<String> codes(Contact contact) {
        return contact.problems(TODAY).stream().map(Problem::code).toList();
    }

    private static Contact contact(String telephone, String mail, String web, LocalDate confirmed) {
        return new Contact("", telephone, mail, web, confirmed);
    }
}
