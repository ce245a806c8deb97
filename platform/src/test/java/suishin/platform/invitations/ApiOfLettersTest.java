package suishin.platform.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static suishin.platform.testing.CallsFixtures.accepted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import suishin.platform.experts.Expert;
import suishin.platform.experts.Experts;
import suishin.platform.kernel.Actor;
import suishin.platform.people.ApiKeys;
import suishin.platform.programmes.Sector;
import suishin.platform.testing.CallsFixtures;
import suishin.platform.testing.Product;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Invitations, letters and reminders by program, with the refusals of the pages.
class ApiOfLettersTest {

    private final CallsFixtures.Round round = CallsFixtures.published();
    private final UUID call = round.call().id();
    private final String address = UUID.randomUUID() + "@example.jp";
    private final UUID expert = accepted(Product.bean(Experts.class)
                    .invite(round.office(), new Expert.Invitation("有識者", "Expert", address, Sector.ACADEMIA, "材料")))
            .person();
    private final String office = key(round.office());

    /// From the draft to the answer, all by program: drafted, read, sent, answered, and the state of it.
    @Test
    void anInvitationIsDraftedSentAndAnswered() {
        var made = ask(office, "POST", "/calls/" + call + "/invitations", """
            {"addresses":["%s","nobody@example.jp"],"capacity":5,"answerBy":"%s"}\
            """.formatted(address, day()));
        assertThat(made.path("invited").size()).isEqualTo(1);
        assertThat(made.path("problems").path(0).path("code").asString()).isEqualTo("invitations.not-in-pool");
        String mine = key(new Actor.Person(expert));
        assertThat(ask(mine, "GET", "/invitations", "").size()).isZero();
        String letter = ask(office, "GET", "/calls/" + call + "/letters", "")
                .path("letters")
                .path(0)
                .path("letter")
                .path("id")
                .asString();
        var released =
                ask(office, "POST", "/calls/" + call + "/letters/release", "{\"letters\":[\"%s\"]}".formatted(letter));
        assertThat(released.path("released").asInt()).isEqualTo(1);
        String invitation =
                ask(mine, "GET", "/invitations", "").path(0).path("id").asString();
        assertThat(ask(mine, "POST", "/invitations/" + invitation + "/accept", "{}")
                        .path("stage")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertThat(ask(office, "GET", "/calls/" + call + "/invitations", "")
                        .path("counts")
                        .path("ACCEPTED")
                        .asInt())
                .isEqualTo(1);
    }

    /// Programs are refused as people are: everything to mend at once, and nothing for whoever is not the office.
    @Test
    void aProgramIsRefusedAsAPersonIs() {
        var wrong = ask(office, "POST", "/calls/" + call + "/invitations", """
            {"addresses":[],"capacity":"many","answerBy":"soon"}\
            """);
        assertThat(wrong.path("problems")
                        .valueStream()
                        .map(one -> one.path("field").asString()))
                .containsExactly("addresses", "capacity", "answerBy");
        assertThat(ask(office, "POST", "/calls/" + call + "/letters/release", "{}")
                        .path("code")
                        .asString())
                .isEqualTo("invitations.nothing-chosen");
        String other = key(new Actor.Person(expert));
        assertThat(ask(other, "GET", "/calls/" + call + "/letters", "")
                        .path("code")
                        .asString())
                .isEqualTo("http.404");
        assertThat(ask(other, "POST", "/calls/" + call + "/letters/release", "{}")
                        .path("code")
                        .asString())
                .isEqualTo("call.denied");
    }

    /// Reminders are set and drafted by program alike: a day that cannot be read is named, and nobody owes anything
    /// yet.
    @Test
    void remindersAreSetAndDraftedByProgram() {
        assertThat(ask(office, "PUT", "/calls/" + call + "/reminders", "{\"declareBy\":\"soon\"}")
                        .path("problems")
                        .path(0)
                        .path("code")
                        .asString())
                .isEqualTo("notices.day-unread");
        assertThat(ask(office, "POST", "/calls/" + call + "/reminders/draft", "")
                        .path("drafted")
                        .asInt(-1))
                .isZero();
    }

    private LocalDate day() {
        return LocalDate.ofInstant(Product.clock().instant(), round.call().zone())
                .plusDays(7);
    }

    private static String key(Actor.Person person) {
        return Product.bean(ApiKeys.class).make(person, "a test");
    }

    private static JsonNode ask(String key, String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(Product.address() + "/api/v1" + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return JsonMapper.shared()
                    .readTree(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException failure) {
            throw new IllegalStateException("The product did not answer.", failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", failure);
        }
    }
}
