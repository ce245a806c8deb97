package suishin.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The browser of the tests: the system's own Chromium, one for all of them.
final class Chromium {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run");

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(program()).setArgs(FLAGS));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private Chromium() {}

    /// {@return a fresh visitor of the product, in Japan, who reads this language}
    static BrowserContext visitor(String language, boolean javaScript) {
        var context = BROWSER.newContext(new Browser.NewContextOptions()
                .setBaseURL(Suishin.address())
                .setLocale(language.equals("en") ? "en-GB" : "ja-JP")
                .setTimezoneId("Asia/Tokyo")
                .setViewportSize(1280, 900)
                .setJavaScriptEnabled(javaScript));
        context.setDefaultTimeout(30_000);
        return context;
    }

    private static Path program() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The tests need Chromium: install it (Debian, as root: apt-get install chromium)."));
    }
}
