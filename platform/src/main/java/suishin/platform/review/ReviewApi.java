package suishin.platform.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import suishin.platform.kernel.Decision;
import suishin.platform.web.IllegalInput;
import suishin.platform.web.NotAllowed;
import suishin.platform.web.NotFound;
import suishin.platform.web.Visitor;

/// Reviews and the ranking, for programs.
@RestController
@RequestMapping("/api/v1")
final class ReviewApi {

    private final Reviews reviews;
    private final ReviewOffice office;
    private final Rankings rankings;

    ReviewApi(Reviews reviews, ReviewOffice office, Rankings rankings) {
        this.reviews = reviews;
        this.office = office;
        this.rankings = rankings;
    }

    /// What is given for one criterion; `seen` is the version it follows.
    record Given(Optional<String> grade, Optional<String> comment, Optional<Integer> seen) {}

    /// Why an expert is excused.
    record Excused(Optional<String> reason) {}

    /// What one was asked to read.
    record Mine(int count, List<ReviewList.Line> reviews) {}

    /// The ranking and the locked reviews it comes from.
    record Ranked(Placed ranking, List<Review> reviews) {}

    /// The ranking as its reader may know it.
    ///
    /// @param whole whether every proposal of it is here; if not, no line has a place
    record Placed(List<PlacedLine> lines, Instant lockedAt, boolean whole) {

        static Placed of(Ranking ranking) {
            var lines = ranking.lines().stream()
                    .map(line -> PlacedLine.of(ranking, line))
                    .toList();
            return new Placed(lines, ranking.lockedAt(), ranking.whole());
        }
    }

    /// One line of it; without a place it does not say either whether that is shared.
    record PlacedLine(
            UUID proposal,
            Optional<Integer> place,
            Optional<Boolean> tied,
            Ranking.Mean total,
            Map<String, Ranking.Mean> criteria,
            Ranking.Floors floors) {

        static PlacedLine of(Ranking ranking, Ranking.Line line) {
            var place = ranking.placeOf(line);
            return new PlacedLine(
                    line.proposal(), place, place.map(_ -> line.tied()), line.total(), line.criteria(), line.floors());
        }
    }

    @GetMapping("/calls/{call}/reviews")
    Mine mine(Visitor visitor, @PathVariable UUID call, @RequestParam(defaultValue = "") String q) {
        var list = reviews.list(visitor.actor(), call, q).orElseThrow(NotFound::new);
        return new Mine(list.lines().size(), list.lines());
    }

    @GetMapping("/reviews/{proposal}")
    Review one(Visitor visitor, @PathVariable UUID proposal) {
        return reviews.paper(visitor.actor(), proposal).map(ReviewPaper::review).orElseThrow(NotFound::new);
    }

    @PutMapping("/reviews/{proposal}/scores/{criterion}")
    Score score(Visitor visitor, @PathVariable UUID proposal, @PathVariable String criterion, @RequestBody Given body) {
        if (body.seen().orElse(0) < 0) {
            throw new IllegalInput("A version is 0 or more.");
        }
        return done(reviews.score(
                visitor.actor(),
                proposal,
                new Score.Typed(
                        criterion,
                        body.grade().orElse(""),
                        body.comment().orElse(""),
                        body.seen().orElse(0))));
    }

    @PostMapping("/reviews/{proposal}/submit")
    Review submit(Visitor visitor, @PathVariable UUID proposal) {
        return done(reviews.submit(visitor.actor(), proposal));
    }

    @PostMapping("/reviews/{proposal}/take-back")
    Review takeBack(Visitor visitor, @PathVariable UUID proposal) {
        return done(reviews.takeBack(visitor.actor(), proposal));
    }

    @GetMapping("/proposals/{proposal}/reviews")
    List<Review> ofProposal(Visitor visitor, @PathVariable UUID proposal) {
        var found = reviews.ofProposal(visitor.actor(), proposal);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    @GetMapping("/calls/{call}/review-progress")
    List<Review> progress(Visitor visitor, @PathVariable UUID call) {
        return office.desk(visitor.actor(), call).orThrow(_ -> new NotFound()).reviews();
    }

    @PostMapping("/calls/{call}/reviews/{review}/excuse")
    Review excuse(Visitor visitor, @PathVariable UUID call, @PathVariable UUID review, @RequestBody Excused body) {
        return done(office.excuse(visitor.actor(), call, review, body.reason().orElse("")));
    }

    @PostMapping("/calls/{call}/reviews/{review}/call-back")
    Review callBack(Visitor visitor, @PathVariable UUID call, @PathVariable UUID review) {
        return done(office.callBack(visitor.actor(), call, review));
    }

    @PostMapping("/calls/{call}/open-deliberation")
    void openDeliberation(Visitor visitor, @PathVariable UUID call) {
        done(office.openDeliberation(visitor.actor(), call));
    }

    @GetMapping("/calls/{call}/ranking")
    Ranked ranking(Visitor visitor, @PathVariable UUID call) {
        var sheet = rankings.sheet(visitor.actor(), call)
                .orThrow(no -> no instanceof ReviewRefusal.Denied ? new NotFound() : new NotAllowed(no));
        return new Ranked(Placed.of(sheet.ranking()), sheet.reviews());
    }

    private static <E> E done(Decision<E> decision) {
        return decision.orThrow(no -> no instanceof ReviewRefusal.Unknown ? new NotFound() : new NotAllowed(no));
    }
}
