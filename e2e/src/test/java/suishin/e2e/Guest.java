package suishin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Somebody at a browser. Every new kind of page they come to is examined: see {@link #examine}.
final class Guest implements AutoCloseable {

    private static final Set<String> EXAMINED = new HashSet<>();
    private static final int PHONE_WIDTH = 375;

    private final BrowserContext context;
    private final Page page;
    private final boolean javaScript;
    private final List<String> complaints = new ArrayList<>();

    private Guest(String language, boolean javaScript) {
        this.context = Chromium.visitor(language, javaScript);
        this.page = context.newPage();
        this.javaScript = javaScript;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    static Guest reading(String language) {
        return new Guest(language, true);
    }

    static Guest withoutJavaScript(String language) {
        return new Guest(language, false);
    }

    /// {@return a guest who plays this part of the round in Japanese; half of them do without JavaScript}
    static Guest playing(String who) {
        return new Guest("ja", !who.matches("C|.*[246]|経済産業省|総務省"));
    }

    Page page() {
        return page;
    }

    /// Becomes the sample person whose offer on the demo page has these words in it.
    Guest stepInto(String words) {
        page.navigate("/demo");
        page.getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        page.waitForURL(address -> !address.endsWith("/demo"));
        return this;
    }

    /// Reads on in this language, as with the link at the top of each page.
    Guest switchTo(String language) {
        page.navigate("/work?lang=" + language);
        return this;
    }

    /// Goes to an address of ours and examines the page, which must be there.
    Guest visit(String address) {
        var answer = page.navigate(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        examine();
        return this;
    }

    /// Follows the first link in the page whose words contain these.
    Guest follow(String words) {
        page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState();
        examine();
        return this;
    }

    /// Writes, ticks or chooses the field of this name.
    Guest fill(String name, String value) {
        var field = page.locator("main [name='" + name + "']").first();
        switch (String.valueOf(field.evaluate("field => field.tagName + ' ' + field.type"))) {
            case "SELECT select-one" -> field.selectOption(value);
            case "INPUT radio", "INPUT checkbox" ->
                page.locator("main [name='%s'][value='%s']".formatted(name, value))
                        .first()
                        .check();
            default -> field.fill(value);
        }
        return this;
    }

    /// Opens what is folded away, as a reader would to find a form in it.
    Guest unfold() {
        page.locator("main details:not([open]) > summary").all().forEach(Locator::click);
        return this;
    }

    /// Sends the form that goes to an address with this ending, with its last button, and examines the answer.
    Guest send(String action) {
        assertThat(offers(action))
                .as("a form to %s on %s, which says: %s", action, page.url(), text())
                .isTrue();
        buttons(action).last().click();
        page.waitForLoadState();
        examine();
        return this;
    }

    /// A form has one address; a button may send it to another.
    private Locator buttons(String action) {
        return page.locator("main form[method=post][action$='" + action + "'] button:not([formaction]), "
                + "main button[formaction$='" + action + "']");
    }

    boolean offers(String action) {
        return buttons(action).count() > 0;
    }

    /// {@return the status of an address of ours, in this guest's name}
    int status(String address) {
        return page.request().get(address).status();
    }

    String text() {
        return page.locator("body").innerText();
    }

    /// Examines the page: axe leaves marks of its own in it, so it is loaded again afterwards.
    ///
    /// One heading of the first order, no missing text, nothing axe objects to, nothing to scroll sideways to on a
    /// phone, nothing the browser complains of.
    void examine() {
        String kind = kind();
        assertThat(page.locator("h1").count())
                .as("headings h1 of " + page.url())
                .isEqualTo(1);
        assertThat(text()).as(page.url()).doesNotContain("‹");
        assertThat(complaints).isEmpty();
        if (!javaScript || !EXAMINED.add(kind)) {
            return;
        }
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations.stream().map(found -> found.getId() + ": " + found.getHelp() + " " + found.getNodes()))
                .as("what axe objects to on %s (%s)", page.url(), kind)
                .isEmpty();
        photograph(kind, "wide");
        page.setViewportSize(PHONE_WIDTH, 800);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s on a phone", page.url())
                .isEqualTo(PHONE_WIDTH);
        photograph(kind, "phone");
        page.setViewportSize(1280, 900);
        if (!kind.endsWith(" problems")) {
            page.reload();
        }
    }

    private void photograph(String kind, String width) {
        String name = kind.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + "-" + width + ".png"))
                .setFullPage(true));
    }

    /// Pages that differ only in whose they are, are of one kind.
    private String kind() {
        String path = page.url().substring(Suishin.address().length()).replaceAll("\\?.*", "");
        String language = page.locator("html").getAttribute("lang");
        boolean problems = page.locator(".problems").count() > 0;
        return language + " " + Addresses.pattern(path) + (problems ? " problems" : "");
    }

    @Override
    public void close() {
        context.close();
    }
}
