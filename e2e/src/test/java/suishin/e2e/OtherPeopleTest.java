package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What one region works on is not there for another, nor for a barred expert, nor for anybody who is not signed in.
///
/// It takes every address region B's secretary is led to, and tries it as somebody else who is not.
@Order(35)
class OtherPeopleTest {

    private static final String OWNER = "地域B 協議会事務局";

    /// There is nothing, or nothing to be read: an address that only takes what is sent to it.
    private static final List<Integer> NOT_THERE = List.of(404, 405);

    @ParameterizedTest
    @ValueSource(strings = {"地域C 協議会事務局", "地域C 承認者", "審査委員 3"})
    void whatIsRegionBsIsNotThereForOthers(String role) {
        var own = addresses(Program.as(OWNER));
        var other = Program.as(role).withKey();
        var theirs = addresses(other);
        var leaks = new ArrayList<String>();
        Stream.concat(own.stream(), own.stream().map(OtherPeopleTest::inTheApi))
                .filter(address -> Addresses.ID.matcher(address).find() && !theirs.contains(address))
                .forEach(address -> {
                    var answer = other.get(address);
                    if (!NOT_THERE.contains(answer.statusCode())
                            || answer.body().contains("見本地域B")) {
                        leaks.add(address + " gave " + answer.statusCode());
                    }
                });
        assertThat(own).as("what could leak").hasSizeGreaterThan(10);
        assertThat(leaks).isEmpty();
    }

    @Test
    void nobodyWorksWithoutSigningIn() {
        var anybody = new Program();
        var leaks = new ArrayList<String>();
        for (String address : addresses(Program.as(OWNER))) {
            var answer = anybody.get(address);
            if (!List.of(302, 303, 401, 404).contains(answer.statusCode())
                    || answer.body().contains("見本地域B")) {
                leaks.add(address + " gave " + answer.statusCode());
            }
        }
        assertThat(leaks).isEmpty();
    }

    /// What B's secretary may send, another secretary may not: there is no such thing, or nobody could read the form.
    @Test
    void formsOfRegionBAreNotTakenFromRegionC() {
        var pages = Program.as(OWNER).walk("/work", OtherPeopleTest::isWork).values();
        var other = Program.as("地域C 協議会事務局");
        var theirs = addresses(other);
        var taken = new ArrayList<String>();
        Form.on(pages).stream()
                .filter(form -> Addresses.ID.matcher(form.action()).find() && !theirs.contains(form.action()))
                .forEach(form -> {
                    int status =
                            other.postRaw(form.action(), form.filledWith("1")).statusCode();
                    if (status != 404 && status != 400) {
                        taken.add(form.action() + " gave " + status);
                    }
                });
        assertThat(Form.on(pages)).as("what could be taken").isNotEmpty();
        assertThat(taken).isEmpty();
    }

    private static Set<String> addresses(Program person) {
        return person.walk("/work", OtherPeopleTest::isWork).values().stream()
                .flatMap(page -> Program.links(page).stream())
                .filter(Addresses::isForThoseWhoWork)
                .collect(Collectors.toSet());
    }

    private static boolean isWork(String address) {
        return Addresses.isPage(address) && Addresses.isForThoseWhoWork(address);
    }

    private static String inTheApi(String address) {
        return address.replaceFirst("^/work", "/api/v1");
    }
}
