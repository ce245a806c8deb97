package suishin.platform.estimates;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import suishin.platform.editions.Edition;
import suishin.platform.editions.Editions;
import suishin.platform.estimates.EstimateViews.At;
import suishin.platform.sheets.SheetFormat;
import suishin.platform.strategies.Strategies;
import suishin.platform.strategies.StrategyDocument;
import suishin.platform.strategies.StrategyDocument.Horizon;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Finds what stands around the estimates on a page: targets, goals, editions.
@Component
final class EstimatePlaces {

    private final Estimates estimates;
    private final Editions editions;
    private final Strategies strategies;

    EstimatePlaces(Estimates estimates, Editions editions, Strategies strategies) {
        this.estimates = estimates;
        this.editions = editions;
        this.strategies = strategies;
    }

    /// {@return the target with this number}
    ///
    /// @throws NotFound if the visitor may not read the strategy, or estimates are not for such a target
    At at(Visitor visitor, UUID strategy, int number) {
        var document = strategies.document(visitor.actor(), strategy).orElseThrow(NotFound::new);
        return all(visitor, document).stream()
                .filter(at -> at.target().number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /// Whoever may store estimates for one target may for each.
    private List<At> all(Visitor visitor, StrategyDocument document) {
        UUID strategy = document.origin().strategy();
        var usable = usable(visitor);
        boolean writes = estimates.mayWrite(visitor.actor(), strategy, 1);
        return document.targets().stream()
                .filter(Estimates::isEstimated)
                .map(target -> new At(strategy, target, document.horizons(), usable, writes))
                .toList();
    }

    /// @throws NotFound if the visitor may not read the strategy
    void mustRead(Visitor visitor, UUID strategy) {
        if (strategies.document(visitor.actor(), strategy).isEmpty()) {
            throw new NotFound();
        }
    }

    /// {@return all targets of a strategy that an estimate may be evidence of; none if the visitor does not read it}
    List<At> all(Visitor visitor, UUID strategy) {
        return strategies
                .document(visitor.actor(), strategy)
                .map(document -> all(visitor, document))
                .orElse(List.of());
    }

    private List<Edition> usable(Visitor visitor) {
        return editions.all(visitor.actor()).stream()
                .filter(edition -> edition.published().isPresent())
                .toList();
    }

    /// {@return the columns of the goals}
    List<String> goals(At at) {
        return at.horizons().stream().map(Horizon::column).toList();
    }

    /// {@return what came of a question as pages show it; empty if the visitor may not read its table}
    Optional<ResultView> result(Visitor visitor, Question question, Answer answer) {
        var other = question.other().flatMap(id -> editions.find(visitor.actor(), id));
        return editions.model(visitor.actor(), question.edition())
                .map(model -> ResultView.of(question, answer, model, other));
    }

    /// Answers a request with the estimate as a workbook that calculates.
    ///
    /// @throws NotFound   if the visitor may not read its table, or the table is too large for that
    /// @throws IOException if the answer cannot be written
    void sendWorkbook(Visitor visitor, Estimate estimate, HttpServletResponse response) throws IOException {
        var model = editions.model(visitor.actor(), estimate.question().edition())
                .filter(one -> one.table().size() <= EstimateSheet.MOST_SECTORS)
                .orElseThrow(NotFound::new);
        response.setContentType(SheetFormat.XLSX.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"estimate.xlsx\"");
        new EstimateSheet(visitor, estimate, model).book().write(response.getOutputStream());
    }

    /// {@return the newest version of a table's place and year, if it is newer}
    Optional<Edition> newer(Visitor visitor, Edition edition) {
        return usable(visitor).stream()
                .filter(one -> one.programme().equals(edition.programme())
                        && one.place().name().ja().equals(edition.place().name().ja())
                        && one.place().year() == edition.place().year()
                        && one.version() > edition.version())
                .findFirst();
    }
}
