package suishin.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import java.util.List;

/// How an expert reviews: a grade and a comment on each criterion, then handed in.
final class Reviewing {

    private Reviewing() {}

    static void all(Guest expert, Round round) {
        String list = "/work/calls/" + round.call() + "/reviews";
        if (expert.status(list) != 200) {
            return;
        }
        expert.visit(list);
        List<String> papers = expert.page().locator("main ul.work a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        papers.forEach(paper -> one(expert, paper));
    }

    private static void one(Guest expert, String paper) {
        expert.visit(paper);
        var page = expert.page();
        page.locator("main input[type=radio][value=A]").all().forEach(Locator::check);
        page.locator("main textarea").all().forEach(comment -> {
            comment.fill("計画は具体的で、体制も整っています。");
            comment.blur();
        });
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("main button[name=submit]").click();
        page.waitForLoadState();
        expert.examine();
    }
}
